/** The roster of a workbook in memory: it holds seats and refuses what the real one refuses. */
import { seatSentences } from "../../src/core/sheets/rosterChanges";
import { WorkbookError } from "../../src/excel/workbook";
import type { NewSeat, RosterSheet, Seat } from "../../src/excel/rosterSheet";

type Write = (action: () => void) => Promise<void>;

export class MemoryRoster implements RosterSheet {
  seats: readonly Seat[] = [];

  constructor(
    private readonly teams: () => readonly string[],
    private readonly write: Write,
  ) {}

  add(seats: readonly NewSeat[]): Promise<void> {
    return this.write(() => {
      seats.forEach((seat) => this.refuseWrong(seat));
      this.seats = [...this.seats, ...seats.map((seat, index) => ({ ...seat, row: 100 + this.seats.length + index }))];
    });
  }

  change(seat: Seat, to: NewSeat): Promise<void> {
    return this.write(() => {
      this.refuseWrong(to);
      this.seats = this.seats.map((each) => (each.row === seat.row ? { ...to, row: seat.row } : each));
    });
  }

  private refuseWrong(seat: NewSeat): void {
    const [wrong] = seatSentences(seat, this.teams());
    if (wrong !== undefined) throw new WorkbookError(`Nothing was written. ${seat.seat}: ${wrong.sentence}`);
  }
}
