/** A formula's text with relative references written as distances, so that a row of copied formulas has one key. */
import { columnNumber } from "../book/area";

const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(])|(?<![\w.$])\$?\d+:\$?\d+(?![\w.])|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.!])/g;

/** The key, or undefined for formulas that must not be shared (whole rows and columns, structured references). */
export function relativeKey(formula: string, row: number, column: number): string | undefined {
  if (formula.includes("[")) return undefined;
  let isShareable = true;
  const key = formula.replace(
    TOKENS,
    (token, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) {
        if (token[0] !== '"' && token[0] !== "'") isShareable = false;
        return token;
      }
      const toColumn = columnNumber(letters);
      const toRow = Number(digits) - 1;
      const r = fixedRow ? `R${toRow}` : `R<${toRow - row}>`;
      return r + (fixedColumn ? `C${toColumn}` : `C<${toColumn - column}>`);
    },
  );
  return isShareable ? key : undefined;
}
