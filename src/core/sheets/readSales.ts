/**
 * What the Sales sheet's formulas make of roster, plans and parts: the inputs of the plan that they work out. A figure that
 * somebody typed over a formula counts as it stands.
 */
import { pathText, valueText, type PlanPath } from "../plan/problem";
import type { Plan } from "../plan/plan";
import { cellAddress } from "./address";
import { constantColumn, periodColumn } from "./columns";
import type { GridValue, SheetGrid } from "./grid";
import { isByPeriod, type InputLine } from "./inputLines";
import type { FoundLine } from "./inputRows";
import { inputJson } from "./inputValues";
import { isCalculated, isSalesField, planPath, typedPath } from "./salesFields";
import type { SheetProblem } from "./sheetProblem";

type Calendar = Pick<Plan, "period" | "periods">;

/** What a draft must know of the Sales sheet to be written into it. */
export interface SalesSheet {
  /** What the roster adds to a team's hires or departures, by period. */
  counts(path: PlanPath): readonly number[];
  /** True for a cell of a calculated line that holds a figure instead of its formula. */
  isTypedOver(path: PlanPath, column: number): boolean;
}

export class SalesReader implements SalesSheet {
  private readonly lines: ReadonlyMap<string, FoundLine>;

  constructor(
    private readonly grid: SheetGrid,
    found: readonly FoundLine[],
    private readonly calendar: Calendar,
  ) {
    this.lines = new Map(found.map((each) => [pathText(each.line.path), each]));
  }

  /** The value of a calculated input of the plan; undefined where it is left to its default. */
  json({ line, place }: FoundLine): unknown {
    const { path } = line;
    if (line.info.shape === "list") return this.rampJson(path);
    if (!isByPeriod(line)) return inputJson({ line, place }, this.grid, this.calendar);
    const steady = this.steady(line);
    if (steady !== "varies") return steady;
    return this.columns.map((column) => this.blank(this.value(place.row, column)));
  }

  counts(path: PlanPath): readonly number[] {
    const field = path[2] === "hires" ? "rosterStarts" : "rosterEnds";
    return this.periods([...path.slice(0, 2), field]).map((value) => (typeof value === "number" ? value : 0));
  }

  /** Where a user mends an input: in the typed line, unless its formula itself fails or was typed over. */
  mendable(path: PlanPath, column: number): PlanPath {
    const own = path.slice(0, 3);
    const typed = typedPath(own);
    if (this.isTypedOver(own, column)) return path;
    const fails = String(this.periodOrConstant(own, column)).startsWith("#");
    return fails && typeof this.periodOrConstant(typed, column) === "number" ? path : typedPath(path);
  }

  isTypedOver(path: PlanPath, column: number): boolean {
    const line = this.lines.get(pathText(path));
    return line !== undefined && !this.isFormula(line.place.row, column);
  }

  /** What is wrong with the cells of typed lines that are no inputs of the plan. */
  problems(nameOf: (path: PlanPath) => string): readonly SheetProblem[] {
    return [...this.lines.values()].flatMap((found) =>
      isSalesField(found.line.path) && !isCalculated(found.line.path) ? this.typedProblems(found, nameOf) : [],
    );
  }

  private typedProblems({ line, place: { row } }: FoundLine, nameOf: (path: PlanPath) => string): SheetProblem[] {
    const { path, info } = line;
    const columns = isByPeriod(line) ? [constantColumn, ...this.columns] : [constantColumn];
    const bad = columns.flatMap((column): SheetProblem[] => {
      const value = this.value(row, column);
      const isInRange =
        typeof value === "number" && value >= (info.min ?? -Infinity) && value <= (info.max ?? Infinity);
      if (value === "" || isInRange || this.repeatsConstant(row, column)) return [];
      const rule = `is not ${info.expects.replace(/,? such as .*/, "")}`;
      const sentence = `${nameOf(path)}: ${valueText(value)} ${rule}; type ${info.expects}.`;
      return [{ sheet: this.grid.name, cell: cellAddress({ row, column }), sentence }];
    });
    return bad.length > 0 ? bad : this.emptyProblems({ line, place: { sheet: "Sales", row } }, nameOf);
  }

  /** Hours are known when they are typed, or when all of their parts are. */
  private emptyProblems({ line: { path }, place: { row } }: FoundLine, nameOf: typeof pathText): SheetProblem[] {
    const team = path.slice(0, 2);
    const constant = (field: string) => this.periodOrConstant([...team, field], constantColumn);
    if (constant(String(path[2])) !== "") return [];
    if (path[2] === "typedHandleHours" && constant("itemsPerRep") === "" && this.isOpen(path, constantColumn)) {
      return [
        this.untyped(
          row,
          constantColumn,
          nameOf(path),
          "type hours, or how many fitting items a rep works in a period",
        ),
      ];
    }
    if (path[2] !== "typedHours") return [];
    const parts = ["hoursPerDay", "availableShare", "workShare"].map(constant);
    const open = this.columns.find((column) => {
      const days = this.periodOrConstant([...team, "workingDays"], column);
      const isMissing = days === "" || parts.includes("");
      return isMissing && this.value(row, column) === "" && this.isOpen(path, column);
    });
    const instead = "type hours, or working days, hours a day and both shares";
    return open === undefined
      ? []
      : [this.untyped(row, open === periodColumn(0) ? constantColumn : open, nameOf(path), instead)];
  }

  /** The formula of the plan's input still stands there and needs something to work with. */
  private isOpen(path: PlanPath, column: number): boolean {
    return !this.isTypedOver(planPath(path), column);
  }

  private untyped(row: number, column: number, name: string, instead: string): SheetProblem {
    const sentence = `${name}: nothing is typed here; ${instead}.`;
    return { sheet: this.grid.name, cell: cellAddress({ row, column }), sentence };
  }

  /** The constant of the typed line where periods hold nothing of their own; "varies" where figures differ by period. */
  private steady(line: InputLine): unknown {
    const { path } = line;
    const typed = this.lines.get(pathText(typedPath(path)));
    const own = this.lines.get(pathText(path));
    if (typed === undefined || own === undefined) return "varies";
    if (!this.columns.every((column) => this.isFormula(own.place.row, column))) return "varies";
    if (path[2] !== "hoursPerRep") {
      const json = this.counts(path).every((count) => count === 0)
        ? inputJson(typed, this.grid, this.calendar)
        : "varies";
      return Array.isArray(json) ? "varies" : json;
    }
    const isSteady = this.columns.every((column) => this.value(typed.place.row, column) === "");
    const constant = this.value(typed.place.row, constantColumn);
    return isSteady && constant !== "" ? constant : "varies";
  }

  /** One figure for each period of the ramp; nothing where nobody is in it. */
  private rampJson(path: PlanPath): unknown {
    const ramp = this.lines.get(pathText([...path.slice(0, 2), "ramp"]));
    const own = this.lines.get(pathText(path));
    const json = ramp === undefined ? undefined : inputJson(ramp, this.grid, this.calendar);
    if (own === undefined || !Array.isArray(json)) return undefined;
    const reps = json.map((_, entry) => this.value(own.place.row, periodColumn(entry)));
    return reps.every((value) => value === 0 || value === "") ? undefined : reps;
  }

  private get columns(): readonly number[] {
    return Array.from({ length: this.calendar.periods }, (_, period) => periodColumn(period));
  }

  private periods(path: PlanPath): readonly GridValue[] {
    const found = this.lines.get(pathText(path));
    return found === undefined ? [] : this.columns.map((column) => this.value(found.place.row, column));
  }

  private periodOrConstant(path: PlanPath, column: number): GridValue {
    const found = this.lines.get(pathText(path));
    return found === undefined ? "" : this.value(found.place.row, column);
  }

  /** A period that links to the constant of its line: what is wrong there is told once. */
  private repeatsConstant(row: number, column: number): boolean {
    return column !== constantColumn && String(this.grid.formulas[row]?.[column] ?? "").startsWith("=$");
  }

  private isFormula(row: number, column: number): boolean {
    return String(this.grid.formulas[row]?.[column] ?? "").startsWith("=");
  }

  private value(row: number, column: number): GridValue {
    return this.grid.values[row]?.[column] ?? "";
  }

  private blank(value: GridValue): unknown {
    return value === "" ? undefined : value;
  }
}
