/**
 * A page layout: everything a printed sheet shows, as plain data. `excel/` prints it through Office.js and `xlsx/` as a
 * file; tests read it. It knows cells, not Excel.
 */

/** What a cell holds. A string is always text, even when it begins with "="; a formula says so. */
export type Content = string | number | boolean | Formula;

/** A formula in English notation, beginning with "=". `value` is what it gives by our own engine: for previews that do not calculate, and for proof. */
export interface Formula {
  readonly formula: string;
  readonly value: number | string | boolean;
}

/** What a cell is for; decides fill, font and border (the table in `roles.ts`). */
export type Role =
  | "title"
  | "verdict"
  | "section"
  | "head"
  | "label"
  | "unit"
  | "note"
  | "text"
  | "input"
  | "link"
  | "override"
  | "calculation"
  | "total"
  | "check"
  | "rollup"
  | "goal";

export interface Cell {
  readonly content?: Content;
  readonly role: Role;
  /** An Excel number format in English notation; absent for text. */
  readonly format?: string;
  /** Overrides the role's own alignment. */
  readonly align?: "left" | "center" | "right";
}

/** Zero-based position on a page. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What may be typed into an area, with the sentence that shows when the cell is selected and when the entry is refused. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "decimal"; readonly min?: number; readonly max?: number }
    | { readonly kind: "whole"; readonly min?: number; readonly max?: number }
    | { readonly kind: "list"; readonly choices: readonly string[] }
    | { readonly kind: "custom"; readonly formula: string };
  readonly title: string;
  readonly message: string;
}

/** A look that depends on the cell's value: a formula relative to the area's first cell, and the role to wear when it is true. */
export interface ConditionalLook {
  readonly area: Area;
  readonly formula: string;
  readonly look: "bad" | "good" | "muted" | "override";
}

export interface ChartSeries {
  /** The cell that holds the series' name. */
  readonly name: Place;
  readonly values: Area;
  readonly kind: "column" | "stackedColumn" | "line" | "bar";
  readonly axis?: "primary" | "secondary";
  readonly fill?: string;
  readonly line?: { readonly color: string; readonly points: number; readonly dash?: boolean };
}

export interface Chart {
  readonly name: string;
  /** The cell whose text is the title, so that it stays true when figures change. */
  readonly title: Place;
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  readonly at: Area;
  readonly valueAxis: { readonly title: string; readonly format: string };
  readonly secondaryAxis?: { readonly title: string; readonly format: string };
}

/** A native table over an area; its first row holds the headings. */
export interface Table {
  readonly name: string;
  readonly area: Area;
}

/** A name of the sheet for an area: formulas of the sheet use it. */
export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

/** Rows that can be folded away together, zero-based, both included. */
export interface Group {
  readonly from: number;
  readonly to: number;
}

export interface PrintSetup {
  readonly orientation: "landscape" | "portrait";
  readonly pagesWide: number;
  /** 0: as many as it takes. */
  readonly pagesTall: number;
  /** Rows repeated at the top of each page. */
  readonly titleRows?: Group;
  /** Absent for a sheet that grows: everything on it. */
  readonly area?: Area;
}

export interface Page {
  readonly name: string;
  /** Written into the sheet's custom properties: how our sheets are recognised, whatever their tab says. */
  readonly stamp: Readonly<Record<string, string>>;
  /** Cells by row and column; holes are empty. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Column widths in pixels at 100 %, from column A. */
  readonly widths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly groups: readonly Group[];
  readonly tables: readonly Table[];
  readonly names?: readonly NamedArea[];
  readonly charts: readonly Chart[];
  readonly validations: readonly Validation[];
  readonly looks: readonly ConditionalLook[];
  readonly print: PrintSetup;
}
