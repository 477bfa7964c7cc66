/** How a sheet prints, as the workbook has it (points) and as a file has it (inches). */
import type { Worksheet } from "@cj-tech-master/excelts";
import { addressOf, parseAddress, type Area } from "../book/area";
import type { HeaderFooter, PageSetup } from "../book/page-setup";
import { keyOf } from "./key-of";

const POINTS_PER_INCH = 72;

/** Office.js names of papers by their numbers in files. */
const PAPERS: ReadonlyMap<number, string> = new Map([
  [1, "Letter"],
  [2, "LetterSmall"],
  [3, "Tabloid"],
  [4, "Ledger"],
  [5, "Legal"],
  [6, "Statement"],
  [7, "Executive"],
  [8, "A3"],
  [9, "A4"],
  [10, "A4Small"],
  [11, "A5"],
  [12, "B4"],
  [13, "B5"],
  [14, "Folio"],
  [15, "Quatro"],
]);

const ERRORS = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;
const COMMENTS = { NoComments: "None", EndSheet: "atEnd", InPlace: "asDisplayed" } as const;
const SECTIONS = { left: "L", center: "C", right: "R" } as const;

/** Puts the print setup onto a sheet of a file. */
export function writePageSetup(sheet: Worksheet, setup: PageSetup): void {
  const { zoom, printArea, titleRows, titleColumns, firstPageNumber } = setup;
  const inches = (points: number) => points / POINTS_PER_INCH;
  Object.assign(sheet.pageSetup, {
    orientation: setup.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: [...PAPERS].find(([, name]) => name === setup.paperSize)?.[0],
    fitToPage: zoom.scale === undefined,
    ...(zoom.scale === undefined
      ? { fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
      : { scale: zoom.scale }),
    margins: {
      left: inches(setup.leftMargin),
      right: inches(setup.rightMargin),
      top: inches(setup.topMargin),
      bottom: inches(setup.bottomMargin),
      header: inches(setup.headerMargin),
      footer: inches(setup.footerMargin),
    },
    horizontalCentered: setup.centerHorizontally,
    verticalCentered: setup.centerVertically,
    showGridLines: setup.printGridlines,
    showRowColHeaders: setup.printHeadings,
    blackAndWhite: setup.blackAndWhite,
    draft: setup.draftMode,
    pageOrder: setup.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver",
    errors: ERRORS[setup.printErrors],
    cellComments: COMMENTS[setup.printComments],
    ...(firstPageNumber !== "" && { firstPageNumber, useFirstPageNumber: true }),
    ...(printArea && { printArea: printArea.map((area) => addressOf(area)).join("&&") }),
    ...(titleRows && { printTitlesRow: lines(titleRows, "rows") }),
    ...(titleColumns && { printTitlesColumn: lines(titleColumns, "columns") }),
  });
  const { headersFooters } = setup;
  sheet.headerFooter.oddHeader = headerText(headersFooters, "Header");
  sheet.headerFooter.oddFooter = headerText(headersFooters, "Footer");
}

/** The print setup of a sheet of a file. */
export function readPageSetup({ pageSetup, headerFooter }: Worksheet): Partial<PageSetup> {
  const { margins, fitToPage, fitToWidth, fitToHeight, scale, errors, cellComments, firstPageNumber } = pageSetup;
  const points = (inches: number) => Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
  const fit = {
    ...(fitToWidth > 0 && { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight > 0 && { verticalFitToPages: fitToHeight }),
  };
  const { printArea, printTitlesRow: titleRows, printTitlesColumn: titleColumns } = pageSetup;
  const numbered = "useFirstPageNumber" in pageSetup && pageSetup.useFirstPageNumber === true;
  return {
    orientation: pageSetup.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPERS.get(pageSetup.paperSize ?? 1) ?? "Letter",
    zoom: fitToPage ? fit : { scale },
    leftMargin: points(margins.left),
    rightMargin: points(margins.right),
    topMargin: points(margins.top),
    bottomMargin: points(margins.bottom),
    headerMargin: points(margins.header),
    footerMargin: points(margins.footer),
    centerHorizontally: pageSetup.horizontalCentered ?? false,
    centerVertically: pageSetup.verticalCentered ?? false,
    printGridlines: pageSetup.showGridLines ?? false,
    printHeadings: pageSetup.showRowColHeaders ?? false,
    blackAndWhite: pageSetup.blackAndWhite,
    draftMode: pageSetup.draft,
    printOrder: pageSetup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver",
    printErrors: keyOf(ERRORS, errors) ?? "AsDisplayed",
    printComments: keyOf(COMMENTS, cellComments) ?? "NoComments",
    firstPageNumber: (numbered ? firstPageNumber : undefined) ?? "",
    ...(printArea && { printArea: printArea.split("&&").flatMap((address) => parseAddress(address) ?? []) }),
    ...(titleRows && { titleRows: parseAddress(titleRows) }),
    ...(titleColumns && { titleColumns: parseAddress(titleColumns) }),
    // Against its type, the library has none on a sheet that was read without one.
    headersFooters: readHeaders(headerFooter?.oddHeader ?? "", headerFooter?.oddFooter ?? ""),
  };
}

/** "1:3" or "A:B". */
function lines(area: Area, by: "rows" | "columns"): string {
  const [first = "", last = first] = addressOf(area).split(":");
  const part = by === "rows" ? /[A-Z]+/g : /\d+/g;
  return `${first.replace(part, "")}:${last.replace(part, "")}`;
}

/** "&LPlan&CPage &P", or null for nothing. */
function headerText(texts: HeaderFooter, kind: "Header" | "Footer"): string | null {
  const parts = (["left", "center", "right"] as const).map((side) => {
    const text = texts[`${side}${kind}`];
    return text === "" ? "" : `&${SECTIONS[side]}${text}`;
  });
  return parts.join("") || null;
}

function readHeaders(header: string, footer: string): HeaderFooter {
  return {
    leftHeader: section(header, "left"),
    centerHeader: section(header, "center"),
    rightHeader: section(header, "right"),
    leftFooter: section(footer, "left"),
    centerFooter: section(footer, "center"),
    rightFooter: section(footer, "right"),
  };
}

function section(text: string, side: keyof typeof SECTIONS): string {
  return new RegExp(`&${SECTIONS[side]}((?:(?!&[LCR])[^])*)`).exec(text)?.[1] ?? "";
}
