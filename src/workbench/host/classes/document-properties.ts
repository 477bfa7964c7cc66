/** Excel.DocumentProperties with the custom properties of the workbook. */
import type { Book } from "../../book/book";
import { flag, integer, number, either, text, type Reader } from "../argument";
import { HostError } from "../office-error";
import { collectionMembers, method, OfficeClass, readOnly, value, type Scalar } from "../office-object";

export const documentProperties: OfficeClass<Book> = new OfficeClass("DocumentProperties", {
  scalars: {
    title: writtenText("title"),
    subject: writtenText("subject"),
    author: writtenText("author"),
    keywords: writtenText("keywords"),
    comments: writtenText("comments"),
    category: writtenText("category"),
    manager: writtenText("manager"),
    company: writtenText("company"),
    lastAuthor: readOnly(({ properties }) => properties.get("lastAuthor") ?? ""),
    revisionNumber: value(
      integer,
      ({ properties }) => properties.get("revisionNumber") ?? 0,
      (book, revision) => book.setProperty("revisionNumber", revision),
    ),
  },
  objects: { custom: (book) => customProperties.of(book) },
});

function writtenText(key: string): Scalar<Book> {
  return value(
    text,
    ({ properties }) => properties.get(key) ?? "",
    (book: Book, written) => book.setProperty(key, written),
  );
}

interface PropertyOf {
  readonly book: Book;
  readonly key: string;
}

/** A date arrives as the text that JSON makes of it, and so stays text. */
const propertyValue: Reader<string | number | boolean> = either(text, either(number, flag));

const members = collectionMembers<Book>(
  (book) => [...book.customProperties.keys()].map((key) => customProperty.of({ book, key })),
  (book, wanted) => {
    const key = [...book.customProperties.keys()].find((one) => one.toLowerCase() === wanted.toLowerCase());
    return key === undefined ? undefined : customProperty.of({ book, key });
  },
);

const customProperties: OfficeClass<Book> = new OfficeClass("CustomPropertyCollection", {
  methods: {
    add: method([text, propertyValue], (book, [key, stored]) => {
      book.setCustomProperty(key, stored);
      return customProperty.of({ book, key });
    }),
    deleteAll: method([], (book) => {
      for (const key of book.customProperties.keys()) book.deleteCustomProperty(key);
    }),
    getCount: members.getCount,
    getItemOrNullObject: members.getItemOrNullObject,
  },
  items: members.items,
  itemClass: () => customProperty,
  item: members.item,
});

const customProperty: OfficeClass<PropertyOf> = new OfficeClass("CustomProperty", {
  identity: ({ key }) => ({ Key: key, _Id: key }),
  scalars: {
    key: readOnly(({ key }) => key),
    value: value(propertyValue, stored, ({ book, key }, written) => book.setCustomProperty(key, written)),
    type: readOnly((of) => {
      const found = stored(of);
      if (found instanceof Date) return "Date";
      return { number: "Number", string: "String", boolean: "Boolean" }[
        typeof found as "number" | "string" | "boolean"
      ];
    }),
  },
  methods: { delete: method([], ({ book, key }) => book.deleteCustomProperty(key)) },
});

function stored({ book, key }: PropertyOf): string | number | boolean | Date {
  const found = book.customProperties.get(key);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

export const documentPropertyClasses = [documentProperties, customProperties, customProperty];
