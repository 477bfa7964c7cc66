/**
 * What the grid shows in a cell: the workbook's text, style, table look and conditional formats. Asked by Univer for each visible cell as it
 * is painted, so a sheet costs nothing before it is seen.
 */
import { CellValueType, type ICellDataForSheetInterceptor } from "@univerjs/core";
import type { Sheet } from "../../book/book";
import { PLAIN } from "../../book/style";
import { isFormula, type CellValue } from "../../book/value";
import { ConditionalLooks, type ConditionalLook } from "./conditional-look";
import { drawnStyle, withConditional } from "./drawn-style";
import { tableStyle } from "./table-look";

export class CellLooks {
  private readonly conditional = new Map<string, ConditionalLooks>();

  /** Forgets what conditional formats gave; call when values or rules changed. */
  reset(): void {
    this.conditional.clear();
  }

  /** The cell as Univer draws it; undefined for an empty, plain cell. */
  drawn(sheet: Sheet, row: number, column: number): ICellDataForSheetInterceptor | undefined {
    const value = sheet.value(row, column);
    const look = this.conditionalLook(sheet, row, column);
    const table = tableStyle(sheet, row, column);
    const own = sheet.style(row, column);
    if (value === null && own === PLAIN && !look && !table) return undefined;
    const base = table
      ? withConditional(
          { ...own, font: { ...table.font, ...own.font } },
          { fill: own.fill ?? table.fill, borders: { ...table.borders, ...own.borders } },
        )
      : own;
    const style = look?.style ? withConditional(base, look.style) : base;
    const input = sheet.input(row, column);
    return {
      ...contents(look?.hidesValue ? "" : sheet.text(row, column), value),
      ...(isFormula(input) ? { f: input } : {}),
      s: drawnStyle(style, value, sheet.textColor(row, column)),
      ...(look?.paint ? { customRender: [look.paint] } : {}),
    };
  }

  private conditionalLook(sheet: Sheet, row: number, column: number): ConditionalLook | undefined {
    if (sheet.conditionalFormats.length === 0) return undefined;
    let looks = this.conditional.get(sheet.id);
    if (!looks) this.conditional.set(sheet.id, (looks = new ConditionalLooks(sheet)));
    return looks.at(row, column);
  }
}

/** Text and its kind; a number keeps its kind so that it does not run over its neighbors. */
function contents(text: string, value: CellValue): { v?: string; t?: CellValueType } {
  if (value === null) return {};
  return { v: text, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

/** What Univer keeps of a cell for itself (navigation, status bar, fill): plain value, no style. */
export function kept(value: CellValue): { v: string | number; t: CellValueType } | undefined {
  if (value === null) return undefined;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: String(value), t: CellValueType.STRING };
}
