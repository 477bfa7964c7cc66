/** How a sheet prints. Margins in points. */
import type { Area } from "./area";

export interface HeaderFooter {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  /** Office.js paper name: "A4", "Letter". */
  readonly paperSize: string;
  /** A percentage, or a fit to pages across and down. */
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printOrder: "DownThenOver" | "OverThenDown";
  readonly printErrors: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  readonly printComments: "NoComments" | "EndSheet" | "InPlace";
  readonly firstPageNumber: number | "";
  readonly printArea?: readonly Area[];
  readonly titleRows?: Area;
  readonly titleColumns?: Area;
  readonly headersFooters: HeaderFooter;
}

export const DEFAULT_PAGE_SETUP: PageSetup = {
  orientation: "Portrait",
  paperSize: "Letter",
  zoom: { scale: 100 },
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: "DownThenOver",
  printErrors: "AsDisplayed",
  printComments: "NoComments",
  firstPageNumber: "",
  headersFooters: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
};
