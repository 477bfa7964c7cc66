/** A sheet as it was read from a workbook, for the readers of our pages. It starts at A1. */

/** Excel gives "" for an empty cell and "#DIV/0!" and the like for an error. Dates are serial numbers. */
export type GridValue = string | number | boolean;

export interface SheetGrid {
  readonly name: string;
  /** Custom properties of the sheet: how our own sheets are recognised. */
  readonly stamp: Readonly<Record<string, string>>;
  readonly values: readonly (readonly GridValue[])[];
  /** Like `values`, but with the formula text (beginning with "=") where the cell holds one. */
  readonly formulas: readonly (readonly GridValue[])[];
}

/** The name of the custom property that every sheet of ours carries; its value tells which page it is. */
export const stampKey = "Headroom";
