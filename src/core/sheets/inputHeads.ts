/** Checks that the columns of an input sheet are the ones it was made with: a deleted or inserted column would shift every figure. */
import type { Plan } from "../plan/plan";
import { cellAddress, columnName } from "./address";
import { columnHeadRow, columnHeads, firstPeriodColumn, periodColumn } from "./columns";
import type { SheetGrid } from "./grid";
import { gridValue } from "./inputRows";
import { periodLabel, periodSerials } from "./periods";
import type { SheetProblem } from "./sheetProblem";

type Calendar = Pick<Plan, "start" | "period" | "periods">;

/** What is wrong with the columns of a sheet; nothing when all are where they belong. */
export function columnProblems(grid: SheetGrid, calendar: Calendar): SheetProblem[] {
  const fixed = columnHeads.flatMap((head, column) =>
    head !== "" && gridValue(grid.values, columnHeadRow, column) !== head ? [fixedProblem(grid, head, column)] : [],
  );
  return fixed.length > 0 ? fixed.slice(0, 1) : periodProblems(grid, calendar);
}

function fixedProblem({ name }: SheetGrid, head: string, column: number): SheetProblem {
  const cell = cellAddress({ row: columnHeadRow, column });
  const sentence = `the column “${head}” should stand here; undo what removed or moved it, or type ${head} when only the head was changed.`;
  return { sheet: name, cell, sentence };
}

function periodProblems(grid: SheetGrid, calendar: Calendar): SheetProblem[] {
  const serials = periodSerials(calendar);
  const heads = serials.map((_, period) => gridValue(grid.values, columnHeadRow, periodColumn(period)));
  const broken = heads.findIndex((head) => typeof head === "string" && head.startsWith("#"));
  if (broken >= 0) return [brokenHead(grid, heads[broken] as string, broken, serials, calendar)];
  const wrong = serials.findIndex((serial, period) => heads[period] !== serial);
  if (wrong >= 0) return [missingPeriod(grid, serials[wrong] ?? 0, wrong, calendar)];
  const beyond = gridValue(grid.values, columnHeadRow, firstPeriodColumn + serials.length);
  return typeof beyond === "number" ? [tooManyPeriods(grid, calendar)] : [];
}

function brokenHead(
  { name }: SheetGrid,
  head: string,
  period: number,
  serials: readonly number[],
  calendar: Calendar,
): SheetProblem {
  const label = periodLabel(serials[period] ?? 0, calendar.period);
  return {
    sheet: name,
    cell: cellAddress({ row: columnHeadRow, column: periodColumn(period) }),
    sentence: `the head gives ${head} where ${label} should stand: a column was deleted; undo that, or insert the column again and copy a head into it.`,
  };
}

function missingPeriod({ name }: SheetGrid, serial: number, period: number, calendar: Calendar): SheetProblem {
  const column = periodColumn(period);
  const label = periodLabel(serial, calendar.period);
  return {
    sheet: name,
    cell: cellAddress({ row: columnHeadRow, column }),
    sentence: `column ${columnName(column)} should be ${label}; undo what deleted or moved it, or insert the column again and copy a head into it.`,
  };
}

function tooManyPeriods({ name }: SheetGrid, { periods }: Calendar): SheetProblem {
  return {
    sheet: name,
    cell: cellAddress({ row: columnHeadRow, column: firstPeriodColumn + periods }),
    sentence: `there are more columns than the plan's ${periods} periods; delete the columns from here on, or raise Periods on Goals.`,
  };
}
