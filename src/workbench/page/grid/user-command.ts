/** A command of Univer's by which a person changes the workbook, and what carries it out. */
import type { BooleanNumber, IRange, Nullable } from "@univerjs/core";
import type { Area } from "../../book/area";
import type { Sheet } from "../../book/book";
import { areaOf } from "./range";

/** What the commands carry; each has the part that its own kind needs. */
export interface CommandParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly value?: unknown;
  readonly style?: { readonly type: string; readonly value: unknown };
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly textContent?: string;
  readonly colWidth?: number | Readonly<Record<number, Nullable<number>>>;
  readonly rowHeight?: number | Readonly<Record<number, Nullable<number>>>;
  readonly xSplit?: number;
  readonly ySplit?: number;
  readonly name?: string;
  readonly color?: string;
  readonly hidden?: BooleanNumber;
  readonly toOrder?: number;
  readonly index?: number;
  readonly showGridlines?: BooleanNumber;
}

/** Carries a command out on a sheet. */
export type CommandHandler = (sheet: Sheet, params: CommandParams) => void;
export type CommandHandlers = readonly (readonly [command: string, handler: CommandHandler])[];

/** The cells that a command names, or else those that are selected. */
export function areasOf(sheet: Sheet, { range, ranges }: CommandParams): readonly Area[] {
  const named = ranges ?? (range ? [range] : undefined);
  return named ? named.map(areaOf) : sheet.book.selection.areas;
}

/** Wraps a change as one edit of the person in the grid. */
export function editing(change: CommandHandler): CommandHandler {
  return (sheet, params) => sheet.book.edit("user", () => change(sheet, params));
}

/** Wraps a change of each area that a command names. */
export function editingAreas(change: (sheet: Sheet, area: Area, params: CommandParams) => void): CommandHandler {
  return editing((sheet, params) => areasOf(sheet, params).forEach((area) => change(sheet, area, params)));
}
