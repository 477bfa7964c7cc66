/** How a cell's style is drawn: the workbook's style in Univer's terms, and Univer's style commands back as a change of style. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { ConditionalStyle } from "../../book/conditional-format";
import { DEFAULT_FONT, type Border, type CellStyle, type FontStyle } from "../../book/style";
import type { CellValue } from "../../book/value";

/** Excel's indent step at 11 points, in pixels. */
const INDENT = 9;

/** Any format but Univer's default one, by which it would write the text of a number anew: "100.0" as "100". */
const FORMATTED = { pattern: "0" };

/** The style to draw a cell with; "General" alignment depends on the value: numbers right, truth values and errors centered. */
export function drawnStyle(style: CellStyle, value: CellValue, textColor: string | undefined): IStyleData {
  const drawn: IStyleData = {
    ...fontOf({ ...DEFAULT_FONT, ...style.font }),
    ht: horizontalOf(style, value),
    vt: verticalOf(style),
    tb: style.wrapText ? WrapStrategy.WRAP : typeof value === "number" ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW,
    bd: bordersOf(style.borders),
    n: FORMATTED,
  };
  if (textColor) drawn.cl = { rgb: textColor };
  if (style.fill) drawn.bg = { rgb: style.fill };
  const indent = (style.indentLevel ?? 0) * INDENT;
  drawn.pd = {
    t: 0,
    b: 1,
    l: 3 + (drawn.ht === HorizontalAlign.LEFT ? indent : 0),
    r: 3 + (drawn.ht === HorizontalAlign.RIGHT ? indent : 0),
  };
  if (style.textOrientation) drawn.tr = { a: -style.textOrientation };
  return drawn;
}

/** The style with a conditional format's changes over it. */
export function withConditional(style: CellStyle, change: ConditionalStyle): CellStyle {
  return {
    ...style,
    ...(change.fill === undefined ? {} : { fill: change.fill }),
    ...(change.font === undefined ? {} : { font: { ...style.font, ...change.font } }),
    ...(change.borders === undefined ? {} : { borders: { ...style.borders, ...change.borders } }),
  };
}

function fontOf(font: Required<FontStyle>): IStyleData {
  return {
    ff: font.name,
    fs: font.size,
    cl: { rgb: font.color },
    bl: font.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: font.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(font.underline === "None" ? {} : { ul: { s: BooleanNumber.TRUE } }),
    ...(font.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
  };
}

function horizontalOf(style: CellStyle, value: CellValue): HorizontalAlign {
  switch (style.horizontalAlignment ?? "General") {
    case "Left":
    case "Fill":
    case "Justify":
      return HorizontalAlign.LEFT;
    case "Right":
      return HorizontalAlign.RIGHT;
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return HorizontalAlign.CENTER;
    default:
      if (typeof value === "number") return HorizontalAlign.RIGHT;
      return typeof value === "string" || value === null ? HorizontalAlign.LEFT : HorizontalAlign.CENTER;
  }
}

function verticalOf(style: CellStyle): VerticalAlign {
  if (style.verticalAlignment === "Top") return VerticalAlign.TOP;
  const middle = style.verticalAlignment === "Center" || style.verticalAlignment === "Distributed";
  return middle ? VerticalAlign.MIDDLE : VerticalAlign.BOTTOM;
}

function bordersOf(borders: CellStyle["borders"]): IBorderData {
  if (!borders) return {};
  const drawn: IBorderData = {};
  if (borders.top) drawn.t = lineOf(borders.top);
  if (borders.bottom) drawn.b = lineOf(borders.bottom);
  if (borders.left) drawn.l = lineOf(borders.left);
  if (borders.right) drawn.r = lineOf(borders.right);
  if (borders.diagonalDown) drawn.tl_br = lineOf(borders.diagonalDown);
  if (borders.diagonalUp) drawn.bl_tr = lineOf(borders.diagonalUp);
  return drawn;
}

function lineOf(border: Border): { s: BorderStyleTypes; cl: { rgb: string } } {
  return { s: lineStyle(border), cl: { rgb: border.color } };
}

function lineStyle({ style, weight }: Border): BorderStyleTypes {
  const heavy = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "None":
      return BorderStyleTypes.NONE;
    case "Double":
      return BorderStyleTypes.DOUBLE;
    case "Dot":
      return BorderStyleTypes.DOTTED;
    case "Dash":
      return heavy ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case "DashDot":
      return heavy ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT;
    case "DashDotDot":
      return heavy ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT;
    case "SlantDashDot":
      return BorderStyleTypes.SLANT_DASH_DOT;
    case "Continuous":
      return {
        Hairline: BorderStyleTypes.HAIR,
        Thin: BorderStyleTypes.THIN,
        Medium: BorderStyleTypes.MEDIUM,
        Thick: BorderStyleTypes.THICK,
      }[weight];
  }
}
