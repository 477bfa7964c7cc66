/** Looks of a set of cells: a property is what all cells agree on, or null when they differ, as Excel answers. */
import { intersection, type Area } from "../book/area";
import type { CellPlace } from "../book/book";
import {
  DEFAULT_FONT,
  type Border,
  type BorderEdge,
  type CellStyle,
  type FontStyle,
  type StylePatch,
} from "../book/style";
import type { CellSet } from "./cell-range";

/** Up to so many cells are asked one by one; of more, only those that hold something and the area's last one. */
const MOST_CELLS = 20_000;

/** What all cells of the set agree on, or null. */
export function common<Value>(cells: CellSet, get: (style: CellStyle) => Value): Value | null {
  let first: Value | undefined;
  let isFirst = true;
  for (const { row, column } of places(cells)) {
    const value = get(cells.sheet.style(row, column));
    if (isFirst) first = value;
    else if (value !== first) return null;
    isFirst = false;
  }
  return first ?? null;
}

export function commonFont<Key extends keyof FontStyle>(cells: CellSet, key: Key): FontStyle[Key] | null {
  return common<FontStyle[Key]>(cells, ({ font }) => font?.[key] ?? DEFAULT_FONT[key]);
}

export function restyle(cells: CellSet, patch: StylePatch): void {
  for (const area of cells.areas) cells.sheet.setStyle(area, patch);
}

function* places({ sheet, areas }: CellSet): Generator<CellPlace> {
  for (const area of areas) {
    const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    const used = area.rows * area.columns <= MOST_CELLS ? area : usedIn(area, sheet.usedArea());
    if (used) {
      for (let row = used.row; row < used.row + used.rows; row++) {
        for (let column = used.column; column < used.column + used.columns; column++) yield { row, column };
      }
    }
    yield last;
  }
}

function usedIn(area: Area, used: Area | undefined): Area | undefined {
  return used && intersection(area, used);
}

/** A border of the set: an outer edge, the lines between its cells, or a diagonal. */
export type BorderSide =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";

export const BORDER_SIDES: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

/** The cells of an area whose edge makes up the side, with that edge; lines between cells belong to the cells before them. */
function cellsAlong(area: Area, side: BorderSide): { readonly area: Area; readonly edge: BorderEdge } | undefined {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return { area: { ...area, rows: 1 }, edge: "top" };
    case "EdgeBottom":
      return { area: { ...area, row: row + rows - 1, rows: 1 }, edge: "bottom" };
    case "EdgeLeft":
      return { area: { ...area, columns: 1 }, edge: "left" };
    case "EdgeRight":
      return { area: { ...area, column: column + columns - 1, columns: 1 }, edge: "right" };
    case "InsideVertical":
      return columns > 1 ? { area: { ...area, columns: columns - 1 }, edge: "right" } : undefined;
    case "InsideHorizontal":
      return rows > 1 ? { area: { ...area, rows: rows - 1 }, edge: "bottom" } : undefined;
    case "DiagonalDown":
      return { area, edge: "diagonalDown" };
    case "DiagonalUp":
      return { area, edge: "diagonalUp" };
  }
}

const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

/** What all cells along the side agree on, or null. */
export function commonBorder<Key extends keyof Border>(cells: CellSet, side: BorderSide, key: Key): Border[Key] | null {
  const areas = cells.areas.flatMap((area) => cellsAlong(area, side) ?? []);
  const edge = areas[0]?.edge;
  if (edge === undefined) return NO_BORDER[key];
  const along = { sheet: cells.sheet, areas: areas.map((one) => one.area) };
  return common<Border[Key]>(along, ({ borders }) => (borders?.[edge] ?? NO_BORDER)[key]);
}

/** Changes a border along the side; a first color or weight makes the line continuous, as in Excel. */
export function setBorder(cells: CellSet, side: BorderSide, change: Partial<Border>): void {
  const style = change.style ?? commonBorder(cells, side, "style") ?? "Continuous";
  const border: Border = {
    color: commonBorder(cells, side, "color") ?? NO_BORDER.color,
    weight: commonBorder(cells, side, "weight") ?? NO_BORDER.weight,
    ...change,
    style: style === "None" && change.style === undefined ? "Continuous" : style,
  };
  for (const area of cells.areas) {
    const along = cellsAlong(area, side);
    if (along) cells.sheet.setStyle(along.area, { borders: { [along.edge]: border.style === "None" ? null : border } });
  }
}
