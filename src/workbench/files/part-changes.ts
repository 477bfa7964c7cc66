/** Parts that are added to a file or replaced in it, with what makes them known: content types and relations. */
import { editZip } from "@cj-tech-master/excelts/archive";
import { relationsPath, relationType, type PackageParts } from "./package-parts";

const CONTENT_TYPES = "[Content_Types].xml";
const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export class PartChanges {
  private readonly changed = new Map<string, string | Uint8Array>();

  constructor(private readonly parts: PackageParts) {}

  set(path: string, content: string | Uint8Array): void {
    this.changed.set(path, content);
  }

  /** Adds a part of a content type. */
  async add(path: string, type: string, content: string | Uint8Array): Promise<void> {
    this.set(path, content);
    await this.append(CONTENT_TYPES, "", "</Types>", `<Override PartName="/${path}" ContentType="${type}"/>`);
  }

  /** Makes one part refer to another. */
  async relate(from: string, id: string, kind: string, to: string): Promise<void> {
    const relation = `<Relationship Id="${id}" Type="${relationType(kind)}" Target="/${to}"/>`;
    await this.append(relationsPath(from), NO_RELATIONS, "</Relationships>", relation);
  }

  private async append(path: string, empty: string, end: string, element: string): Promise<void> {
    const now = this.changed.get(path) ?? (await this.parts.text(path)) ?? empty;
    if (typeof now === "string")
      this.set(
        path,
        now.replace(end, () => element + end),
      );
  }

  /** The file with the changes. */
  async appliedTo(bytes: Uint8Array): Promise<Uint8Array> {
    const editor = await editZip(bytes, { reproducible: true });
    for (const [path, content] of this.changed) editor.set(path, content);
    return editor.bytes();
  }
}
