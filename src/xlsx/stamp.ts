/**
 * How a sheet of ours is recognised in a file. Excel keeps a sheet's custom properties, which the pane reads through
 * Office.js, as binary parts of the file. LibreOffice drops these, but keeps names that belong to a sheet: so each
 * property is written a second time as a hidden name of the sheet that stands for a text.
 */
import type { Page } from "../core/sheets/page";
import { namedStamp } from "../core/sheets/stampNames";
import type { Package, SheetPart } from "./package";

export type Stamp = Page["stamp"];

export const customPropertyKind = "customProperty";

/** The value of a custom property as Excel stores it: UTF-16, low byte first. */
export function propertyBytes(value: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * value.length));
  for (let index = 0; index < value.length; index++) bytes.setUint16(2 * index, value.charCodeAt(index), true);
  return new Uint8Array(bytes.buffer);
}

/** The stamp that a sheet carries, from its names and, where it has them, its custom properties. */
export async function readStamp(file: Package, { path, names }: SheetPart): Promise<Stamp> {
  return { ...namedStamp(names), ...(await customProperties(file, path)) };
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
