/**
 * What the library leaves undone in the file that it wrote: custom properties of sheets, names of charts, and two
 * things that Excel would report as damage or misread (elements of sheetPr in the wrong order, groups marked as folded).
 */
import { editZip } from "@cj-tech-master/excelts/archive";
import { xmlEncodeAttr } from "@cj-tech-master/excelts/xml";
import type { Page } from "../core/sheets/page";
import { Package, relationsPath, relationType, type SheetPart } from "./package";
import { customPropertyKind, propertyBytes } from "./stamp";

const propertyContent = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const contentTypes = "[Content_Types].xml";

interface Property {
  readonly key: string;
  readonly value: string;
  readonly id: string;
  readonly part: string;
}

/** The same file with everything in it that the pages ask for. */
export async function finishFile(bytes: Uint8Array, pages: readonly Page[]): Promise<Uint8Array> {
  const file = new Package(bytes);
  const parts = new Map<string, string | Uint8Array>();
  const properties: Property[] = [];
  for (const sheet of await file.sheets()) {
    const page = pages.find(({ name }) => name === sheet.name);
    if (page === undefined) continue;
    const own = Object.entries(page.stamp).map(([key, value], index) => ({
      key,
      value,
      id: `rIdStamp${index + 1}`,
      part: `xl/customProperty${properties.length + index + 1}.bin`,
    }));
    properties.push(...own);
    for (const [path, text] of await sheetParts(file, sheet, page, own)) parts.set(path, text);
  }
  for (const { part, value } of properties) parts.set(part, propertyBytes(value));
  parts.set(contentTypes, withContentTypes((await file.text(contentTypes)) ?? "", properties));
  const editor = await editZip(bytes, { reproducible: true });
  for (const [path, content] of parts) editor.set(path, content);
  return editor.bytes();
}

async function sheetParts(
  file: Package,
  { path }: SheetPart,
  page: Page,
  properties: readonly Property[],
): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  parts.set(path, sheetXml((await file.text(path)) ?? "", properties));
  const relations = relationsPath(path);
  parts.set(relations, withRelations(await file.text(relations), properties));
  for (const drawing of await file.relations(path)) {
    if (drawing.kind !== "drawing") continue;
    parts.set(drawing.path, withChartNames((await file.text(drawing.path)) ?? "", page));
  }
  return parts;
}

function sheetXml(xml: string, properties: readonly Property[]): string {
  const ordered = xml
    .replace(/(<pageSetUpPr[^>]*\/>)(<outlinePr[^>]*\/>)/, "$2$1")
    .replaceAll(/(<row [^>]*?) collapsed="1"/g, "$1");
  const elements = properties.map(({ key, id }) => `<customPr name="${xmlEncodeAttr(key)}" r:id="${id}"/>`).join("");
  if (elements === "") return ordered;
  // The schema's order: custom properties follow the page's setup and breaks, before drawings and tables.
  const tail = ordered.indexOf("<pageMargins");
  const next = /<(?:ignoredErrors|drawing|legacyDrawing|picture|tableParts|extLst|\/worksheet)\b/.exec(
    ordered.slice(tail),
  );
  const at = tail + (next?.index ?? 0);
  return `${ordered.slice(0, at)}<customProperties>${elements}</customProperties>${ordered.slice(at)}`;
}

function withRelations(xml: string | undefined, properties: readonly Property[]): string {
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const added = properties.map(
    ({ id, part }) => `<Relationship Id="${id}" Type="${relationType(customPropertyKind)}" Target="/${part}"/>`,
  );
  return (xml ?? empty).replace("</Relationships>", `${added.join("")}</Relationships>`);
}

function withContentTypes(xml: string, properties: readonly Property[]): string {
  const added = properties.map(({ part }) => `<Override PartName="/${part}" ContentType="${propertyContent}"/>`);
  return xml.replace("</Types>", `${added.join("")}</Types>`);
}

/** The library numbers charts; the page names them, for screen readers and for those who look them up. */
function withChartNames(xml: string, { charts }: Page): string {
  const names = charts.values();
  return xml.replaceAll(/(<xdr:cNvPr id="\d+" name=")[^"]*"/g, (whole, start: string) => {
    const { value } = names.next();
    return value === undefined ? whole : `${start}${xmlEncodeAttr(value.name)}"`;
  });
}
