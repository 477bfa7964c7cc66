/** Univer's border command as borders of cells: which edges of which part of the selection get the line. */
import { BorderStyleTypes, BorderType } from "@univerjs/core";
import type { Area } from "../../book/area";
import type { Sheet } from "../../book/book";
import type { Border, BorderEdge, StylePatch } from "../../book/style";

/** What the command carries; the style is absent when borders are removed. */
export interface BorderChoice {
  readonly type: BorderType;
  readonly color?: string;
  readonly style?: BorderStyleTypes;
}

const EVERY_EDGE: readonly BorderEdge[] = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"];

/** Draws or removes the chosen lines of an area. */
export function setBorders(sheet: Sheet, area: Area, { type, color = "#000000", style }: BorderChoice): void {
  if (type === BorderType.NONE) {
    sheet.setStyle(area, { borders: edges(EVERY_EDGE, null) });
    return;
  }
  const line = { ...(LINES[style ?? BorderStyleTypes.THIN] ?? THIN), color };
  for (const { part, at } of partsOf(area, type)) if (part) sheet.setStyle(part, { borders: edges(at, line) });
}

interface Part {
  readonly part: Area | undefined;
  readonly at: readonly BorderEdge[];
}

function partsOf(area: Area, type: BorderType): Part[] {
  const top = { part: { ...area, rows: 1 }, at: ["top"] } as const;
  const left = { part: { ...area, columns: 1 }, at: ["left"] } as const;
  const bottom = { part: { ...area, row: area.row + area.rows - 1, rows: 1 }, at: ["bottom"] } as const;
  const right = { part: { ...area, column: area.column + area.columns - 1, columns: 1 }, at: ["right"] } as const;
  const belowFirst = area.rows > 1 ? { ...area, row: area.row + 1, rows: area.rows - 1 } : undefined;
  const besideFirst = area.columns > 1 ? { ...area, column: area.column + 1, columns: area.columns - 1 } : undefined;
  const horizontal = { part: belowFirst, at: ["top"] } as const;
  const vertical = { part: besideFirst, at: ["left"] } as const;
  switch (type) {
    case BorderType.TOP:
      return [top];
    case BorderType.BOTTOM:
      return [bottom];
    case BorderType.LEFT:
      return [left];
    case BorderType.RIGHT:
      return [right];
    case BorderType.ALL:
      return [{ part: area, at: ["top", "bottom", "left", "right"] }];
    case BorderType.OUTSIDE:
      return [top, bottom, left, right];
    case BorderType.INSIDE:
      return [horizontal, vertical];
    case BorderType.HORIZONTAL:
      return [horizontal];
    case BorderType.VERTICAL:
      return [vertical];
    case BorderType.TLBR:
      return [{ part: area, at: ["diagonalDown"] }];
    case BorderType.BLTR:
      return [{ part: area, at: ["diagonalUp"] }];
    default:
      return [];
  }
}

function edges(at: readonly BorderEdge[], border: Border | null): NonNullable<StylePatch["borders"]> {
  return Object.fromEntries(at.map((edge) => [edge, border]));
}

type Line = Omit<Border, "color">;
const THIN: Line = { style: "Continuous", weight: "Thin" };

/** Lines as Univer numbers them; one that Excel does not have becomes a thin one. */
const LINES: Partial<Record<BorderStyleTypes, Line>> = {
  [BorderStyleTypes.HAIR]: { style: "Continuous", weight: "Hairline" },
  [BorderStyleTypes.MEDIUM]: { style: "Continuous", weight: "Medium" },
  [BorderStyleTypes.THICK]: { style: "Continuous", weight: "Thick" },
  [BorderStyleTypes.DOTTED]: { style: "Dot", weight: "Thin" },
  [BorderStyleTypes.DASHED]: { style: "Dash", weight: "Thin" },
  [BorderStyleTypes.DASH_DOT]: { style: "DashDot", weight: "Thin" },
  [BorderStyleTypes.DASH_DOT_DOT]: { style: "DashDotDot", weight: "Thin" },
  [BorderStyleTypes.DOUBLE]: { style: "Double", weight: "Thick" },
  [BorderStyleTypes.MEDIUM_DASHED]: { style: "Dash", weight: "Medium" },
  [BorderStyleTypes.MEDIUM_DASH_DOT]: { style: "DashDot", weight: "Medium" },
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: { style: "DashDotDot", weight: "Medium" },
  [BorderStyleTypes.SLANT_DASH_DOT]: { style: "SlantDashDot", weight: "Medium" },
};
