/** Prints how the cells of a page look, by role: cells of one look share a few calls. */
import { isSumRow, roleStyles, sumRowBorder, type RoleBorder, type RoleStyle } from "../core/sheets/roles";
import type { Area, Page, Place } from "../core/sheets/page";
import { addressLists, rectangles } from "./rectangles";

/** Cells that look alike. */
interface Alike {
  readonly style: RoleStyle;
  readonly places: Place[];
}

export function printStyles(sheet: Excel.Worksheet, page: Page): void {
  for (const { style, places } of alike(page)) {
    for (const [areas, border] of bordered(style, places)) {
      for (const addresses of addressLists(areas)) {
        printStyle(sheet.getRanges(addresses).format, style, border);
      }
    }
  }
  const columns = Math.max(0, ...page.rows.map((row) => row.length));
  const sumRows = page.rows.flatMap((cells, row) => (isSumRow(cells) ? [{ row, column: 0, rows: 1, columns }] : []));
  for (const addresses of addressLists(sumRows)) {
    printBorder(sheet.getRanges(addresses).format, sumRowBorder, ["EdgeTop"]);
  }
}

function alike({ rows }: Page): Iterable<Alike> {
  const found = new Map<string, Alike>();
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const key = `${cell.role} ${cell.align ?? ""}`;
      const style = { ...roleStyles[cell.role], ...(cell.align === undefined ? {} : { align: cell.align }) };
      const same = found.get(key) ?? { style, places: [] };
      same.places.push({ row, column });
      found.set(key, same);
    });
  });
  return [...found.values()].filter(({ style }) => Object.keys(style).length > 0);
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical";

/** Areas with the lines to draw around them. Lines below each other need rows of their own; lines inside need more than one column. */
function bordered({ border }: RoleStyle, places: readonly Place[]): readonly (readonly [readonly Area[], Edge[]])[] {
  if (border === undefined) return [[rectangles(places), []]];
  const rows = rectangles(places, { joinRows: false });
  if (border.sides !== "box") return [[rows, [border.sides === "top" ? "EdgeTop" : "EdgeBottom"]]];
  const box: Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
  return [
    [rows.filter(({ columns }) => columns === 1), box],
    [rows.filter(({ columns }) => columns > 1), [...box, "InsideVertical"]],
  ];
}

const alignments = { left: "Left", center: "Center", right: "Right" } as const;

function printStyle(format: Excel.RangeFormat, style: RoleStyle, edges: readonly Edge[]): void {
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.align !== undefined) format.horizontalAlignment = alignments[style.align];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.border !== undefined) printBorder(format, style.border, edges);
}

function printBorder(format: Excel.RangeFormat, { color }: RoleBorder, edges: readonly Edge[]): void {
  for (const edge of edges) {
    const line = format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = color;
  }
}
