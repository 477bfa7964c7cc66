/** The look of a cell as the workbook has it and as a file has it. */
import type { Alignment, Fill, Font, NumFmt, Style } from "@cj-tech-master/excelts";
import {
  DEFAULT_FONT,
  type CellStyle,
  type FontStyle,
  type HorizontalAlignment,
  type Underline,
  type VerticalAlignment,
} from "../book/style";
import { bookBorders, fileBorders } from "./file-border";
import { bookColor, fileColor } from "./file-color";
import { keyOf } from "./key-of";

const UNDERLINES = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const satisfies Record<Underline, Font["underline"]>;

const HORIZONTAL = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const satisfies Record<Exclude<HorizontalAlignment, "General">, Alignment["horizontal"]>;

const VERTICAL = {
  Top: "top",
  Center: "middle",
  Justify: "justify",
  Distributed: "distributed",
} as const satisfies Record<Exclude<VerticalAlignment, "Bottom">, Alignment["vertical"]>;

/** Turned text that stands upright, letter below letter. */
const STACKED = 180;

/** Styles for a file; cells that share a style go on sharing it. */
export class FileStyles {
  private readonly known = new Map<CellStyle, Partial<Style>>();

  of(style: CellStyle): Partial<Style> {
    const found = this.known.get(style) ?? fileStyle(style);
    this.known.set(style, found);
    return found;
  }
}

function fileStyle(style: CellStyle): Partial<Style> {
  const { numberFormat, fill, font, borders, locked, formulaHidden } = style;
  const alignment = fileAlignment(style);
  return {
    font: { family: 2, ...fileFont({ ...DEFAULT_FONT, ...font }) },
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: fileColor(fill) } }),
    ...(borders && { border: fileBorders(borders) }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...((locked === false || formulaHidden === true) && {
      protection: { locked: locked ?? true, hidden: formulaHidden ?? false },
    }),
  };
}

/** The parts of a font that are given. */
export function fileFont({ name, size, color, bold, italic, underline, strikethrough }: FontStyle): Partial<Font> {
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size }),
    ...(color !== undefined && { color: fileColor(color) }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(underline !== undefined && { underline: UNDERLINES[underline] }),
    ...(strikethrough !== undefined && { strike: strikethrough }),
  };
}

function fileAlignment(style: CellStyle): Partial<Alignment> {
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, shrinkToFit, textOrientation } = style;
  return {
    ...(horizontalAlignment && horizontalAlignment !== "General" && { horizontal: HORIZONTAL[horizontalAlignment] }),
    ...(verticalAlignment && verticalAlignment !== "Bottom" && { vertical: VERTICAL[verticalAlignment] }),
    ...(wrapText !== undefined && { wrapText }),
    ...(indentLevel !== undefined && { indent: indentLevel }),
    ...(shrinkToFit !== undefined && { shrinkToFit }),
    ...(textOrientation && { textRotation: textOrientation === STACKED ? "vertical" : textOrientation }),
  };
}

/** The style of a file without what is Excel's default anyway. */
export function bookStyle({ numFmt, fill, font, border, alignment, protection }: Partial<Style>): CellStyle {
  const format = formatCode(numFmt);
  const color = bookFill(fill);
  const letters = bookFont(font ?? {});
  const borders = bookBorders(border);
  return {
    ...(format !== "General" && { numberFormat: format }),
    ...(color !== undefined && { fill: color }),
    ...(Object.keys(letters).length > 0 && { font: letters }),
    ...(Object.keys(borders).length > 0 && { borders }),
    ...bookAlignment(alignment ?? {}),
    ...(protection?.locked === false && { locked: false }),
    ...(protection?.hidden === true && { formulaHidden: true }),
  };
}

function formatCode(numFmt: string | NumFmt | undefined): string {
  return (typeof numFmt === "object" ? numFmt.formatCode : numFmt) ?? "General";
}

/** A pattern is shown by its foreground, a gradient by its first color. */
function bookFill(fill: Fill | undefined): string | undefined {
  if (fill?.type === "gradient") return bookColor(fill.stops[0]?.color);
  return fill?.pattern === undefined || fill.pattern === "none" ? undefined : bookColor(fill.fgColor);
}

/** A font without what is Excel's default anyway. */
export function bookFont({ name, size, color, bold, italic, underline, strike }: Partial<Font>): FontStyle {
  const line = underline === true ? "single" : underline === false ? "none" : (underline ?? "none");
  const given: FontStyle = {
    name,
    size,
    color: bookColor(color),
    bold,
    italic,
    underline: keyOf(UNDERLINES, line),
    strikethrough: strike,
  };
  const differs = ([key, value]: [string, unknown]) =>
    value !== undefined && value !== DEFAULT_FONT[key as keyof FontStyle];
  return Object.fromEntries(Object.entries(given).filter(differs));
}

function bookAlignment(alignment: Partial<Alignment>): CellStyle {
  const { horizontal, vertical, wrapText, indent, shrinkToFit, textRotation } = alignment;
  const across = keyOf(HORIZONTAL, horizontal);
  const down = keyOf(VERTICAL, vertical);
  return {
    ...(across && { horizontalAlignment: across }),
    ...(down && { verticalAlignment: down }),
    ...(wrapText === true && { wrapText }),
    ...(indent && { indentLevel: indent }),
    ...(shrinkToFit === true && { shrinkToFit }),
    ...(textRotation && { textOrientation: textRotation === "vertical" ? STACKED : textRotation }),
  };
}
