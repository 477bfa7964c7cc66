/** Univer's style commands (Ctrl+B and the like) as a change of the workbook's style. */
import { HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { CellStyle, StylePatch } from "../../book/style";

type Color = { readonly rgb?: string | null } | null | undefined;

const HORIZONTAL = {
  [HorizontalAlign.LEFT]: "Left",
  [HorizontalAlign.CENTER]: "Center",
  [HorizontalAlign.RIGHT]: "Right",
} as const;
const VERTICAL = {
  [VerticalAlign.TOP]: "Top",
  [VerticalAlign.MIDDLE]: "Center",
  [VerticalAlign.BOTTOM]: "Bottom",
} as const;

/**
 * The change of style for a Univer style key and its value; undefined for what the workbook has no style for. Bold, italic, underline and
 * strikethrough are switches: they turn over what the active cell has, whatever Univer takes that to be.
 */
export function stylePatchOf(key: string, value: unknown, { font }: CellStyle): StylePatch | undefined {
  switch (key) {
    case "bl":
      return { font: { bold: !font?.bold } };
    case "it":
      return { font: { italic: !font?.italic } };
    case "ul":
      return { font: { underline: (font?.underline ?? "None") === "None" ? "Single" : "None" } };
    case "st":
      return { font: { strikethrough: !font?.strikethrough } };
    case "ff":
      return { font: { name: String(value) } };
    case "fs":
      return { font: { size: Number(value) } };
    case "cl":
      return { font: { color: (value as Color)?.rgb ?? null } };
    case "bg":
      return { fill: (value as Color)?.rgb ?? null };
    case "ht":
      return { horizontalAlignment: HORIZONTAL[value as keyof typeof HORIZONTAL] ?? null };
    case "vt":
      return { verticalAlignment: VERTICAL[value as keyof typeof VERTICAL] ?? null };
    case "tr":
      return { textOrientation: -((value as { readonly a?: number } | null)?.a ?? 0) };
    case "tb":
      return { wrapText: value === WrapStrategy.WRAP };
    default:
      return undefined;
  }
}
