/** The rules of ARCHITECTURE.md for every generated sheet, as a reader of a page's formulas. */
import { tokenize, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../../../src/core/sheets/address";
import { firstPeriodColumn } from "../../../src/core/sheets/columns";
import type { Page } from "../../../src/core/sheets/page";

const longestFormula = 80;

/** Plain functions that every spreadsheet has. */
const functions = new Set(
  "IF MIN MAX SUM SUMIF SUMPRODUCT SUMSQ SUMXMY2 SQRT EXP INDEX COLUMNS ROWS ROW EDATE YEAR MONTH ROUNDUP INT ISERROR FIXED".split(
    " ",
  ),
);

/** What breaks a rule on a page, one sentence each; empty when all rules hold. */
export function brokenRules(page: Page): string[] {
  return [...page.rows.flatMap((_, row) => rowProblems(page, row)), ...inconsistentRows(page)];
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

/** Every period of a row has the same formula in R1C1, or holds a value of its own. */
function inconsistentRows(page: Page): string[] {
  return page.rows.flatMap((_, row) => {
    const texts = formulasOf(page, row)
      .filter(({ column }) => column >= firstPeriodColumn)
      .map(({ at, text }) => translateFormulaToR1C1(text, at));
    const different = [...new Set(texts)];
    const counts = row === 2 && page.name === "Goals" ? 2 : 1;
    return different.length > counts ? [`${page.name} row ${row + 1}: ${different.slice(0, 3).join("  ")}`] : [];
  });
}
