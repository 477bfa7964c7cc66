/** Excel.Worksheet and the small objects that hang on it alone. */
import { assertOnSheet, cellArea } from "../../book/area";
import type { Sheet } from "../../book/book";
import { between, color, either, flag, integer, oneOf, optional, text, type Reader } from "../argument";
import { eventMethods } from "../events/event-members";
import { HostError } from "../office-error";
import { method, OfficeClass, readOnly, value, type OfficeObject } from "../office-object";
import { cellsOn, cellSetOn, type Cells } from "../range-argument";
import { charts } from "./charts";
import { freezePanes } from "./freeze-panes";
import { names } from "./names";
import { pageLayout } from "./page-layout";
import { rangeOf } from "./range";
import { rangeAreas } from "./range-areas";
import { sheetTables } from "./tables";
import { sheetProperties } from "./worksheet-custom-properties";
import { worksheetProtection } from "./protection";

const noColor: Reader<""> = (given) => {
  if (given !== "") throw new HostError("InvalidArgument");
  return "";
};

export const worksheet: OfficeClass<Sheet> = new OfficeClass("Worksheet", {
  identity: ({ id }) => ({ Id: id }),
  exists: ({ book, id }) => book.findSheet(id) !== undefined,
  scalars: {
    id: readOnly(({ id }) => id),
    name: value(
      text,
      ({ name }) => name,
      (sheet, name) => sheet.rename(name),
    ),
    position: value(
      integer,
      ({ position }) => position,
      (sheet, position) => sheet.moveTo(position),
    ),
    visibility: value(
      oneOf("Visible", "Hidden", "VeryHidden"),
      ({ visibility }) => visibility,
      (sheet, visibility) => sheet.setVisibility(visibility),
    ),
    tabColor: value(
      either(noColor, color),
      ({ tabColor }) => tabColor,
      (sheet, tabColor) => sheet.setTabColor(tabColor),
    ),
    standardWidth: value(
      between(0, 255),
      ({ standardWidth }) => standardWidth,
      (sheet, points) => sheet.setStandardWidth(points),
    ),
    showGridlines: readOnly(({ showGridlines }) => showGridlines),
    showHeadings: readOnly(({ showHeadings }) => showHeadings),
    // The client reads these two by their documented names, but writes them by these.
    gridlines: { set: (sheet, show) => sheet.setShowGridlines(flag(show)) },
    headings: { set: (sheet, show) => sheet.setShowHeadings(flag(show)) },
  },
  objects: {
    names: (sheet) => names.of({ book: sheet.book, scope: sheet }),
    tables: (sheet) => sheetTables.of(sheet),
    charts: (sheet) => charts.of(sheet),
    freezePanes: (sheet) => freezePanes.of(sheet),
    pageLayout: (sheet) => pageLayout.of(sheet),
    protection: (sheet) => worksheetProtection.of(sheet),
    customProperties: (sheet) => sheetProperties.of(sheet),
  },
  methods: {
    activate: method([], (sheet) => {
      if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden sheet can't be activated.");
      sheet.book.activate(sheet);
    }),
    calculate: method([optional(flag)], (sheet, [full]) => sheet.book.calculate(full)),
    delete: method([], (sheet) => sheet.book.deleteSheet(sheet)),
    getRange: method([optional(text)], (sheet, [address]) => rangeOf(cellsOn(sheet, address))),
    getRanges: method([optional(text)], (sheet, [address]) => rangeAreas.of(cellSetOn(sheet, address))),
    getCell: method([integer, integer], (sheet, [row, column]) => onSheet({ sheet, area: cellArea(row, column) })),
    getRangeByIndexes: method([integer, integer, integer, integer], (sheet, [row, column, rows, columns]) =>
      onSheet({ sheet, area: { row, column, rows, columns } }),
    ),
    getUsedRange: method([optional(flag)], (sheet, [valuesOnly]) =>
      rangeOf({ sheet, area: sheet.usedArea(valuesOnly) ?? cellArea(0, 0) }),
    ),
    getUsedRangeOrNullObject: method([optional(flag)], (sheet, [valuesOnly]) => {
      const area = sheet.usedArea(valuesOnly);
      return area ? rangeOf({ sheet, area }) : null;
    }),
    getNext: method([optional(flag)], (sheet, [visibleOnly]) => found(neighbor(sheet, 1, visibleOnly))),
    getNextOrNullObject: method([optional(flag)], (sheet, [visibleOnly]) => neighbor(sheet, 1, visibleOnly)),
    getPrevious: method([optional(flag)], (sheet, [visibleOnly]) => found(neighbor(sheet, -1, visibleOnly))),
    getPreviousOrNullObject: method([optional(flag)], (sheet, [visibleOnly]) => neighbor(sheet, -1, visibleOnly)),
    _GetSheetById: method([text], ({ book }, [id]) => {
      const sheet = book.findSheet(id);
      if (!sheet) throw new HostError("ItemNotFound");
      return worksheet.of(sheet);
    }),
    ...eventMethods<Sheet>(
      {
        DataChanged: "worksheetChanged",
        Activated: "worksheetActivated",
        Deactivated: "worksheetDeactivated",
        SelectionChanged: "worksheetSelectionChanged",
        Calculated: "worksheetCalculated",
        FormatChanged: "worksheetFormatChanged",
        ProtectionChanged: "worksheetProtectionChanged",
      },
      ({ id }) => id,
    ),
  },
});

function onSheet(cells: Cells): OfficeObject {
  return rangeOf({ sheet: cells.sheet, area: assertOnSheet(cells.area) });
}

function neighbor(sheet: Sheet, step: 1 | -1, visibleOnly = false): OfficeObject | null {
  const { sheets } = sheet.book;
  for (let place = sheet.position + step; place >= 0 && place < sheets.length; place += step) {
    const candidate = sheets[place];
    if (candidate && (!visibleOnly || candidate.visibility === "Visible")) return worksheet.of(candidate);
  }
  return null;
}

function found(object: OfficeObject | null): OfficeObject {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}
