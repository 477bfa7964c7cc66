/**
 * What the library leaves undone in the file that it wrote: custom properties and validations of sheets, names of charts,
 * rules that stop others, XML parts of add-ins, and two things that Excel would report as damage or misread (sheetPr in the wrong order, groups
 * marked as folded).
 */
import { xmlEncodeAttr } from "@cj-tech-master/excelts/xml";
import type { Book, Sheet } from "../book/book";
import { PROPERTY_CONTENT, PROPERTY_KIND, propertyBytes } from "./custom-property";
import { writeXmlParts } from "./custom-xml";
import { validationXml } from "./file-validation";
import { PackageParts } from "./package-parts";
import { PartChanges } from "./part-changes";

interface Property {
  readonly key: string;
  readonly value: string;
  readonly id: string;
  readonly path: string;
}

/** The same file with everything in it that the workbook holds; `chartNames` are those written, by sheet. */
export async function finishParts(
  bytes: Uint8Array,
  book: Book,
  chartNames: ReadonlyMap<Sheet, readonly string[]>,
): Promise<Uint8Array> {
  const parts = new PackageParts(bytes);
  const changes = new PartChanges(parts);
  const { sheets, path: workbook } = await parts.book();
  for (const { name, path } of sheets) {
    const sheet = book.findSheet(name);
    if (!sheet) continue;
    const properties = [...sheet.customProperties].map(([key, value], index): Property => {
      const place = `xl/customProperty${sheet.position + 1}_${index + 1}.bin`;
      return { key, value, id: `rIdProperty${index + 1}`, path: place };
    });
    for (const property of properties) {
      await changes.add(property.path, PROPERTY_CONTENT, propertyBytes(property.value));
      await changes.relate(path, property.id, PROPERTY_KIND, property.path);
    }
    changes.set(path, sheetXml((await parts.text(path)) ?? "", sheet, properties));
    for (const drawing of await parts.relations(path, "drawing")) {
      changes.set(drawing.path, withChartNames((await parts.text(drawing.path)) ?? "", chartNames.get(sheet) ?? []));
    }
  }
  await writeXmlParts(changes, workbook, book.xmlParts);
  return changes.appliedTo(bytes);
}

function sheetXml(xml: string, sheet: Sheet, properties: readonly Property[]): string {
  const ordered = xml
    .replace(/(<pageSetUpPr[^>]*\/>)(<outlinePr[^>]*\/>)/, "$2$1")
    .replaceAll(/(<row [^>]*?) collapsed="1"/g, "$1");
  const stopped = sheet.conditionalFormats
    .filter(({ stopIfTrue }) => stopIfTrue)
    .reduce((text, { priority }) => stopping(text, priority + 1), ordered);
  const validated = inserted(stopped, /<(?:hyperlinks|printOptions|pageMargins)\b/, validationXml(sheet.validations));
  const elements = properties.map(({ key, id }) => `<customPr name="${xmlEncodeAttr(key)}" r:id="${id}"/>`).join("");
  const after = /<(?:ignoredErrors|drawing|legacyDrawing|picture|tableParts|extLst|\/worksheet)\b/;
  return inserted(validated, after, elements && `<customProperties>${elements}</customProperties>`);
}

function stopping(xml: string, priority: number): string {
  return xml.replace(new RegExp(`(<cfRule [^>]*priority="${priority}")`), '$1 stopIfTrue="1"');
}

/** Puts an element before the first of those that the schema has after it; all of them follow the cells. */
function inserted(xml: string, following: RegExp, element: string): string {
  const cells = Math.max(0, xml.indexOf("</sheetData>"), xml.indexOf("<sheetData/>"));
  const next = following.exec(xml.slice(cells));
  if (element === "" || !next) return xml;
  const at = cells + next.index;
  return xml.slice(0, at) + element + xml.slice(at);
}

/** The library numbers charts. */
function withChartNames(xml: string, names: readonly string[]): string {
  const next = names.values();
  return xml.replaceAll(/(<xdr:cNvPr id="\d+" name=")[^"]*"/g, (whole, start: string) => {
    const { value } = next.next();
    return value === undefined ? whole : `${start}${xmlEncodeAttr(value)}"`;
  });
}
