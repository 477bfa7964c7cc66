/** Colors of files: ARGB, a place in the theme with a tint, or a place in the old palette. */
import type { Color } from "@cj-tech-master/excelts";

/** The theme that Office gives new workbooks, in the order in which files count: light, dark, light, dark, accents. */
const THEME = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
] as const;

/** The first eight of the palette, which is repeated once. */
const PALETTE = ["#000000", "#FFFFFF", "#FF0000", "#00FF00", "#0000FF", "#FFFF00", "#FF00FF", "#00FFFF"] as const;

export interface FileColor extends Partial<Color> {
  readonly tint?: number;
  readonly indexed?: number;
}

/** "#RRGGBB", or undefined for an automatic color. */
export function bookColor(color: FileColor | undefined): string | undefined {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color?.theme !== undefined) return tinted(THEME[color.theme], color.tint ?? 0);
  return color?.indexed === undefined || color.indexed >= 2 * PALETTE.length
    ? undefined
    : PALETTE[color.indexed % PALETTE.length];
}

export function fileColor(color: string): Partial<Color> {
  return { argb: `FF${color.slice(1)}` };
}

/** A tint moves each part of a color toward white (above 0) or black (below 0). */
function tinted(color: string | undefined, tint: number): string | undefined {
  if (color === undefined || tint === 0) return color;
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const moved = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${moved.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
