/**
 * Formulas as files write them: without "=", functions younger than Excel 2007 with a prefix, and this row of a table
 * spelled out (`[@Spend]` is only how Excel shows `Plan[[#This Row],[Spend]]`), the table always by name.
 */

const YOUNG =
  /\b(?:_xlfn\.)?(?:_xlws\.)?((?:CEILING\.MATH|FLOOR\.MATH|CONCAT|DAYS|FORECAST\.LINEAR|IFNA|IFS|ISFORMULA|ISOWEEKNUM|MAXIFS|MINIFS|NUMBERVALUE|PERCENTILE\.(?:EXC|INC)|QUARTILE\.INC|RANK\.EQ|STDEV\.[PS]|SWITCH|TEXTAFTER|TEXTBEFORE|TEXTJOIN|UNICHAR|UNICODE|VAR\.[PS]|XLOOKUP|XOR)\()/gi;
const PREFIX = /\b_xlfn\.(?:_xlws\.)?/gi;
/** A reference into a table, of which its own formulas leave the name out; not the bracketed number of another file. */
const STRUCTURED = /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:[^[\]]|\[[^[\]]*\])*)\](?![\p{L}\p{N}_'])/gu;
const THIS_ROW = /^@(?:\[([^[\]]*)\]|([^[\]]*))$/u;
const WRITTEN_ROW = /([\p{L}_\\][\p{L}\p{N}_.\\]*)\[(?:\[#This Row\],\[([^[\]]*)\]|#This Row)\]/giu;
const PLAIN_COLUMN = /^[\p{L}\p{N}_.]+$/u;

/** The text in a file; `table` is the name of the table in which the formula stands. */
export function fileFormula(formula: string, table = ""): string {
  return outsideTexts(formula.replace(/^=/, ""), (part) =>
    part.replace(YOUNG, "_xlfn.$1").replace(STRUCTURED, (_whole, name: string | undefined, inside: string) => {
      const row = THIS_ROW.exec(inside);
      const column = row?.[1] ?? row?.[2] ?? "";
      const written = !row ? inside : column === "" ? "#This Row" : `[#This Row],[${column}]`;
      return `${name ?? table}[${written}]`;
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
