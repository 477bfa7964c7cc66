/** The parts of an .xlsx file (a zip of XML documents), and how they refer to each other. */
import { unzip } from "@cj-tech-master/excelts/archive";
import { textContent } from "@cj-tech-master/excelts/xml";
import { childOf, childrenOf, isOn, numberOf, rootOf, type Element } from "./xml-element";

export interface Relation {
  readonly id: string;
  /** The last word of the relation's type: "worksheet", "drawing", "chart". */
  readonly kind: string;
  /** The other part's path in the zip. */
  readonly path: string;
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

export interface NamePart {
  readonly name: string;
  /** Position of the sheet that the name belongs to; undefined for the workbook's. */
  readonly sheet: number | undefined;
  readonly formula: string;
  readonly comment: string;
  readonly isHidden: boolean;
}

export interface BookPart {
  readonly path: string;
  readonly sheets: readonly SheetPart[];
  readonly names: readonly NamePart[];
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The type of a relation of a kind, as it stands in a file. */
export function relationType(kind: string): string {
  return `${RELATIONS}/${kind}`;
}

/** Where the relations of a part stand: "xl/worksheets/_rels/sheet1.xml.rels". */
export function relationsPath(part: string): string {
  return part.replace(/([^/]*)$/, "_rels/$1.rels");
}

export class PackageParts {
  private readonly zip: ReturnType<typeof unzip>;

  constructor(bytes: Uint8Array) {
    this.zip = unzip(bytes);
  }

  async bytes(path: string): Promise<Uint8Array | undefined> {
    return (await this.zip.bytes(path)) ?? undefined;
  }

  async text(path: string): Promise<string | undefined> {
    const bytes = await this.bytes(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** The root element of a part, or undefined when the file has no such part. */
  async root(path: string): Promise<Element | undefined> {
    const xml = await this.text(path);
    return xml === undefined ? undefined : rootOf(xml);
  }

  /** What a part refers to inside the file, of one kind. */
  async relations(part: string, kind: string): Promise<readonly Relation[]> {
    const root = await this.root(relationsPath(part));
    return childrenOf(root, "Relationship").flatMap(({ attributes }) => {
      const found = attributes.Type?.split("/").at(-1);
      if (found !== kind || attributes.TargetMode === "External") return [];
      return [{ id: attributes.Id ?? "", kind, path: pathFrom(part, attributes.Target ?? "") }];
    });
  }

  /** The workbook part: its sheets in the order of their tabs, sheets of charts alone left out, and all names. */
  async book(): Promise<BookPart> {
    const [part] = await this.relations("", "officeDocument");
    const root = part && (await this.root(part.path));
    if (!part || !root) throw new Error("The file holds no workbook.");
    const relations = await this.relations(part.path, "worksheet");
    const tabs = childrenOf(childOf(root, "sheets"), "sheet");
    const sheets = tabs.flatMap(({ attributes }) => {
      const relation = relations.find(({ id }) => id === attributes["r:id"]);
      return relation ? [{ name: attributes.name ?? "", path: relation.path }] : [];
    });
    const places = tabs.map(({ attributes }) => sheets.findIndex(({ name }) => name === attributes.name));
    const names = childrenOf(childOf(root, "definedNames"), "definedName").map((name) => namePart(name, places));
    return { path: part.path, sheets, names };
  }
}

function namePart(element: Element, places: readonly number[]): NamePart {
  const { name = "", localSheetId, comment = "", hidden } = element.attributes;
  const tab = numberOf(localSheetId);
  return {
    name,
    sheet: tab === undefined ? undefined : places[tab],
    formula: textContent(element),
    comment,
    isHidden: isOn(hidden),
  };
}

/** The path in the zip that a target means, seen from the part that refers to it. */
function pathFrom(part: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${part}`).pathname.slice(1));
}
