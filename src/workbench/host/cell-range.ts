/** The cells a Range object stands for. They move along when cells before them are inserted or deleted. */
import type { Area } from "../book/area";
import type { Sheet } from "../book/book";
import { moveArea } from "../engine/rewrite";
import { HostError } from "./office-error";
import type { Shift } from "./session";

/** Cells on one sheet, in one or more areas. */
export interface CellSet {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export class CellRange implements CellSet {
  private cells: Area | undefined;

  constructor(
    private readonly home: Sheet,
    area: Area,
  ) {
    this.cells = area;
  }

  /** The sheet; throws when it was deleted. */
  get sheet(): Sheet {
    if (!this.home.book.findSheet(this.home.id)) throw new HostError("InvalidReference");
    return this.home;
  }

  /** The area; throws when its cells were deleted. */
  get area(): Area {
    if (!this.cells) throw new HostError("InvalidReference");
    return this.cells;
  }

  get areas(): readonly Area[] {
    return [this.area];
  }

  /** Follows cells that were inserted at, or deleted from, the area. */
  move(sheet: Sheet, area: Area, shift: Shift): void {
    if (sheet.id !== this.home.id || !this.cells) return;
    this.cells = moveArea(this.cells, { sheet: sheet.name, area, shift });
  }
}
