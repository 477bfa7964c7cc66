/** What can be done with the roster by seat, as the pane sees it. `excelRoster.ts` is the real one. */
import type { NewSeat, Seat } from "../core/sheets/roster";

export type { NewSeat, Seat };

/** Every method rejects with a WorkbookError whose message can be shown; `seatSentences` tells before what would be wrong. */
export interface RosterSheet {
  /** Adds seats as rows of the native table. */
  add(seats: readonly NewSeat[]): Promise<void>;
  /** Gives a seat, as it was last read, other cells; a seat that ends keeps its row. Refuses what a co-worker changed meanwhile. */
  change(seat: Seat, to: NewSeat): Promise<void>;
}
