/** Excel.CustomXmlPartCollection and CustomXmlPart: XML documents kept in the workbook. */
import type { Book } from "../../book/book";
import { text, type Reader } from "../argument";
import { HostError, invalidArgument } from "../office-error";
import { collectionMembers, method, OfficeClass, readOnly, type OfficeObject } from "../office-object";

interface PartOf {
  readonly book: Book;
  readonly id: string;
}

interface Scope {
  readonly book: Book;
  readonly namespace: string;
}

/** Text that begins like an XML document with one root element. */
const xmlText: Reader<string> = (given) => {
  const xml = text(given);
  const root = /^\s*(?:<\?[^>]*\?>\s*)?<([\w:.-]+)[^>]*?(\/>|>)/.exec(xml);
  const isClosed = root && (root[2] === "/>" || new RegExp(`</${root[1]}\\s*>\\s*$`).test(xml));
  if (!isClosed) throw invalidArgument("an XML document is expected");
  return xml;
};

const members = collectionMembers<Book>(
  (book) => [...book.xmlParts.keys()].map((id) => customXmlPart.of({ book, id })),
  (book, id) => (book.xmlParts.has(id) ? customXmlPart.of({ book, id }) : undefined),
);

export const customXmlParts: OfficeClass<Book> = new OfficeClass("CustomXmlPartCollection", {
  methods: {
    add: method([xmlText], (book, [xml]) => {
      const id = newId(book);
      book.setXmlPart(id, xml);
      return customXmlPart.of({ book, id });
    }),
    getByNamespace: method([text], (book, [namespace]) => scopedParts.of({ book, namespace })),
    getCount: members.getCount,
    getItemOrNullObject: members.getItemOrNullObject,
  },
  items: members.items,
  itemClass: () => customXmlPart,
  item: members.item,
});

/** "{00000000-0000-0000-0000-000000000001}" and so on, as Excel's ids look. */
function newId({ xmlParts }: Book): string {
  for (let number = xmlParts.size + 1; ; number++) {
    const id = `{00000000-0000-0000-0000-${String(number).padStart(12, "0")}}`;
    if (!xmlParts.has(id)) return id;
  }
}

const scoped = collectionMembers<Scope>(
  ({ book, namespace }) =>
    [...book.xmlParts]
      .filter(([, xml]) => namespaceOf(xml) === namespace)
      .map(([id]) => customXmlPart.of({ book, id })),
  ({ book, namespace }, id) =>
    namespaceOf(book.xmlParts.get(id) ?? "") === namespace ? customXmlPart.of({ book, id }) : undefined,
);

const scopedParts: OfficeClass<Scope> = new OfficeClass("CustomXmlPartScopedCollection", {
  methods: {
    getCount: scoped.getCount,
    getItemOrNullObject: scoped.getItemOrNullObject,
    getOnlyItem: method([], (scope, _none, session) => {
      const only = onlyOne(scoped.items(scope, session));
      if (!only) throw new HostError("InvalidOperation", "The collection does not hold exactly one part.");
      return only;
    }),
    getOnlyItemOrNullObject: method([], (scope, _none, session) => onlyOne(scoped.items(scope, session)) ?? null),
  },
  items: scoped.items,
  itemClass: () => customXmlPart,
  item: scoped.item,
});

function onlyOne(parts: readonly OfficeObject[]): OfficeObject | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}

const customXmlPart: OfficeClass<PartOf> = new OfficeClass("CustomXmlPart", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: readOnly(({ id }) => id),
    namespaceUri: readOnly((of) => namespaceOf(xmlOf(of))),
  },
  methods: {
    delete: method([], ({ book, id }) => book.deleteXmlPart(id)),
    getXml: method([], xmlOf),
    setXml: method([xmlText], ({ book, id }, [xml]) => book.setXmlPart(id, xml)),
  },
});

function xmlOf({ book, id }: PartOf): string {
  const xml = book.xmlParts.get(id);
  if (xml === undefined) throw new HostError("ItemNotFound");
  return xml;
}

/** The namespace of the root element; "" when it has none. */
function namespaceOf(xml: string): string {
  const root = /<([\w:.-]+)([^>]*)>/.exec(xml.replace(/<\?[^>]*\?>/, ""));
  const prefix = root?.[1]?.includes(":") ? `:${root[1].split(":")[0]}` : "";
  return new RegExp(`\\sxmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

export const customXmlPartClasses = [customXmlParts, scopedParts, customXmlPart];
