/** Contents of cells between our pages and Excel, which reads what it is given as if somebody typed it. */
import type { GridValue } from "../core/sheets/grid";
import type { Content } from "../core/sheets/page";

/** What to give Excel so that the cell holds exactly this; "" empties it. */
export function entryOf(content: Content | undefined): GridValue {
  if (content === undefined) return "";
  if (typeof content === "object") return content.formula;
  if (typeof content === "string") return isReadAsOther(content) ? `'${content}` : content;
  if (typeof content === "number" && !Number.isFinite(content)) {
    throw new RangeError(`entryOf: a cell holds a finite number, got ${content}`);
  }
  return content;
}

/** Excel's longest number, date or time, generously; a longer text is never read as one. */
const longestNumber = 40;

/** True for text that Excel would take for a formula, number, date, truth value or error. Words for months differ by language: so any digit counts. */
function isReadAsOther(text: string): boolean {
  if (/^[=+\-@'#]/.test(text)) return true;
  if (/^\s*(?:true|false)\s*$/i.test(text)) return true;
  return text.length <= longestNumber && /\p{Nd}/u.test(text);
}

/** What a cell holds, from its formula and its value as Excel gives them; undefined when it is empty. */
export function contentOf(formula: GridValue, value: GridValue): Content | undefined {
  if (formula === "") return undefined;
  return isFormula(formula, value) ? { formula, value } : formula;
}

/** What a cell with this content shows in the formula bar. */
export function formulaOf(content: Content | undefined): GridValue {
  return typeof content === "object" ? content.formula : (content ?? "");
}

/** Excel gives a text that begins with "=" without its apostrophe: only then are formula and value the same. */
export function isFormula(formula: GridValue, value: GridValue): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** True when two cells hold the same; Excel may change the case and the spaces of a formula. */
export function isSameContent(one: GridValue, other: GridValue): boolean {
  if (one === other) return true;
  if (typeof one === "number" && typeof other === "number") return one.toPrecision(14) === other.toPrecision(14);
  return isFormulaText(one) && isFormulaText(other) && plain(one) === plain(other);
}

function isFormulaText(content: GridValue): content is string {
  return typeof content === "string" && content.startsWith("=");
}

function plain(formula: string): string {
  return formula.replaceAll(/\s/g, "").toUpperCase();
}
