/** The roster of the workbook that Excel has open: seats added and changed. */
import type { GridValue } from "../core/sheets/grid";
import type { CellChange } from "../core/sheets/inputChanges";
import type { InputPlaces } from "../core/sheets/inputPlaces";
import type { Plan } from "../core/plan/plan";
import { rosterTable } from "../core/sheets/roster";
import { belowRoster, seatChanges, seatContents, seatSentences } from "../core/sheets/rosterChanges";
import { addTableRows } from "./addTableRows";
import type { ActionOptions } from "./attempt";
import { inWords } from "./inWords";
import type { NewSeat, RosterSheet, Seat } from "./rosterSheet";
import { WorkbookError } from "./workbook";
import type { CheckedChange } from "./writeCells";

/** The Sales sheet as it was last read. */
export interface RosterInputs {
  readonly plan: Plan;
  readonly places: InputPlaces;
  readonly roster: readonly Seat[];
}

export interface RosterHooks {
  /** Throws a WorkbookError while the input sheets cannot be used. */
  readonly inputs: () => RosterInputs;
  /** What a cell of an input sheet held when it was last read. */
  readonly held: (change: CellChange) => GridValue;
  /** Writes cells that still hold what was read. */
  readonly write: (changes: readonly CheckedChange[], what: string) => Promise<void>;
  readonly options: ActionOptions;
}

export class ExcelRoster implements RosterSheet {
  constructor(private readonly hooks: RosterHooks) {}

  async add(seats: readonly NewSeat[]): Promise<void> {
    const { plan, places, roster } = this.hooks.inputs();
    refuseWrong(seats, plan);
    const sheet = places.tab("Sales");
    const what = `${seats.map(({ seat }) => seat).join(", ")} added`;
    const rows = seats.map(seatContents);
    const added = await inWords(addTableRows({ sheet, table: rosterTable, rows }, { ...this.hooks.options, what }));
    if (added.kind === "added") return;
    if (roster.length === 0)
      throw new WorkbookError(`The roster on ${sheet} is no table any more. Type the seat there.`);
    await this.write(belowRoster(sheet, Math.max(...roster.map(({ row }) => row)), seats), what);
  }

  async change(seat: Seat, to: NewSeat): Promise<void> {
    const { plan, places } = this.hooks.inputs();
    refuseWrong([to], plan);
    await this.write(seatChanges(places.tab("Sales"), seat, to), `${seat.seat} changed`);
  }

  private write(changes: readonly CellChange[], what: string): Promise<void> {
    const checked = changes.map((change) => ({ ...change, expected: this.hooks.held(change) }));
    return this.hooks.write(checked, what);
  }
}

function refuseWrong(seats: readonly NewSeat[], { teams }: Plan): void {
  const names = teams.map(({ name }) => name);
  const wrong = seats.flatMap((seat) =>
    seatSentences(seat, names).map(({ sentence }) => `${seat.seat === "" ? "" : `${seat.seat}: `}${sentence}`),
  );
  if (wrong.length > 0) throw new WorkbookError(`Nothing was written. ${wrong.join(" ")}`);
}
