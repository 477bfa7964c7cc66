/** The custom XML parts of a workbook, in which add-ins keep what is theirs. Each has a second part that holds its id. */
import { xmlEncodeAttr } from "@cj-tech-master/excelts/xml";
import type { PackageParts } from "./package-parts";
import type { PartChanges } from "./part-changes";
import { rootOf } from "./xml-element";

const ITEM_KIND = "customXml";
const PROPERTIES_KIND = "customXmlProps";
const PROPERTIES_CONTENT = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Adds XML parts, by their ids, to the workbook part at a path. */
export async function writeXmlParts(
  changes: PartChanges,
  workbook: string,
  xmlParts: ReadonlyMap<string, string>,
): Promise<void> {
  let number = 0;
  for (const [id, xml] of xmlParts) {
    number++;
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    await changes.add(item, "application/xml", xml);
    await changes.add(properties, PROPERTIES_CONTENT, propertiesXml(id));
    await changes.relate(workbook, `rIdItem${number}`, ITEM_KIND, item);
    await changes.relate(item, "rId1", PROPERTIES_KIND, properties);
  }
}

function propertiesXml(id: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${xmlEncodeAttr(id)}" xmlns:ds="${NAMESPACE}"><ds:schemaRefs/></ds:datastoreItem>`;
}

/** The XML parts of the workbook part at a path, by their ids. */
export async function readXmlParts(parts: PackageParts, workbook: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { path } of await parts.relations(workbook, ITEM_KIND)) {
    const xml = await parts.text(path);
    const [properties] = await parts.relations(path, PROPERTIES_KIND);
    const about = properties && (await parts.text(properties.path));
    const id = about === undefined ? undefined : rootOf(about).attributes["ds:itemID"];
    if (xml !== undefined && id !== undefined) found.set(id, xml);
  }
  return found;
}
