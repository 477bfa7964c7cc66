/** What happened to a workbook, precisely enough to repaint a grid and to raise Office.js events. */
import type { Area } from "./area";
import type { CellValue } from "./value";

/** Who edits: the person in the grid, or the add-in through Office.js. */
export type EditSource = "user" | "addin";

export type Change =
  /** Typed contents changed. `before` and `after` are given when the edit touched a single cell. */
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      readonly area: Area;
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  /** Formulas got other values by recalculation; nothing was typed here. */
  | { readonly kind: "values"; readonly sheetId: string; readonly areas: readonly Area[] }
  /** Style or number format. */
  | { readonly kind: "format"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "merge"; readonly sheetId: string; readonly area: Area }
  /** Cells moved: rows or columns (the area spans the whole sheet that way), or a block. Redraw all of the sheet. */
  | {
      readonly kind: "inserted" | "deleted";
      readonly sheetId: string;
      readonly area: Area;
      readonly shift: "Down" | "Right" | "Up" | "Left";
    }
  /** Widths, heights, hidden rows or columns, outline groups. */
  | { readonly kind: "sizes"; readonly sheetId: string }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetActivated"; readonly sheetId: string }
  | { readonly kind: "sheetRenamed"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: "sheetMoved"; readonly sheetId: string; readonly before: number; readonly after: number }
  | { readonly kind: "sheetVisibility"; readonly sheetId: string }
  /** Tab color, gridlines, headings, frozen panes, page setup. */
  | { readonly kind: "sheetLook"; readonly sheetId: string }
  | { readonly kind: "protection"; readonly sheetId: string }
  | { readonly kind: "selection"; readonly sheetId: string; readonly areas: readonly Area[] }
  | {
      readonly kind: "tableAdded" | "tableChanged" | "tableDeleted";
      readonly sheetId: string;
      readonly tableId: string;
    }
  | {
      readonly kind: "chartAdded" | "chartChanged" | "chartDeleted";
      readonly sheetId: string;
      readonly chartId: string;
    }
  | { readonly kind: "conditionalFormats" | "validation"; readonly sheetId: string }
  /** Defined names, workbook settings, document properties, custom XML: nothing to draw. */
  | { readonly kind: "names" | "settings" | "properties" };

/** One finished edit: everything it changed, in order, after recalculation. */
export interface BookChange {
  readonly source: EditSource;
  readonly changes: readonly Change[];
}

export type BookListener = (change: BookChange) => void;
