/** What a write changed, kept in the workbook from before the first change on: enough to take it back, also after a reload. */
import type { GridValue } from "../core/sheets/grid";
import type { Content, Page } from "../core/sheets/page";
import type { SheetPlace } from "./cellBlocks";
import { isFormula } from "./cellContent";
import type { Contents, Layout } from "./layout";
import type { Stamp } from "./sheetList";
import type { WrittenPart } from "./undecidedWrite";

/** A sheet that the write added. */
export interface AddedSheet {
  readonly name: string;
  /** The name of the print that it carries. */
  readonly print: string;
  /** Of its constants, to see whether somebody worked on it since. */
  readonly fingerprint: string;
}

/** A sheet of ours that the write printed anew. */
export interface RewrittenSheet extends AddedSheet {
  readonly before: { readonly print: string; readonly stamp: Stamp; readonly contents: Contents };
}

/** A cell that the write changed. */
export interface WrittenCell extends SheetPlace {
  readonly before: Content | null;
  readonly after: Content | null;
}

/** A native table that the write made longer. */
export interface GrownTable {
  readonly sheet: string;
  readonly table: string;
  /** The sheet's row of the first one, zero-based. */
  readonly first: number;
  readonly count: number;
}

export interface Written {
  /** What it was, in words for the user: "Goals, Marketing and Sales written". */
  readonly what: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly added: readonly AddedSheet[];
  readonly rewritten: readonly RewrittenSheet[];
  readonly cells: readonly WrittenCell[];
  /** Rows by which tables grew; what they hold is among the cells. */
  readonly rows?: readonly GrownTable[];
}

/** Layouts by the name of the print that they belong to. */
export type Prints = Readonly<Record<string, Layout>>;

/** Where the workbook keeps the two. */
export const writtenNamespace = "urn:headroom:last-write";
export const printsNamespace = "urn:headroom:prints";

/** What a write changes, sheet by sheet. */
export function partsOf({ added, rewritten, cells }: Written): readonly WrittenPart[] {
  const changed = [...new Set(cells.map(({ sheet }) => sheet))];
  return [
    ...added.map(({ name }): WrittenPart => ({ sheet: name, kind: "added", cells: 0 })),
    ...rewritten.map(({ name }): WrittenPart => ({ sheet: name, kind: "rewritten", cells: 0 })),
    ...changed.map((sheet): WrittenPart => {
      return { sheet, kind: "cells", cells: cells.filter((cell) => cell.sheet === sheet).length };
    }),
  ];
}

/** Names of the sheets that a write touched. */
export function sheetsOf({ added, rewritten, cells }: Written): readonly string[] {
  return [...new Set([...added, ...rewritten].map(({ name }) => name).concat(cells.map(({ sheet }) => sheet)))];
}

/** The fingerprint of a page as it is printed. */
export function pageFingerprint({ rows }: Page): string {
  return fingerprint(
    rows.map((row) =>
      Array.from(row, (cell) => (typeof cell?.content === "object" ? undefined : (cell?.content ?? ""))),
    ),
  );
}

/** The fingerprint of a sheet as it is read. */
export function gridFingerprint(formulas: readonly (readonly GridValue[])[], values: typeof formulas): string {
  return fingerprint(
    formulas.map((row, at) =>
      row.map((formula, column) => (isFormula(formula, values[at]?.[column] ?? "") ? undefined : formula)),
    ),
  );
}

/** Constants and where formulas (undefined) stand; what formulas say is left out, because Excel writes them in its own way. */
function fingerprint(rows: readonly (readonly (GridValue | undefined)[])[]): string {
  let hash = 0x811c9dc5;
  rows.forEach((row, at) => {
    row.forEach((content, column) => {
      if (content === "") return;
      const shown = typeof content === "number" ? content.toPrecision(12) : `${typeof content} ${content ?? ""}`;
      for (const character of `${at},${column},${shown};`) {
        hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
      }
    });
  });
  return (hash >>> 0).toString(36);
}
