/** The looks of `roles.ts` as styles of a file. */
import type { Border, Borders, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { Cell, ConditionalLook } from "../core/sheets/page";
import { lookStyles, roleStyles, sumRowBorder, type RoleBorder } from "../core/sheets/roles";

/** The font of the workbook's own theme: a style must name it, or readers choose their own. */
const bodyFont = { name: "Calibri", size: 11, family: 2, scheme: "minor" } as const;

/** The styles of a sheet's cells; cells that look alike share one. */
export class CellStyles {
  private readonly known = new Map<string, Partial<Style>>();

  /** The style of a cell; `inSumRow` says whether its row adds up the rows above it. */
  of(cell: Cell, inSumRow: boolean): Partial<Style> {
    const key = JSON.stringify([cell.role, numberFormat(cell), cell.align, inSumRow]);
    const style = this.known.get(key) ?? cellStyle(cell, inSumRow);
    this.known.set(key, style);
    return style;
  }
}

/** What a condition adds to the look of a cell. */
export function lookStyle(look: ConditionalLook["look"]): Partial<Style> {
  const { fill, color, bold } = lookStyles[look];
  return {
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(fill) } } }),
    ...(color === undefined && bold === undefined ? {} : { font: { ...fontColor(color), ...(bold && { bold }) } }),
  };
}

function cellStyle(cell: Cell, inSumRow: boolean): Partial<Style> {
  const { fill, color, bold, size, border, align, indent } = roleStyles[cell.role];
  const numFmt = numberFormat(cell);
  const horizontal = cell.align ?? align;
  const lines = { ...(inSumRow ? borders(sumRowBorder) : {}), ...(border === undefined ? {} : borders(border)) };
  return {
    font: { ...bodyFont, ...fontColor(color), ...(bold && { bold }), ...(size !== undefined && { size }) },
    ...(fill === undefined ? {} : { fill: solid(fill) }),
    ...(Object.keys(lines).length > 0 ? { border: lines } : {}),
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(horizontal === undefined ? {} : { alignment: { horizontal, ...(indent === undefined ? {} : { indent }) } }),
  };
}

/** Text that looks like a formula would become one when its cell is edited, unless its format is text. */
function numberFormat({ content, format }: Cell): string | undefined {
  return format ?? (typeof content === "string" && /^[=+\-@]/.test(content) ? "@" : undefined);
}

function fontColor(color: string | undefined): Partial<Font> {
  return color === undefined ? {} : { color: { argb: argb(color) } };
}

function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb: argb(color) } };
}

function borders({ sides, color }: RoleBorder): Partial<Borders> {
  const line: Border = { style: "thin", color: { argb: argb(color) } };
  return sides === "box" ? { top: line, right: line, bottom: line, left: line } : { [sides]: line };
}

function argb(color: string): string {
  return `FF${color.replace("#", "")}`;
}
