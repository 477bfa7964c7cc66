/** Excel.Workbook, the object all others are reached from. */
import { cellArea } from "../../book/area";
import type { Book } from "../../book/book";
import { flag, text } from "../argument";
import { HostError } from "../office-error";
import { method, OfficeClass, readOnly, value } from "../office-object";
import { application } from "./application";
import { customXmlParts } from "./custom-xml-parts";
import { documentProperties } from "./document-properties";
import { names } from "./names";
import { workbookProtection } from "./protection";
import { rangeOf } from "./range";
import { rangeAreas } from "./range-areas";
import { settings } from "./settings";
import { bookTables } from "./tables";
import { worksheets } from "./worksheets";

export const workbook: OfficeClass<Book> = new OfficeClass("Workbook", {
  scalars: {
    name: readOnly(() => "Book1"),
    readOnly: readOnly(() => false),
  },
  objects: {
    worksheets: (book) => worksheets.of(book),
    names: (book) => names.of({ book, scope: undefined }),
    tables: (book) => bookTables.of(book),
    application: (book) => application.of(book),
    settings: (book) => settings.of(book),
    properties: (book) => documentProperties.of(book),
    customXmlParts: (book) => customXmlParts.of(book),
    protection: (book) => workbookProtection.of(book),
    _Runtime: (book) => runtime.of(book),
  },
  methods: {
    getActiveCell: method([], ({ selection }) => {
      const [first = cellArea(0, 0)] = selection.areas;
      return rangeOf({ sheet: selection.sheet, area: cellArea(first.row, first.column) });
    }),
    getSelectedRange: method([], ({ selection }) => {
      const [area = cellArea(0, 0), ...more] = selection.areas;
      if (more.length > 0)
        throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
      return rangeOf({ sheet: selection.sheet, area });
    }),
    getSelectedRanges: method([], ({ selection }) => rangeAreas.of(selection)),
    _GetRangeForEventByReferenceId: method([text], (_book, [id], session) => session.references.get(id)),
    _GetRangeOrNullObjectForEventByReferenceId: method(
      [text],
      (_book, [id], session) => session.references.find(id) ?? null,
    ),
    _GetReferenceCount: method([], (_book, _none, session) => session.references.count),
    _RemoveReference: method([text], (_book, [id], session) => session.references.release(id)),
    _RemoveAllReferences: method([], (_book, _none, session) => session.references.releaseAll()),
  },
});

const runtime: OfficeClass<Book> = new OfficeClass("Runtime", {
  scalars: {
    enableEvents: value(
      flag,
      (_book, session) => session.registrations.isEnabled,
      (_book, isEnabled, session) => {
        session.registrations.isEnabled = isEnabled;
      },
    ),
  },
});

export const workbookClasses = [workbook, runtime];
