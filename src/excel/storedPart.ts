/** Data of ours kept in the workbook, unseen: a custom XML part, because settings end at 2 MB (office-js issue 621). */

export class StoredPart<Value> {
  private readonly part: Excel.CustomXmlPart;
  private readonly xml: OfficeExtension.ClientResult<string>;

  /** Asks for the part; it can be read after the next sync. */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly namespace: string,
  ) {
    this.part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
    this.part.load("id");
    this.xml = this.part.getXml();
  }

  /** What was stored; undefined when nothing is. */
  get value(): Value | undefined {
    return this.part.isNullObject ? undefined : (JSON.parse(unwrapped(this.xml.value)) as Value);
  }

  /** Stores another value; undefined removes what was stored. */
  write(value: Value | undefined): void {
    if (JSON.stringify(value) === JSON.stringify(this.value)) return;
    if (value === undefined) {
      if (!this.part.isNullObject) this.part.delete();
      return;
    }
    const xml = `<stored xmlns="${this.namespace}">${escaped(JSON.stringify(value))}</stored>`;
    if (this.part.isNullObject) this.context.workbook.customXmlParts.add(xml);
    else this.part.setXml(xml);
  }
}

/** JSON leaves no control characters; two code points that XML forbids are left to escape. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** The text between the tags of the root; Excel may have written the document in its own way. */
function unwrapped(xml: string): string {
  const start = xml.indexOf(">", xml.indexOf("<stored")) + 1;
  return xml
    .slice(start, xml.lastIndexOf("</"))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
