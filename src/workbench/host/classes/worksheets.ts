/** Excel.WorksheetCollection. */
import type { Book, Sheet } from "../../book/book";
import { flag, optional, text } from "../argument";
import { eventMethods } from "../events/event-members";
import { HostError } from "../office-error";
import { collectionMembers, method, OfficeClass, type OfficeObject } from "../office-object";
import { worksheet } from "./worksheet";

const members = collectionMembers<Book>(
  ({ sheets }) => sheets.map((sheet) => worksheet.of(sheet)),
  (book, key) => {
    const sheet = book.findSheet(key);
    return sheet && worksheet.of(sheet);
  },
);

/** The sheets, all or only the visible ones. */
function shown({ sheets }: Book, visibleOnly = false): readonly Sheet[] {
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}

function objectOf(sheet: Sheet | undefined): OfficeObject {
  if (!sheet) throw new HostError("ItemNotFound");
  return worksheet.of(sheet);
}

export const worksheets: OfficeClass<Book> = new OfficeClass("WorksheetCollection", {
  methods: {
    add: method([optional(text)], (book, [name]) => worksheet.of(book.addSheet(name))),
    getActiveWorksheet: method([], ({ activeSheet }) => worksheet.of(activeSheet)),
    getCount: method([optional(flag)], (book, [visibleOnly]) => shown(book, visibleOnly).length),
    getFirst: method([optional(flag)], (book, [visibleOnly]) => objectOf(shown(book, visibleOnly)[0])),
    getLast: method([optional(flag)], (book, [visibleOnly]) => objectOf(shown(book, visibleOnly).at(-1))),
    getItemOrNullObject: members.getItemOrNullObject,
    ...eventMethods<Book>({
      DataChanged: "worksheetChanged",
      Activated: "worksheetActivated",
      Deactivated: "worksheetDeactivated",
      Added: "worksheetAdded",
      Deleted: "worksheetDeleted",
      SelectionChanged: "worksheetSelectionChanged",
      Calculated: "worksheetCalculated",
      FormatChanged: "worksheetFormatChanged",
      ProtectionChanged: "worksheetProtectionChanged",
    }),
  },
  items: members.items,
  itemClass: () => worksheet,
  item: members.item,
});
