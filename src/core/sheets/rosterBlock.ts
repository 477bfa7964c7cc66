/** The roster on the Sales sheet: a native table below all else, so that a seat is a new row and everything follows. */
import type { CompletePlan } from "../plan/completePlan";
import { cellAddress } from "./address";
import { firstPeriodColumn } from "./columns";
import type { PageRow } from "./frame";
import type { Area, Cell, ConditionalLook, NamedArea, Table, Validation } from "./page";
import {
  firstSeatDay,
  lastSeatDay,
  rosterColumns,
  rosterHeads,
  rosterTable,
  rosterTitle,
  type NewSeat,
  type SeatField,
} from "./roster";
import { seatContents } from "./rosterChanges";
import { planSeats } from "./rosterSeats";

/** Rows below the table that formulas count too: whatever grows the table, and whether it grows, new rows count. */
const spareRows = 1000;
const dayFormat = "yyyy-mm-dd";

const hint =
  "One row for each seat, open ones too; add a row below the last. From here come reps at the start, starts and ends; planned hires stand at the top.";

/** The names by which formulas of the sheet know the columns. */
const columnNames: Readonly<Partial<Record<SeatField, string>>> = {
  team: "Team",
  start: "Start",
  end: "End",
  share: "Share",
};

export class RosterBlock {
  private readonly seats: readonly NewSeat[];
  /** The row of the column heads. */
  private readonly headRow: number;

  constructor(
    private readonly plan: CompletePlan,
    headingRow: number,
  ) {
    this.seats = planSeats(plan);
    this.headRow = headingRow + 1;
  }

  rows(): PageRow[] {
    const columns = firstPeriodColumn + this.plan.periods;
    const heading = Array.from({ length: columns }, (): Cell => ({ role: "section" }));
    heading[0] = { role: "section", content: rosterTitle };
    const about: Cell = { role: "section", content: hint };
    heading[rosterColumns.start] = about;
    const heads = rosterHeads.map((content): Cell => ({ role: "head", content, align: "left" }));
    return [heading, heads, ...(this.seats.length === 0 ? [emptySeat()] : this.seats.map(seatRow))];
  }

  table(): Table {
    const rows = 1 + Math.max(1, this.seats.length);
    return { name: rosterTable, area: { row: this.headRow, column: 0, rows, columns: rosterHeads.length } };
  }

  names(): readonly NamedArea[] {
    return Object.entries(columnNames).map(([field, name]) => ({ name, area: this.column(field as SeatField) }));
  }

  validations(): readonly Validation[] {
    const [start, end, share] = (["start", "end", "share"] as const).map((field) => this.first(field));
    const custom = (formula: string) => ({ kind: "custom", formula }) as const;
    const teams = this.plan.teams.map(({ name }) => name);
    const rules: readonly [SeatField, Validation["rule"], string, string][] = [
      ["team", { kind: "list", choices: teams }, "Team", `The seat's team: ${teams.join(", ")}.`],
      [
        "start",
        { kind: "whole", min: firstSeatDay, max: lastSeatDay },
        "Start",
        "The first day, such as 2027-03-01. For an open seat, the day by which it shall be filled. Later than the plan's first day is a hire.",
      ],
      [
        "end",
        custom(`=AND(ISNUMBER(${end}),${end}>=${start})`),
        "End",
        "The last day that is worked, not before the start. Leave it empty while nobody leaves.",
      ],
      [
        "share",
        custom(`=AND(ISNUMBER(${share}),${share}>0,${share}<=1)`),
        "Share of a full time",
        "1 for a full time, 0.5 for half of it.",
      ],
    ];
    return rules.map(([field, rule, title, message]) => ({ area: this.column(field), rule, title, message }));
  }

  /** Cells that formulas would pass over show it at once. */
  looks(): readonly ConditionalLook[] {
    const [seat, start, end, share] = (["seat", "start", "end", "share"] as const).map(
      (field) => `$${this.first(field)}`,
    );
    const isUsed = `COUNTA(${seat}:${share})>0`;
    const wrong: readonly (readonly [SeatField, string])[] = [
      ["start", `NOT(ISNUMBER(${start}))`],
      ["end", `AND(${end}<>"",NOT(N(${end})>=N(${start})))`],
      ["share", `NOT(AND(N(${share})>0,N(${share})<=1))`],
    ];
    return wrong.map(([field, test]) => {
      return { area: this.column(field), formula: `=AND(${isUsed},${test})`, look: "bad" };
    });
  }

  private column(field: SeatField): Area {
    const rows = Math.max(1, this.seats.length) + spareRows;
    return { row: this.headRow + 1, column: rosterColumns[field], rows, columns: 1 };
  }

  private first(field: SeatField): string {
    return cellAddress({ row: this.headRow + 1, column: rosterColumns[field] });
  }
}

const fields = Object.keys(rosterColumns) as readonly SeatField[];

function seatRow(seat: NewSeat): PageRow {
  const contents = seatContents(seat);
  return emptySeat().map((cell, column) => cell && { ...cell, content: contents[column] });
}

function emptySeat(): PageRow {
  return fields.map((field): Cell => {
    if (field === "start" || field === "end") return { role: "input", format: dayFormat, align: "left" };
    if (field === "share") return { role: "input", format: "0.00", align: "center" };
    return { role: "input", align: "left" };
  });
}
