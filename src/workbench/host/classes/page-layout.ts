/** Excel.PageLayout: how a sheet prints. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/area";
import type { Sheet } from "../../book/book";
import type { HeaderFooter, PageSetup } from "../../book/page-setup";
import { between, either, flag, integer, number, oneOf, optional, record, text, type Reader } from "../argument";
import { HostError, invalidArgument } from "../office-error";
import { method, OfficeClass, readOnly, value, type Method, type OfficeObject, type Scalar } from "../office-object";
import { cellsOn, cellSetOn, rangeObject, rangeOrAddress } from "../range-argument";
import { rangeAreas } from "./range-areas";
import { rangeOf } from "./range";

const PAPERS = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
] as const;

interface Zoom {
  readonly scale?: number | undefined;
  readonly horizontalFitToPages?: number | undefined;
  readonly verticalFitToPages?: number | undefined;
}

const pages = optional(between(1, 32_767));
const zoomShape = record<Zoom>({
  scale: optional(between(10, 400)),
  horizontalFitToPages: pages,
  verticalFitToPages: pages,
});

/** A percentage or a number of pages, not both. */
const zoom: Reader<PageSetup["zoom"]> = (given) => {
  const { scale, horizontalFitToPages, verticalFitToPages } = zoomShape(given);
  if (scale !== undefined && (horizontalFitToPages !== undefined || verticalFitToPages !== undefined)) {
    throw invalidArgument("zoom has a scale or pages to fit, not both");
  }
  return {
    ...(scale !== undefined && { scale }),
    ...(horizontalFitToPages !== undefined && { horizontalFitToPages }),
    ...(verticalFitToPages !== undefined && { verticalFitToPages }),
  };
};

function emptyText(given: unknown): "" {
  if (given !== "") throw invalidArgument("a number or an empty text is expected");
  return "";
}

export const pageLayout: OfficeClass<Sheet> = new OfficeClass("PageLayout", {
  scalars: {
    orientation: setup("orientation", oneOf("Portrait", "Landscape")),
    paperSize: setup("paperSize", oneOf(...PAPERS)),
    zoom: setup("zoom", zoom),
    leftMargin: setup("leftMargin", number),
    rightMargin: setup("rightMargin", number),
    topMargin: setup("topMargin", number),
    bottomMargin: setup("bottomMargin", number),
    headerMargin: setup("headerMargin", number),
    footerMargin: setup("footerMargin", number),
    centerHorizontally: setup("centerHorizontally", flag),
    centerVertically: setup("centerVertically", flag),
    printGridlines: setup("printGridlines", flag),
    printHeadings: setup("printHeadings", flag),
    blackAndWhite: setup("blackAndWhite", flag),
    draftMode: setup("draftMode", flag),
    printOrder: setup("printOrder", oneOf("DownThenOver", "OverThenDown")),
    printErrors: setup("printErrors", oneOf("AsDisplayed", "Blank", "Dash", "NotAvailable")),
    printComments: setup("printComments", oneOf("NoComments", "EndSheet", "InPlace")),
    firstPageNumber: setup("firstPageNumber", either(integer, emptyText)),
  },
  objects: { headersFooters: (sheet) => headersFooters.of(sheet) },
  methods: {
    setPrintArea: method([printedCells], (sheet, [given]) => sheet.setPageSetup({ printArea: given(sheet) })),
    getPrintArea: method([], (sheet) => orNotFound(printArea(sheet))),
    getPrintAreaOrNullObject: method([], (sheet) => printArea(sheet)),
    setPrintTitleRows: method([rangeOrAddress], (sheet, [given]) => {
      sheet.setPageSetup({ titleRows: { ...cellsOn(sheet, given).area, column: 0, columns: MAX_COLUMNS } });
    }),
    setPrintTitleColumns: method([rangeOrAddress], (sheet, [given]) => {
      sheet.setPageSetup({ titleColumns: { ...cellsOn(sheet, given).area, row: 0, rows: MAX_ROWS } });
    }),
    ...titleMethods("Rows", ({ pageSetup }) => pageSetup.titleRows),
    ...titleMethods("Columns", ({ pageSetup }) => pageSetup.titleColumns),
    setPrintMargins: method([oneOf("Points", "Inches", "Centimeters"), margins], (sheet, [unit, given]) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
      const entries = Object.entries(given).filter(([, size]) => size !== undefined);
      sheet.setPageSetup(Object.fromEntries(entries.map(([side, size]) => [`${side}Margin`, Number(size) * points])));
    }),
  },
});

function setup<Key extends keyof PageSetup>(key: Key, read: Reader<PageSetup[Key]>): Scalar<Sheet> {
  return value(
    read,
    ({ pageSetup }: Sheet) => pageSetup[key],
    (sheet, chosen) => sheet.setPageSetup({ [key]: chosen }),
  );
}

interface Margins {
  readonly top?: number | undefined;
  readonly bottom?: number | undefined;
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  readonly header?: number | undefined;
  readonly footer?: number | undefined;
}

function margins(given: unknown): Margins {
  const size = optional(between(0, 10_000));
  return record<Margins>({ top: size, bottom: size, left: size, right: size, header: size, footer: size })(given);
}

/** The cells to print: an address, a range, or several areas. */
function printedCells(given: unknown): (sheet: Sheet) => readonly Area[] {
  if (typeof given === "string") return (sheet) => cellSetOn(sheet, given).areas;
  const { areas } = rangeObject(given);
  return () => areas;
}

function printArea(sheet: Sheet): OfficeObject | null {
  const areas = sheet.pageSetup.printArea ?? [];
  return areas.length > 0 ? rangeAreas.of({ sheet, areas }) : null;
}

function titleMethods(
  lines: "Rows" | "Columns",
  get: (sheet: Sheet) => Area | undefined,
): Readonly<Record<string, Method<Sheet>>> {
  const title = (sheet: Sheet) => {
    const area = get(sheet);
    return area ? rangeOf({ sheet, area }) : null;
  };
  return {
    [`getPrintTitle${lines}`]: method([], (sheet: Sheet) => orNotFound(title(sheet))),
    [`getPrintTitle${lines}OrNullObject`]: method([], title),
  };
}

function orNotFound(object: OfficeObject | null): OfficeObject {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}

const headersFooters: OfficeClass<Sheet> = new OfficeClass("HeaderFooterGroup", {
  scalars: {
    state: readOnly(() => "Default"),
    useSheetMargins: readOnly(() => true),
    useSheetScale: readOnly(() => true),
  },
  objects: { defaultForAllPages: (sheet) => headerFooter.of(sheet) },
});

const headerFooter: OfficeClass<Sheet> = new OfficeClass("HeaderFooter", {
  scalars: {
    leftHeader: part("leftHeader"),
    centerHeader: part("centerHeader"),
    rightHeader: part("rightHeader"),
    leftFooter: part("leftFooter"),
    centerFooter: part("centerFooter"),
    rightFooter: part("rightFooter"),
  },
});

function part(key: keyof HeaderFooter): Scalar<Sheet> {
  return value(
    text,
    ({ pageSetup }: Sheet) => pageSetup.headersFooters[key],
    (sheet, written) => sheet.setPageSetup({ headersFooters: { ...sheet.pageSetup.headersFooters, [key]: written } }),
  );
}

export const pageLayoutClasses = [pageLayout, headersFooters, headerFooter];
