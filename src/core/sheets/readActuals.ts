/** From the Actuals sheet back to actuals, or everything that is wrong on it, named by cell. */
import { noActuals, type Actuals, type Figures, type MeasureField } from "../actuals/actuals";
import type { Plan } from "../plan/plan";
import {
  actualsPageKind,
  actualsSections,
  closedLabel,
  closedTitle,
  workedOut,
  type ActualsLine,
} from "./actualsLines";
import { cellAddress } from "./address";
import { constantColumn, headRows, labelColumn, periodColumn, unitColumn } from "./columns";
import { stampKey, type GridValue, type SheetGrid } from "./grid";
import { columnProblems } from "./inputHeads";
import { gridValue } from "./inputRows";
import { periodLabel, periodSerials } from "./periods";
import type { SheetProblem } from "./sheetProblem";

export type ActualsRead =
  | { readonly kind: "noActuals" }
  | { readonly kind: "actuals"; readonly actuals: Actuals }
  | { readonly kind: "problems"; readonly problems: readonly SheetProblem[] };

/** Reads the actuals of a plan; sheets that are no Actuals sheet are passed over. */
export function readActuals(grids: readonly SheetGrid[], plan: Plan): ActualsRead {
  const grid = grids.find(({ stamp }) => stamp[stampKey] === actualsPageKind);
  return grid === undefined ? { kind: "noActuals" } : new ActualsReader(grid, plan).read();
}

class ActualsReader {
  private readonly problems: SheetProblem[] = [];
  private readonly serials: readonly number[];
  /** Rows by heading and label. */
  private readonly rows = new Map<string, number>();

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: Plan,
  ) {
    this.serials = periodSerials(plan);
  }

  read(): ActualsRead {
    const sections = actualsSections(this.plan);
    const known = new Set(sections.flatMap(({ title, lines }) => lines.map(({ label }) => keyOf(title, label))));
    this.findRows(known);
    const periods = this.closed();
    const figures = new Map<string, Figures>();
    for (const { title, lines } of sections) {
      for (const line of lines) figures.set(line.measure.key, this.line(title, line));
    }
    const problems = [...columnProblems(this.grid, this.plan), ...this.problems];
    if (problems.length > 0) return { kind: "problems", problems };
    return { kind: "actuals", actuals: this.actuals(periods, figures) };
  }

  private findRows(known: ReadonlySet<string>): void {
    let title = "";
    const { values } = this.grid;
    values.forEach((_, row) => {
      const label = gridValue(values, row, labelColumn);
      if (row < headRows || label === "" || String(label).startsWith(workedOut)) return;
      if (gridValue(values, row, unitColumn) === "") {
        title = String(label);
        return;
      }
      const key = keyOf(title, String(label));
      const isClosed = key === keyOf(closedTitle, closedLabel);
      if (!known.has(key) && !isClosed) {
        const sentence = `“${String(label)}” under ${title} is no channel or team of the plan; correct the name, or remove the row.`;
        this.problems.push({ sheet: this.grid.name, cell: cellAddress({ row, column: labelColumn }), sentence });
      } else if (!this.rows.has(key)) this.rows.set(key, row);
    });
  }

  private closed(): number {
    const row = this.rows.get(keyOf(closedTitle, closedLabel));
    if (row === undefined) {
      this.missing(closedTitle, closedLabel);
      return 0;
    }
    const value = gridValue(this.grid.values, row, constantColumn);
    const count = value === "" ? 0 : value;
    if (typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= this.plan.periods) return count;
    const cell = cellAddress({ row, column: constantColumn });
    const sentence = `${closedLabel}: “${String(value)}” is not a whole number from 0 to ${this.plan.periods}; type how many of the first periods are closed.`;
    this.problems.push({ sheet: this.grid.name, cell, sentence });
    return 0;
  }

  private line(title: string, { label }: ActualsLine): Figures {
    const row = this.rows.get(keyOf(title, label));
    if (row === undefined) {
      this.missing(title, label);
      return [];
    }
    return this.serials.map((_, period) => {
      const value = gridValue(this.grid.values, row, periodColumn(period));
      if (value === "") return undefined;
      if (typeof value === "number" && value >= 0) return value;
      this.wrong(value, { row, column: periodColumn(period) }, `${title}, ${label}`, period);
      return undefined;
    });
  }

  private wrong(
    value: GridValue,
    place: { readonly row: number; readonly column: number },
    what: string,
    period: number,
  ): void {
    const when = periodLabel(this.serials[period] ?? 0, this.plan.period);
    const isError = typeof value === "string" && /^#[A-Z]/.test(value);
    const rule = isError ? "is an error, not a figure; mend the formula or type" : "is not a number of 0 or more; type";
    const sentence = `${what} in ${when}: “${String(value)}” ${rule} a number, or leave it empty where it is not known.`;
    this.problems.push({ sheet: this.grid.name, cell: cellAddress(place), sentence });
  }

  private missing(title: string, label: string): void {
    const sentence = `the row “${label}” under ${title} is missing; undo its deletion, or make the sheet again from the pane.`;
    this.problems.push({ sheet: this.grid.name, sentence });
  }

  private actuals(periods: number, figures: ReadonlyMap<string, Figures>): Actuals {
    const none = noActuals(this.plan);
    const lines = actualsSections(this.plan).flatMap((section) => section.lines);
    const given = (name: string | undefined, field: string): Figures => {
      const line = lines.find(({ measure }) => {
        const own = measure.of.kind === "plan" ? undefined : measure.of.name;
        return measure.field === field && own === name;
      });
      return figures.get(line?.measure.key ?? "") ?? [];
    };
    const filled = <Holder extends { readonly name: string }>(holder: Holder): Holder => {
      const fields = Object.keys(holder).filter((field): field is MeasureField => field !== "name");
      return { ...holder, ...Object.fromEntries(fields.map((field) => [field, given(holder.name, field)])) };
    };
    return {
      periods,
      channels: none.channels.map(filled),
      teams: none.teams.map(filled),
      wins: given(undefined, "wins"),
      bookings: given(undefined, "bookings"),
    };
  }
}

function keyOf(title: string, label: string): string {
  return `${title}\n${label}`;
}
