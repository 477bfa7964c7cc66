/** What is drawn in a cell behind its text: data bars and icons of conditional formats. */
import { Custom, FONT_EXTENSION_Z_INDEX, SpreadsheetExtensionRegistry } from "@univerjs/engine-render";

export interface CellBox {
  readonly startX: number;
  readonly startY: number;
  readonly endX: number;
  readonly endY: number;
}

/** Univer's hook for drawing in a cell. */
export interface CellPaint {
  drawWith(
    context: CanvasRenderingContext2D,
    info: { readonly primaryWithCoord: CellBox & { readonly isMergedMainCell?: boolean; readonly mergeInfo: CellBox } },
  ): void;
}

/** The cell that a paint is for, with all the cells merged into it. */
export function boxOf({ primaryWithCoord }: Parameters<CellPaint["drawWith"]>[1]): CellBox {
  return primaryWithCoord.isMergedMainCell ? primaryWithCoord.mergeInfo : primaryWithCoord;
}

class PaintBehindText extends Custom {
  protected override Z_INDEX = FONT_EXTENSION_Z_INDEX - 1;
}

/** Univer itself draws such paints over the text. */
export function paintBehindText(): void {
  if (SpreadsheetExtensionRegistry.getData().includes(Custom)) SpreadsheetExtensionRegistry.delete(Custom);
  SpreadsheetExtensionRegistry.add(PaintBehindText);
}
