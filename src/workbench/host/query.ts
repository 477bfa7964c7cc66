/** Answers `load`: the asked properties of an object, of objects inside it and of a collection's items. */
import { wireName, type Fields, type QueryInfo } from "./message";
import { unknownMember, type OfficeObject, type ServedClass } from "./office-object";
import type { Session } from "./session";

const ALL = "*";

interface Wanted {
  readonly names: Set<string>;
  readonly inside: Map<string, Wanted>;
}

export function answerQuery(object: OfficeObject, query: QueryInfo, session: Session): Fields {
  const wanted: Wanted = { names: new Set(), inside: new Map() };
  const select = [...(query.Select ?? []), ...(query.Expand ?? [])];
  for (const path of select.length > 0 ? select : [ALL])
    want(
      wanted,
      path.split("/").filter((part) => part !== "items"),
    );
  return fieldsOf(object, wanted, session, query);
}

function want(wanted: Wanted, path: readonly string[]): void {
  const [first = ALL, ...rest] = path;
  if (rest.length === 0) {
    wanted.names.add(first);
    return;
  }
  const inner = wanted.inside.get(first) ?? { names: new Set(), inside: new Map() };
  wanted.inside.set(first, inner);
  want(inner, rest);
}

function fieldsOf(object: OfficeObject, wanted: Wanted, session: Session, page?: QueryInfo): Fields {
  return object.isCollection ? collectionFields(object, wanted, session, page) : objectFields(object, wanted, session);
}

function objectFields(object: OfficeObject, wanted: Wanted, session: Session): Fields {
  const fields: Record<string, unknown> = { ...session.references.identity(object, session) };
  const names = new Set([...wanted.names].flatMap((name) => (name === ALL ? object.scalarNames : [name])));
  for (const name of names) {
    if (object.hasScalar(name)) fields[wireName(name)] = object.read(name, session);
    else fields[wireName(name)] = inside(object, name, { names: new Set([ALL]), inside: new Map() }, session);
  }
  for (const [name, inner] of wanted.inside) {
    fields[wireName(name)] = inside(object, name, inner, session);
  }
  return fields;
}

function inside(object: OfficeObject, name: string, wanted: Wanted, session: Session): Fields | null {
  const member = object.object(name, session);
  return member === null ? null : fieldsOf(member, wanted, session);
}

/** A name that the collection itself has (`count`) is its own; every other belongs to the items. */
function collectionFields(object: OfficeObject, wanted: Wanted, session: Session, page: QueryInfo = {}): Fields {
  const own = [...wanted.names].filter((name) => object.hasScalar(name));
  const asksForAll = wanted.names.has(ALL);
  const ofItems = { names: new Set([...wanted.names].filter((name) => !own.includes(name))), inside: wanted.inside };
  const fields: Record<string, unknown> = { ...session.references.identity(object, session) };
  for (const name of asksForAll ? object.scalarNames : own) fields[wireName(name)] = object.read(name, session);
  if (ofItems.names.size + ofItems.inside.size === 0) return fields;
  if (object.itemClass) assertServed(object.itemClass, ofItems);
  const start = page.Skip ?? 0;
  const items = object.items(session).slice(start, page.Top === undefined ? undefined : start + page.Top);
  fields._Items = items.map((item) => fieldsOf(item, ofItems, session));
  return fields;
}

/** A path is checked even when there is no item that it leads through. */
function assertServed({ name: className, served }: ServedClass, { names, inside: nested }: Wanted): void {
  for (const name of names) {
    const isKnown = name === ALL || served.readable.includes(name) || served.objects.includes(name);
    if (!isKnown) throw unknownMember(className, name);
  }
  for (const name of nested.keys()) if (!served.objects.includes(name)) throw unknownMember(className, name);
}
