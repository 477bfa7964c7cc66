/** The rules of ARCHITECTURE.md for every generated sheet, as a reader of a page's formulas. */
import { tokenize, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../../../src/core/sheets/address";
import { columnHeadRow, firstPeriodColumn } from "../../../src/core/sheets/columns";
import type { Page } from "../../../src/core/sheets/page";

const longestFormula = 80;

/** Plain functions that every spreadsheet has. */
const functions = new Set(
  "IF MIN MAX SUM SUMIF SUMPRODUCT SUMSQ SUMXMY2 SQRT EXP INDEX COLUMNS ROWS ROW EDATE YEAR MONTH ROUNDUP ROUND INT ISERROR FIXED COUNTIF MATCH SUMIFS COUNT AVERAGE ABS SIGN NORMSDIST".split(
    " ",
  ),
);

/** Which columns of a row hold copies of one formula: those of one kind; undefined for columns that stand alone. */
export type ColumnKind = (column: number) => string | undefined;

const periodColumns: ColumnKind = (column) => (column >= firstPeriodColumn ? "period" : undefined);

/** What breaks a rule on a page, one sentence each; empty when all rules hold. */
export function brokenRules(page: Page, kindOf = periodColumns): string[] {
  return [...page.rows.flatMap((_, row) => rowProblems(page, row)), ...inconsistentRows(page, kindOf)];
}

interface PageFormula {
  readonly at: string;
  readonly column: number;
  readonly text: string;
}

function formulasOf(page: Page, row: number): PageFormula[] {
  return (page.rows[row] ?? []).flatMap((cell, column) =>
    typeof cell?.content === "object" ? [{ at: cellAddress({ row, column }), column, text: cell.content.formula }] : [],
  );
}

function rowProblems(page: Page, row: number): string[] {
  return formulasOf(page, row).flatMap(({ at, text }) => {
    const where = `${page.name}!${at} ${text}`;
    const tokens = tokenize(text, { withLocation: false });
    const literals = tokens.filter(({ type, value }) => type === "number" && !["0", "1"].includes(value));
    const strange = tokens.filter(({ type, value }) => type === "func" && !functions.has(value.toUpperCase()));
    return [
      ...(text.length > longestFormula ? [`${where}: ${text.length} characters`] : []),
      ...literals.map(({ value }) => `${where}: the literal ${value}`),
      ...strange.map(({ value }) => `${where}: the function ${value}`),
      ...tokens.filter(({ type }) => type === "error" || type === "unknown").map(({ value }) => `${where}: ${value}`),
    ];
  });
}

/** All columns of a kind in a row have the same formula in R1C1, or hold values of their own. */
function inconsistentRows(page: Page, kindOf: ColumnKind): string[] {
  return page.rows.flatMap((_, row) => {
    const byKind = new Map<string, Set<string>>();
    for (const { at, column, text } of formulasOf(page, row)) {
      const kind = kindOf(column);
      if (kind === undefined) continue;
      const texts = byKind.get(kind) ?? new Set();
      byKind.set(kind, texts.add(translateFormulaToR1C1(text, at)));
    }
    // The first period of the sheet that counts the periods is the plan's start.
    const most = row === columnHeadRow && page.name === "Goals" ? 2 : 1;
    return [...byKind.values()]
      .filter((texts) => texts.size > most)
      .map((texts) => `${page.name} row ${row + 1}: ${[...texts].slice(0, 3).join("  ")}`);
  });
}
