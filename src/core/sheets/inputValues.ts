/** From the cells of one input line to the value that stands in a plan's JSON. What is wrong with it is found later, by `readPlan`. */
import { curveSchemas } from "../plan/curve";
import type { Plan } from "../plan/plan";
import { constantColumn, firstPeriodColumn, periodColumn } from "./columns";
import { cellAddress } from "./address";
import type { GridValue, SheetGrid } from "./grid";
import { gridValue, type FoundLine } from "./inputRows";
import { isByPeriod } from "./inputLines";
import { startText } from "./periods";

/** The value of a line, for a plan of so many periods; undefined where nothing was typed. */
export function inputJson(
  { line, place: { row } }: FoundLine,
  grid: SheetGrid,
  { period, periods }: Pick<Plan, "period" | "periods">,
): unknown {
  if (isByPeriod(line)) return seriesJson(grid, row, periods, line.path.at(-1) === "openingPipeline");
  if (line.info.shape === "list") return listJson(grid.values[row] ?? []);
  const value = gridValue(grid.values, row, constantColumn);
  if (line.path.at(-1) === "passesTo" && value === "") return null;
  if (value === "") return undefined;
  if (line.path[0] === "start") return typeof value === "number" ? startText(value, period) : value;
  if (line.info.shape === "yesNo") return yesNoJson(value);
  if (line.info.shape === "choice") return String(value).trim().toLowerCase();
  if (line.info.unit === "text") return typeof value === "string" ? value.trim() : value;
  return value;
}

/** One figure where every period links to the constant, else a figure for each period. */
function seriesJson({ values, formulas }: SheetGrid, row: number, periods: number, alwaysList: boolean): unknown {
  const columns = Array.from({ length: periods }, (_, period) => periodColumn(period));
  const link = `=${cellAddress({ row, column: constantColumn })}`;
  const isSteady = columns.every((column) => plain(gridValue(formulas, row, column)) === link);
  if (isSteady && !alwaysList) {
    const steady = gridValue(values, row, constantColumn);
    return steady === "" ? undefined : steady;
  }
  const figures = columns.map((column) => gridValue(values, row, column));
  if (alwaysList) return figures.slice(0, lengthOf(figures, 0)).map(typed);
  return figures.every((figure) => figure === "") ? undefined : figures.map(typed);
}

/** Entries up to the last one that was typed. */
function listJson(row: readonly GridValue[]): unknown {
  const entries = row.slice(firstPeriodColumn);
  return entries.slice(0, lengthOf(entries, "")).map(typed);
}

/** How long a list is without what stands for nothing at its end. */
function lengthOf(entries: readonly GridValue[], nothing: GridValue): number {
  return entries.reduce<number>((last, entry, index) => (entry === nothing ? last : index + 1), 0);
}

/** Nothing typed among other figures is told as such, by an empty text. */
function typed(value: GridValue): unknown {
  return value === "" ? undefined : value;
}

function yesNoJson(value: GridValue): unknown {
  if (typeof value === "boolean") return value;
  const word = String(value).trim().toLowerCase();
  return word === "yes" ? true : word === "no" ? false : value;
}

/** A reference without its locks. */
function plain(formula: GridValue): string {
  return String(formula).replaceAll("$", "");
}

/** The parameters that a kind of curve has; all of them for a kind that is not known. */
export function hasCurveParameter(kind: unknown, parameter: string): boolean {
  const schema = Object.entries(curveSchemas).find(([name]) => name === kind)?.[1];
  return schema === undefined || parameter in schema.shape;
}
