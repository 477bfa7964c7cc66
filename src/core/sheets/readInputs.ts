/**
 * From the input sheets back to a plan: the plan and where its inputs stand, or everything that is wrong, named by sheet
 * and cell. A cell that a user emptied is a problem where the model reads it, since formulas would take it for 0.
 */
import { completePlan } from "../plan/completePlan";
import { fieldAt, isOptional, readPlan, valueAt } from "../plan/readPlan";
import { pathText, valueText, type PlanPath, type Problem } from "../plan/problem";
import type { Plan } from "../plan/plan";
import { cellAddress } from "./address";
import { constantColumn, noteColumn, periodColumn } from "./columns";
import { stampKey, type SheetGrid } from "./grid";
import { columnProblems } from "./inputHeads";
import { defaultFormula } from "./inputDefaults";
import { inputSheets, isByPeriod, type InputSheet } from "./inputLines";
import { InputPlaces, type InputPlace } from "./inputPlaces";
import { findInputRows, gridValue, placesByPath, type FoundLine, type InputRows } from "./inputRows";
import { hasCurveParameter, inputJson } from "./inputValues";
import { putAt } from "./jsonPath";
import { readRoster, type RosterRead } from "./readRoster";
import { SalesReader, type SalesSheet } from "./readSales";
import type { Seat } from "./roster";
import { calendarField } from "./rosterCalendar";
import { isCalculated, isSalesField, planPath, salesFields } from "./salesFields";
import type { SheetProblem } from "./sheetProblem";

export type InputsRead =
  | { readonly kind: "noInputs" }
  | {
      readonly kind: "plan";
      readonly plan: Plan;
      readonly places: InputPlaces;
      /** The roster by seat, in the order of the sheet. */
      readonly roster: readonly Seat[];
      /** What the Sales sheet adds to what is typed there. */
      readonly sales: SalesSheet;
    }
  | { readonly kind: "problems"; readonly problems: readonly SheetProblem[] };

type InputGrids = Readonly<Record<InputSheet, SheetGrid>>;

/** Reads the plan that the input sheets hold; sheets that are not ours are passed over. */
export function readInputs(grids: readonly SheetGrid[]): InputsRead {
  const known = inputSheets.map((sheet) => grids.find(({ stamp }) => stamp[stampKey] === sheet));
  if (known.every((grid) => grid === undefined)) return { kind: "noInputs" };
  const [Goals, Marketing, Sales] = known;
  if (Goals === undefined || Marketing === undefined || Sales === undefined) {
    return { kind: "problems", problems: inputSheets.flatMap((sheet, index) => (known[index] ? [] : [lost(sheet)])) };
  }
  return new InputReader({ Goals, Marketing, Sales }).read();
}

function lost(sheet: InputSheet): SheetProblem {
  const sentence = "this input sheet is missing; undo its deletion, or write the input sheets again from the pane.";
  return { sheet, sentence };
}

class InputReader {
  private readonly rows: InputRows;
  private readonly places: ReadonlyMap<string, InputPlace>;
  private readonly inputPlaces: InputPlaces;
  private readonly calendar: Pick<Plan, "start" | "period" | "periods">;
  private readonly sales: SalesReader;
  private readonly roster: RosterRead;

  constructor(private readonly grids: InputGrids) {
    this.rows = findInputRows(grids);
    this.places = placesByPath(this.rows.found);
    const { Goals, Marketing, Sales } = grids;
    this.inputPlaces = new InputPlaces(this.places, {
      Goals: Goals.name,
      Marketing: Marketing.name,
      Sales: Sales.name,
    });
    this.calendar = this.readCalendar();
    this.sales = new SalesReader(Sales, this.rows.found, this.calendar);
    this.roster = readRoster(Sales, this.teamNames());
  }

  private teamNames(): string[] {
    const names = this.rows.found.filter(({ line: { path } }) => path[0] === "teams" && path.at(-1) === "name");
    return names.map(({ line: { path } }) => String(this.constant(path)));
  }

  read(): InputsRead {
    const json = this.json();
    const read = readPlan(json);
    const columns = inputSheets.flatMap((sheet) => columnProblems(this.grids[sheet], this.calendar));
    const shifted = new Set(columns.map(({ sheet }) => sheet));
    const told = read.status === "ok" ? [] : read.problems.filter((problem) => !this.isTold(problem, shifted));
    const cells = [...this.emptied(json), ...told.map((problem) => this.sheetProblem(problem, json))];
    const own = [...this.sales.problems((path) => this.nameOf(path)), ...this.roster.problems];
    const others = cells.filter(({ sheet, cell }) => !own.some((each) => each.sheet === sheet && each.cell === cell));
    const problems = [...columns, ...this.rowProblems(), ...others, ...own];
    if (read.status === "ok" && problems.length === 0) {
      const { roster, sales, inputPlaces: places } = this;
      return { kind: "plan", plan: this.withoutDefaults(read.plan), places, roster: roster.seats, sales };
    }
    return { kind: "problems", problems };
  }

  /** What the heads of the periods depend on, as far as it can be read. */
  private readCalendar(): Pick<Plan, "start" | "period" | "periods"> {
    const word = (field: string) => this.constant([field]);
    const period = word("period") === "week" ? "week" : "month";
    const periods = Number(word("periods"));
    const columns = (this.grids.Goals.values[0]?.length ?? 0) - periodColumn(0);
    const known = {
      period,
      periods: Number.isInteger(periods) && periods > 0 ? periods : Math.max(1, columns),
    } as const;
    const line = this.rows.found.find(({ line: { path } }) => path[0] === "start");
    const start = line === undefined ? undefined : inputJson(line, this.grids.Goals, known);
    return { ...known, start: typeof start === "string" && /^\d{4}-\d{2}/.test(start) ? start : "1900-01" };
  }

  private constant(path: PlanPath): unknown {
    const place = this.places.get(pathText(path));
    return place === undefined ? undefined : gridValue(this.grids[place.sheet].values, place.row, constantColumn);
  }

  private json(): Record<string, unknown> {
    const json: Record<string, unknown> = { channels: [], teams: [] };
    for (const found of this.rows.found) {
      if (this.isInherited(found)) continue;
      const value = this.valueOf(found);
      if (value !== undefined && this.belongs(found)) putAt(json, found.line.path, value);
    }
    return json;
  }

  private valueOf(found: FoundLine): unknown {
    if (isCalculated(found.line.path)) return this.sales.json(found);
    return inputJson(found, this.grids[found.place.sheet], this.calendar);
  }

  /** Parameters of other kinds of curves, lines that inputs are worked out from, and the constant of the calendar, are no part of the plan. */
  private belongs({ line: { path } }: FoundLine): boolean {
    if (path[0] === "daysInWeek" || calendarField(path) !== undefined || isSalesField(path)) return false;
    if (path.at(-2) !== "curve" || path.at(-1) === "kind") return true;
    return hasCurveParameter(this.constant([...path.slice(0, -1), "kind"]), String(path.at(-1)));
  }

  /** The cell still links to the input that its default follows. */
  private isInherited({ line: { path }, place }: FoundLine): boolean {
    const formula = gridValue(this.grids[place.sheet].formulas, place.row, constantColumn);
    if (typeof formula !== "string" || !formula.startsWith("=")) return false;
    return defaultFormula(path, this.inputPlaces)?.replaceAll("$", "") === formula.replaceAll("$", "");
  }

  /** Rows that are gone or strange. */
  private rowProblems(): SheetProblem[] {
    return [
      ...this.rows.missing.map(({ line, sheet, of }) => {
        const whose = of === "" ? "" : ` of ${of}`;
        const sentence = `the row “${line.label}”${whose} is missing; undo its deletion, or insert it again with this label.`;
        return { sheet: this.grids[sheet].name, sentence };
      }),
      ...this.rows.stray.map(({ place, label, list }) => {
        const cell = cellAddress({ row: place.row, column: 0 });
        const one = list === "channels" ? "channel" : "team";
        const sentence = `“${String(label)}” is the name of no ${one} on this sheet; remove the row, or type the name of a ${one}.`;
        return { sheet: this.grids[place.sheet].name, cell, sentence };
      }),
    ];
  }

  /** Cells without a figure whose input the model reads although the plan's schema could do without it. */
  private emptied(json: unknown): SheetProblem[] {
    return this.rows.found.flatMap((found) => {
      const { path } = found.line;
      const isEmpty = valueAt(json, path) === undefined && this.belongs(found) && !this.isInherited(found);
      if (!isEmpty || mayBeEmpty(path) || !isOptional(path)) return [];
      const instead = `type ${fieldAt(path)?.expects ?? "a value"}`;
      return [this.problemAt(path, { value: undefined, rule: "is missing", instead })];
    });
  }

  /** What a missing row or column leaves empty is told once, with the row or column. */
  private isTold({ path, value }: Problem, shifted: ReadonlySet<string>): boolean {
    if (value !== undefined) return false;
    if (this.rows.missing.some(({ line }) => pathText(line.path) === pathText(path))) return true;
    const place = this.placeOf(path);
    return place !== undefined && place.column > noteColumn && shifted.has(this.grids[place.sheet].name);
  }

  private sheetProblem(problem: Problem, json: unknown): SheetProblem {
    const { path } = problem;
    const value = valueAt(json, path);
    if (typeof value === "string" && /^#[A-Z/0!?]+/.test(value)) {
      const instead = problem.instead.replace(/^type/, "mend the formula or type");
      return this.problemAt(path, { ...problem, rule: `is an error, not a figure`, instead });
    }
    return this.problemAt(path, problem);
  }

  private problemAt(
    path: PlanPath,
    { value, rule, instead }: Pick<Problem, "value" | "rule" | "instead">,
  ): SheetProblem {
    const place = this.placeOf(path);
    const what = value === undefined ? "nothing is typed here" : `${valueText(value)} ${rule}`;
    const sentence = `${this.nameOf(path)}: ${what}; ${instead.replace(/^give/, "type")}.`;
    if (place === undefined) return { sheet: this.grids.Goals.name, sentence };
    return { sheet: this.grids[place.sheet].name, cell: cellAddress(place), sentence };
  }

  /** Where the input is mended. */
  private placeOf(path: PlanPath): ReturnType<typeof this.ownPlaceOf> {
    const own = this.ownPlaceOf(path);
    return own && this.ownPlaceOf(this.sales.mendable(path, own.column));
  }

  private ownPlaceOf(path: PlanPath): { sheet: InputSheet; row: number; column: number } | undefined {
    const whole = this.places.get(pathText(path));
    const last = path.at(-1);
    if (whole !== undefined) {
      const line = this.rows.found.find(({ line: each }) => pathText(each.path) === pathText(path))?.line;
      const byColumn = line !== undefined && (isByPeriod(line) || line.info.shape === "list");
      return { ...whole, column: byColumn ? this.seriesColumn(whole) : constantColumn };
    }
    if (path.length === 0) return undefined;
    const above = this.ownPlaceOf(path.slice(0, -1));
    return above !== undefined && typeof last === "number" ? { ...above, column: periodColumn(last) } : above;
  }

  /** The cell of a series that a user would change: the constant while the periods link to it. */
  private seriesColumn({ sheet, row }: InputPlace): number {
    const first = gridValue(this.grids[sheet].formulas, row, periodColumn(0));
    return String(first).startsWith("=$") ? constantColumn : periodColumn(0);
  }

  /** "Paid search, Spend in period 5". */
  private nameOf(path: PlanPath): string {
    const [list, index] = path;
    const owner = list === "channels" || list === "teams" ? this.constant([list, index ?? 0, "name"]) : undefined;
    const label =
      salesFields[String(path[2])]?.label ??
      fieldAt(path)?.label ??
      String(path.filter((step) => typeof step === "string").pop() ?? "");
    const last = path.at(-1);
    const when = typeof last === "number" && path.length > 2 ? `, entry ${last + 1}` : "";
    return `${typeof owner === "string" && owner !== "" ? `${owner}, ` : ""}${label}${when}`;
  }

  /** Figures that are noted as defaults, and are, are left out again: the plan then says what was decided and what was not. */
  private withoutDefaults(plan: Plan): Plan {
    const complete = completePlan(plan);
    const noted = this.rows.found.filter(
      ({ place }) => gridValue(this.grids[place.sheet].values, place.row, noteColumn) === "default",
    );
    const paths = noted.map(({ line }) => planPath(line.path)).filter(isOptional);
    const short: unknown = JSON.parse(JSON.stringify(plan));
    for (const path of paths) putAt(short, path, undefined);
    const filled = completePlan(short as Plan);
    for (const path of paths) {
      const [now, byDefault] = [valueAt(complete, path), valueAt(filled, path)];
      const given = valueAt(plan, path);
      if (given !== undefined && JSON.stringify(now) !== JSON.stringify(byDefault)) putAt(short, path, given);
    }
    return short as Plan;
  }
}

/** Inputs that mean something when they are empty: no goal, no limit, nothing lost by waiting. */
function mayBeEmpty(path: PlanPath): boolean {
  const optional = ["bookings", "paybackMonths", "budget", "maxSpend", "spendStep", "responseDecay", "hireLimits"];
  const counted = ["hires", "departures"];
  const lists = ["ramp", "openingRamping", "arrivalShares", "passesTo"];
  const isCeiling = path.at(-2) === "curve" && path.at(-1) === "maxLeads";
  return isCeiling || path.some((step) => [...optional, ...counted, ...lists].includes(String(step)));
}
