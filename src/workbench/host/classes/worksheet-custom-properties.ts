/** Excel.WorksheetCustomPropertyCollection and WorksheetCustomProperty: texts kept with a sheet. */
import type { Sheet } from "../../book/book";
import { text } from "../argument";
import { HostError } from "../office-error";
import { collectionMembers, method, OfficeClass, readOnly, value } from "../office-object";

interface PropertyOf {
  readonly sheet: Sheet;
  readonly key: string;
}

const members = collectionMembers<Sheet>(
  (sheet) => [...sheet.customProperties.keys()].map((key) => property.of({ sheet, key })),
  (sheet, wanted) => {
    const key = [...sheet.customProperties.keys()].find((one) => one.toLowerCase() === wanted.toLowerCase());
    return key === undefined ? undefined : property.of({ sheet, key });
  },
);

export const sheetProperties: OfficeClass<Sheet> = new OfficeClass("WorksheetCustomPropertyCollection", {
  methods: {
    add: method([text, text], (sheet, [key, stored]) => {
      sheet.setCustomProperty(key, stored);
      return property.of({ sheet, key });
    }),
    getCount: members.getCount,
    getItemOrNullObject: members.getItemOrNullObject,
  },
  items: members.items,
  itemClass: () => property,
  item: members.item,
});

const property: OfficeClass<PropertyOf> = new OfficeClass("WorksheetCustomProperty", {
  identity: ({ key }) => ({ Key: key, _Id: key }),
  scalars: {
    key: readOnly(({ key }) => key),
    value: value(
      text,
      ({ sheet, key }) => {
        const stored = sheet.customProperties.get(key);
        if (stored === undefined) throw new HostError("ItemNotFound");
        return stored;
      },
      ({ sheet, key }, stored) => sheet.setCustomProperty(key, stored),
    ),
  },
  methods: { delete: method([], ({ sheet, key }) => sheet.deleteCustomProperty(key)) },
});

export const worksheetCustomPropertyClasses = [sheetProperties, property];
