/** The cells of the Sales sheet's own lines: formulas that work an input out, and the parts that may be typed. */
import type { CompletePlan } from "../plan/completePlan";
import { numberFormat } from "../plan/unit";
import { constantColumn, noteColumn, periodColumn, totalColumn, unitColumn } from "./columns";
import { sumOverPeriods, type PageRow } from "./frame";
import { isByPeriod, type InputLine } from "./inputLines";
import type { InputPlaces } from "./inputPlaces";
import type { Content } from "./page";
import { calendarColumns, calendarField, calendarFormula, calendarValue, type CalendarField } from "./rosterCalendar";
import { sourceNote } from "./salesFields";
import { SalesFormulas } from "./salesFormulas";

const dayFormat = "d mmm yy";
const summed = ["hires", "departures", "rosterStarts", "rosterEnds"];

export class SalesLines {
  private readonly formulas: SalesFormulas;

  constructor(
    private readonly plan: CompletePlan,
    private readonly places: InputPlaces,
  ) {
    this.formulas = new SalesFormulas(plan, places);
  }

  /** A line of formulas; `cells` holds its label and unit. */
  calculated(cells: PageRow, line: InputLine, row: number): PageRow {
    const field = calendarField(line.path);
    return field === undefined ? this.workedOut(cells, line, row) : this.calendar(cells, field);
  }

  /** A part that may be typed; empty where the plan has a figure for the whole. */
  typed(cells: PageRow, line: InputLine, given: unknown): PageRow {
    const { info } = line;
    const format = numberFormat(info.unit);
    const single = typeof given === "number" ? given : undefined;
    cells[constantColumn] = { role: "input", format, content: single };
    cells[noteColumn] = { role: "note", content: given === undefined ? undefined : "judged" };
    if (!isByPeriod(line)) return cells;
    for (let period = 0; period < this.plan.periods; period += 1) {
      const content = Array.isArray(given) ? (given[period] as Content) : undefined;
      cells[periodColumn(period)] = { role: "input", format, content };
    }
    return cells;
  }

  private workedOut(cells: PageRow, { path, info }: InputLine, row: number): PageRow {
    const isDay = path[2] === "fullStrengthBefore";
    const format = isDay ? dayFormat : numberFormat(info.unit);
    if (isDay) cells[unitColumn] = { role: "unit", content: "date" };
    cells[noteColumn] = { role: "note", content: sourceNote(path) };
    const constant = this.formulas.constant(path);
    if (constant !== undefined) cells[constantColumn] = { role: "calculation", format, content: constant };
    if (info.shape === "one") return cells;
    const columns = info.shape === "list" ? this.formulas.listColumns : this.plan.periods;
    let total = 0;
    for (let period = 0; period < columns; period += 1) {
      const content = this.formulas.inPeriod(path, period);
      cells[periodColumn(period)] = { role: "calculation", format, content };
      total += Number(content.value);
    }
    if (summed.includes(String(path[2]))) {
      const content = { formula: `=${sumOverPeriods(row, this.plan.periods)}`, value: total };
      cells[totalColumn] = { role: "total", format, content };
    }
    return cells;
  }

  private calendar(cells: PageRow, field: CalendarField): PageRow {
    const isDay = field !== "periodNumber";
    cells[unitColumn] = { role: "unit", content: isDay ? "date" : "number" };
    const format = isDay ? dayFormat : "General";
    const columns = calendarColumns(field, this.plan.periods, this.formulas.listColumns);
    for (let period = 0; period < columns; period += 1) {
      const formula = calendarFormula(field, period, this.places);
      const content = { formula, value: calendarValue(field, period, this.plan) };
      cells[periodColumn(period)] = { role: "calculation", format, content };
    }
    return cells;
  }
}
