/** The parts of an .xlsx file (a zip of XML documents) and how they refer to each other. */
import { unzip } from "@cj-tech-master/excelts/archive";
import { findChild, findChildren, parseXml, textContent } from "@cj-tech-master/excelts/xml";

/** How one part refers to another. */
export interface Relation {
  readonly id: string;
  /** The last word of the relation's type, such as "worksheet". */
  readonly kind: string;
  /** The path of the other part inside the zip. */
  readonly path: string;
}

/** A name that belongs to one sheet, and what it stands for. */
export interface SheetName {
  readonly name: string;
  readonly formula: string;
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly names: readonly SheetName[];
}

const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The type of a relation of a kind, as written into a file. */
export function relationType(kind: string): string {
  return `${relationNamespace}/${kind}`;
}

/** Where the relations of a part stand: "xl/worksheets/_rels/sheet1.xml.rels". */
export function relationsPath(part: string): string {
  return part.replace(/([^/]*)$/, "_rels/$1.rels");
}

/** An .xlsx file, opened for reading its parts. */
export class Package {
  private readonly zip: ReturnType<typeof unzip>;

  constructor(bytes: Uint8Array) {
    this.zip = unzip(bytes);
  }

  async bytes(path: string): Promise<Uint8Array | undefined> {
    return (await this.zip.bytes(path)) ?? undefined;
  }

  async text(path: string): Promise<string | undefined> {
    const bytes = await this.bytes(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  /** What a part refers to inside the file. */
  async relations(part: string): Promise<readonly Relation[]> {
    const xml = await this.text(relationsPath(part));
    if (xml === undefined) return [];
    return findChildren(parseXml(xml).root, "Relationship").flatMap(({ attributes }) =>
      attributes.TargetMode === "External"
        ? []
        : [
            {
              id: attributes.Id ?? "",
              kind: attributes.Type?.split("/").at(-1) ?? "",
              path: pathFrom(part, attributes.Target ?? ""),
            },
          ],
    );
  }

  /** The worksheets in the order of their tabs, with the names that belong to each. */
  async sheets(): Promise<readonly SheetPart[]> {
    const [book] = (await this.relations("")).filter(({ kind }) => kind === "officeDocument");
    const xml = book && (await this.text(book.path));
    if (book === undefined || xml === undefined) return [];
    const { root } = parseXml(xml);
    const relations = await this.relations(book.path);
    const names = findChild(root, "definedNames");
    const tabs = findChild(root, "sheets");
    return (tabs ? findChildren(tabs, "sheet") : []).flatMap(({ attributes }, index) => {
      const relation = relations.find(({ id }) => id === attributes["r:id"]);
      if (relation?.kind !== "worksheet") return [];
      const own = (names ? findChildren(names, "definedName") : []).filter(
        (name) => name.attributes.localSheetId === String(index),
      );
      return [
        {
          name: attributes.name ?? "",
          path: relation.path,
          names: own.map((name) => ({ name: name.attributes.name ?? "", formula: textContent(name) })),
        },
      ];
    });
  }
}

/** The path in the zip that a target means, seen from the part that refers to it. */
function pathFrom(part: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${part}`).pathname.slice(1));
}
