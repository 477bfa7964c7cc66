/** What a workbook holds besides its cells: settings, properties, XML parts, protection; and how a part of it is replaced. */
import { BookError } from "./book-error";
import type { Change } from "./change";
import type { NameMap } from "./defined-names";
import type { EditLog } from "./edit-log";
import type { MemorySheet } from "./memory-sheet";
import { oppositeOf } from "./opposite-change";

/** Parts of the book that are replaced as a whole on every change; the old value is the way back. */
interface BookParts {
  readonly sheets: readonly MemorySheet[];
  readonly names: NameMap;
  readonly settings: ReadonlyMap<string, unknown>;
  readonly properties: ReadonlyMap<string, string | number>;
  readonly customProperties: ReadonlyMap<string, string | number | boolean | Date>;
  readonly xmlParts: ReadonlyMap<string, string>;
  readonly protection: { readonly password: string | undefined } | undefined;
}

export abstract class BookState {
  abstract readonly log: EditLog;
  protected parts: BookParts = {
    sheets: [],
    names: new Map(),
    settings: new Map(),
    properties: new Map(),
    customProperties: new Map(),
    xmlParts: new Map(),
    protection: undefined,
  };

  protected replace(parts: Partial<BookParts>, change: Change): void {
    const before = this.parts;
    this.parts = { ...before, ...parts };
    this.log.record(() => this.replace(before, oppositeOf(change)));
    this.log.note(change);
  }

  get settings(): ReadonlyMap<string, unknown> {
    return this.parts.settings;
  }

  setSetting(key: string, value: unknown): void {
    this.replace({ settings: new Map(this.settings).set(key, value) }, { kind: "settings" });
  }

  deleteSetting(key: string): void {
    this.replace({ settings: withoutKey(this.settings, key) }, { kind: "settings" });
  }

  get properties(): ReadonlyMap<string, string | number> {
    return this.parts.properties;
  }

  setProperty(key: string, value: string | number): void {
    this.replace({ properties: new Map(this.properties).set(key, value) }, { kind: "properties" });
  }

  get customProperties(): ReadonlyMap<string, string | number | boolean | Date> {
    return this.parts.customProperties;
  }

  setCustomProperty(key: string, value: string | number | boolean | Date): void {
    this.replace({ customProperties: new Map(this.customProperties).set(key, value) }, { kind: "properties" });
  }

  deleteCustomProperty(key: string): void {
    this.replace({ customProperties: withoutKey(this.customProperties, key) }, { kind: "properties" });
  }

  get xmlParts(): ReadonlyMap<string, string> {
    return this.parts.xmlParts;
  }

  setXmlPart(id: string, xml: string): void {
    this.replace({ xmlParts: new Map(this.xmlParts).set(id, xml) }, { kind: "properties" });
  }

  deleteXmlPart(id: string): void {
    this.replace({ xmlParts: withoutKey(this.xmlParts, id) }, { kind: "properties" });
  }

  get isProtected(): boolean {
    return this.parts.protection !== undefined;
  }

  protect(password?: string): void {
    this.assertUnprotected();
    this.replace({ protection: { password } }, { kind: "properties" });
  }

  unprotect(password?: string): void {
    const { protection } = this.parts;
    if (protection?.password !== undefined && protection.password !== password) {
      throw new BookError("AccessDenied", "The password you supplied is not correct.");
    }
    this.replace({ protection: undefined }, { kind: "properties" });
  }

  protected assertUnprotected(): void {
    if (this.isProtected) throw new BookError("AccessDenied", "The structure of the workbook is protected.");
  }
}

function withoutKey<Value>(map: ReadonlyMap<string, Value>, key: string): Map<string, Value> {
  const next = new Map(map);
  if (!next.delete(key)) throw new BookError("ItemNotFound", `There is no item "${key}".`);
  return next;
}
