/**
 * Formulas as files write them: without "=", functions younger than Excel 2007 with a prefix, and this row of a table
 * spelled out (`[@Spend]` is only how Excel shows `Plan[[#This Row],[Spend]]`).
 */

const YOUNG =
  /\b(?:_xlfn\.)?(?:_xlws\.)?((?:CEILING\.MATH|FLOOR\.MATH|CONCAT|DAYS|FORECAST\.LINEAR|IFNA|IFS|ISFORMULA|ISOWEEKNUM|MAXIFS|MINIFS|NUMBERVALUE|PERCENTILE\.(?:EXC|INC)|QUARTILE\.INC|RANK\.EQ|STDEV\.[PS]|SWITCH|TEXTAFTER|TEXTBEFORE|TEXTJOIN|UNICHAR|UNICODE|VAR\.[PS]|XLOOKUP|XOR)\()/gi;
const PREFIX = /\b_xlfn\.(?:_xlws\.)?/gi;
const SHOWN_ROW = /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[([^[\]]*)\]|([^[\]]*))\]/gu;
const WRITTEN_ROW = /([\p{L}_\\][\p{L}\p{N}_.\\]*)\[(?:\[#This Row\],\[([^[\]]*)\]|#This Row)\]/giu;
const PLAIN_COLUMN = /^[\p{L}\p{N}_.]+$/u;

/** The text in a file; `table` is the name of the table in which the formula stands. */
export function fileFormula(formula: string, table = ""): string {
  return outsideTexts(formula.replace(/^=/, ""), (part) =>
    part
      .replace(YOUNG, "_xlfn.$1")
      .replace(SHOWN_ROW, (_whole, name: string | undefined, quoted: string | undefined, plain: string | undefined) => {
        const column = quoted ?? plain ?? "";
        return `${name ?? table}[${column === "" ? "#This Row" : `[#This Row],[${column}]`}]`;
      }),
  );
}

/** The formula as a person types it. */
export function bookFormula(text: string, table = ""): string {
  const typed = outsideTexts(text, (part) =>
    part.replace(PREFIX, "").replace(WRITTEN_ROW, (_whole, name: string, column: string | undefined) => {
      const shown = column === undefined || PLAIN_COLUMN.test(column) ? (column ?? "") : `[${column}]`;
      return `${name.toLowerCase() === table.toLowerCase() ? "" : name}[@${shown}]`;
    }),
  );
  return `=${typed}`;
}

/** Changes all but quoted texts and quoted names of sheets. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}
