/** A sheet's custom properties: each is a part of its own in the file, its text in UTF-16, low byte first. */
import { xmlDecode } from "@cj-tech-master/excelts/xml";
import type { PackageParts } from "./package-parts";

export const PROPERTY_KIND = "customProperty";
export const PROPERTY_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

export function propertyBytes(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let index = 0; index < text.length; index++) bytes.setUint16(2 * index, text.charCodeAt(index), true);
  return new Uint8Array(bytes.buffer);
}

/** The custom properties of the sheet at a path, whose XML is given. */
export async function readProperties(
  parts: PackageParts,
  path: string,
  sheetXml: string,
): Promise<ReadonlyMap<string, string>> {
  const relations = await parts.relations(path, PROPERTY_KIND);
  const properties = new Map<string, string>();
  for (const [element] of sheetXml.matchAll(/<(?:\w+:)?customPr\b[^>]*>/g)) {
    const relation = relations.find(({ id }) => id === attribute(element, "\\w+:id"));
    const bytes = relation && (await parts.bytes(relation.path));
    if (bytes) properties.set(attribute(element, "name"), new TextDecoder("utf-16le").decode(bytes));
  }
  return properties;
}

function attribute(element: string, name: string): string {
  return xmlDecode(new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? "");
}
