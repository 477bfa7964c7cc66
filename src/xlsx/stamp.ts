/**
 * How a sheet of ours is recognised in a file. Excel keeps a sheet's custom properties, which the pane reads through
 * Office.js, as binary parts of the file. LibreOffice drops these, but keeps names that belong to a sheet: so each
 * property is written a second time as a hidden name of the sheet that stands for a text.
 */
import type { Page } from "../core/sheets/page";
import type { Package, SheetName, SheetPart } from "./package";

export type Stamp = Page["stamp"];

/** What the names that repeat the stamp begin with; the property's key follows. */
export const stampPrefix = "_headroom.";

export const customPropertyKind = "customProperty";

/** Excel's longest formula; a longer value stands in the custom property alone. */
const longestFormula = 8192;

/** The names that carry a stamp. */
export function stampNames(stamp: Stamp): readonly SheetName[] {
  return Object.entries(stamp).flatMap(([key, value]) => {
    if (!/^\w+$/.test(key)) throw new RangeError(`stampNames: a key is one word, got "${key}"`);
    const formula = textFormula(value);
    return formula.length > longestFormula ? [] : [{ name: stampPrefix + key, formula }];
  });
}

/** The value of a custom property as Excel stores it: UTF-16, low byte first. */
export function propertyBytes(value: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * value.length));
  for (let index = 0; index < value.length; index++) bytes.setUint16(2 * index, value.charCodeAt(index), true);
  return new Uint8Array(bytes.buffer);
}

/** The stamp that a sheet carries, from its names and, where it has them, its custom properties. */
export async function readStamp(file: Package, { path, names }: SheetPart): Promise<Stamp> {
  const named = names.flatMap(({ name, formula }): [string, string][] => {
    const text = name.startsWith(stampPrefix) ? formulaText(formula) : undefined;
    return text === undefined ? [] : [[name.slice(stampPrefix.length), text]];
  });
  return { ...Object.fromEntries(named), ...(await customProperties(file, path)) };
}

async function customProperties(file: Package, sheet: string): Promise<Stamp> {
  const parts = (await file.relations(sheet)).filter(({ kind }) => kind === customPropertyKind);
  if (parts.length === 0) return {};
  const xml = (await file.text(sheet)) ?? "";
  const found: Record<string, string> = {};
  for (const [element] of xml.matchAll(/<(?:\w+:)?customPr\b[^>]*>/g)) {
    const part = parts.find(({ id }) => id === attribute(element, "r:id"));
    const bytes = part && (await file.bytes(part.path));
    if (bytes) found[attribute(element, "name")] = new TextDecoder("utf-16le").decode(bytes);
  }
  return found;
}

function attribute(element: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? "";
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
