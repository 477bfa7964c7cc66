/** Excel.SettingCollection and Setting: what the add-in stores in the workbook, as JSON values. */
import type { Book } from "../../book/book";
import { anything, text } from "../argument";
import { HostError } from "../office-error";
import { collectionMembers, method, OfficeClass, readOnly, value } from "../office-object";

interface SettingOf {
  readonly book: Book;
  readonly key: string;
}

const members = collectionMembers<Book>(
  (book) => [...book.settings.keys()].map((key) => setting.of({ book, key })),
  (book, key) => (book.settings.has(key) ? setting.of({ book, key }) : undefined),
);

export const settings: OfficeClass<Book> = new OfficeClass("SettingCollection", {
  methods: {
    add: method([text, anything], (book, [key, stored]) => {
      book.setSetting(key, stored);
      return setting.of({ book, key });
    }),
    getCount: members.getCount,
    getItemOrNullObject: members.getItemOrNullObject,
  },
  items: members.items,
  itemClass: () => setting,
  item: members.item,
});

const setting: OfficeClass<SettingOf> = new OfficeClass("Setting", {
  identity: ({ key }) => ({ Key: key, _Id: key }),
  scalars: {
    key: readOnly(({ key }) => key),
    value: value(
      anything,
      ({ book, key }) => {
        if (!book.settings.has(key)) throw new HostError("ItemNotFound");
        return book.settings.get(key);
      },
      ({ book, key }, stored) => book.setSetting(key, stored),
    ),
  },
  methods: { delete: method([], ({ book, key }) => book.deleteSetting(key)) },
});

export const settingsClasses = [settings, setting];
