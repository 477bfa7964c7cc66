/** Writes that did not go through and that the user has to decide on, as the pane sees them. */
import type { GridValue } from "../core/sheets/grid";
import { WorkbookError } from "./workbook";

/** Why the workbook makes the pane wait: a cell is being edited, or Excel is at work. */
export type WaitingReason = "editing" | "busy";

/** A cell that somebody changed since it was read. Contents are as the formula bar shows them, "" where there is nothing. */
export interface ChangedCell {
  readonly sheet: string;
  /** "B3". */
  readonly cell: string;
  /** What stands at the beginning of its row, and in the unit column. */
  readonly label: string;
  readonly unit: string;
  readonly was: GridValue;
  readonly now: GridValue;
  /** What the write is to put there. */
  readonly wanted: GridValue;
}

/** Nothing was written, since somebody changed cells meanwhile: the user chooses whose content counts. */
export class ChangedMeanwhile extends WorkbookError {
  constructor(
    message: string,
    readonly cells: readonly ChangedCell[],
    /** Writes, but leaves these cells as they are now. Rejects in the same way when they changed once more. */
    readonly settle: (kept: readonly ChangedCell[]) => Promise<void>,
  ) {
    super(message, true);
  }
}

/** A sheet that a write added, printed anew, or changed some cells of. */
export interface WrittenPart {
  readonly sheet: string;
  readonly kind: "added" | "rewritten" | "cells";
  /** How many cells, where single ones were changed. */
  readonly cells: number;
}

/** What a write that stopped may have left. */
export interface HalfState {
  readonly parts: readonly WrittenPart[];
  /** False when the workbook could not be read again. */
  readonly isSure: boolean;
}

/** A write stopped in the middle and could not be taken back: the user chooses one of the two ways out. */
export class HalfDone extends WorkbookError {
  constructor(
    message: string,
    readonly half: HalfState,
    readonly finish: () => Promise<void>,
    readonly putBack: () => Promise<void>,
  ) {
    super(message, true);
  }
}
