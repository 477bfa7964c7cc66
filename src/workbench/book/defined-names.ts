/** Defined names of a book: what may be a name, and finding one from a sheet. */
import { BookError } from "./book-error";
import type { DefinedName, NewName } from "./book";

const WORD = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const CELL_LIKE = /^([A-Za-z]{1,3}\d+|[rc]|r\d*c\d*)$/i;

/** True when Excel accepts this as a name: a word that does not look like a cell. */
export function isDefinedName(name: string): boolean {
  return name.length <= 255 && WORD.test(name) && !CELL_LIKE.test(name) && !/^(true|false)$/i.test(name);
}

function keyOf(name: string, scope: string | undefined): string {
  return `${scope ?? ""}!${name.toLowerCase()}`;
}

export type NameMap = ReadonlyMap<string, DefinedName>;

/** The name as seen from a sheet: its own first, then the workbook's. */
export function lookUpName(names: NameMap, name: string, scope: string | undefined): DefinedName | undefined {
  const own = scope === undefined ? undefined : names.get(keyOf(name, scope));
  return own ?? names.get(keyOf(name, undefined));
}

/** The names with one more; refuses a bad or taken name. */
export function withName(names: NameMap, { name, formula, scope, comment = "", visible = true }: NewName): NameMap {
  if (!isDefinedName(name)) throw new BookError("InvalidArgument", `"${name}" cannot be a name.`);
  const key = keyOf(name, scope?.id);
  if (names.has(key)) throw new BookError("InvalidArgument", `The name "${name}" is taken.`);
  return new Map(names).set(key, { name, scope: scope?.id, formula, comment, visible });
}

export function withChangedName(names: NameMap, name: DefinedName): NameMap {
  const key = keyOf(name.name, name.scope);
  if (!names.has(key)) throw new BookError("ItemNotFound", `There is no name "${name.name}".`);
  return new Map(names).set(key, name);
}

export function withoutName(names: NameMap, name: DefinedName): NameMap {
  const next = new Map(names);
  if (!next.delete(keyOf(name.name, name.scope))) {
    throw new BookError("ItemNotFound", `There is no name "${name.name}".`);
  }
  return next;
}

/** Names without those of a sheet that goes, their formulas rewritten. */
export function mapNames(names: NameMap, change: (name: DefinedName) => DefinedName | undefined): NameMap {
  const next = new Map<string, DefinedName>();
  for (const [key, name] of names) {
    const changed = change(name);
    if (changed) next.set(key, changed);
  }
  return next;
}
