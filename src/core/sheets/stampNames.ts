/**
 * The stamp of a sheet as hidden names of that sheet, each standing for a text. Excel keeps a sheet's custom properties,
 * which are its first stamp; LibreOffice drops these when it saves a file, but keeps names.
 */

/** What the names begin with; the key follows. */
export const stampPrefix = "_headroom.";

export interface StampName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
}

/** Excel's longest formula; a longer value stands in the custom property alone. */
const longestFormula = 8192;

/** The names that carry a stamp. */
export function stampNames(stamp: Readonly<Record<string, string>>): readonly StampName[] {
  return Object.entries(stamp).flatMap(([key, value]) => {
    if (!/^\w+$/.test(key)) throw new RangeError(`stampNames: a key is one word, got "${key}"`);
    const formula = textFormula(value);
    return formula.length > longestFormula ? [] : [{ name: stampPrefix + key, formula }];
  });
}

/** The stamp that names of a sheet carry; other names count nothing. */
export function namedStamp(names: readonly StampName[]): Readonly<Record<string, string>> {
  const entries = names.flatMap(({ name, formula }): [string, string][] => {
    const text = name.startsWith(stampPrefix) ? formulaText(formula.replace(/^=/, "")) : undefined;
    return text === undefined ? [] : [[name.slice(stampPrefix.length), text]];
  });
  return Object.fromEntries(entries);
}

/** A formula that gives a text; texts in formulas end at 255 characters, so a long one is joined from pieces. */
function textFormula(text: string): string {
  const pieces = text.match(/[\s\S]{1,120}/gu) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** The text that such a formula gives; undefined for any other formula. */
function formulaText(formula: string): string | undefined {
  const piece = /"((?:[^"]|"")*)"/g;
  if (formula.replace(piece, "").replaceAll(/[&\s]/g, "") !== "") return undefined;
  return [...formula.matchAll(piece)].map(([, text = ""]) => text.replaceAll('""', '"')).join("");
}
