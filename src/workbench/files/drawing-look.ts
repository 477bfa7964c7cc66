/** Colors, lines and letters in the XML of drawings. */
import type { ChartLine } from "../book/chart";
import type { FontStyle } from "../book/style";
import { DASHES } from "./chart-words";
import { bookColor } from "./file-color";
import { EMU_PER_POINT } from "./file-units";
import { keyOf } from "./key-of";
import { childOf, isOn, numberOf, valueOf, type Element } from "./xml-element";

/** The fill of an element with shape properties: a color, null for none, undefined when it is automatic. */
export function solidOf(owner: Element | undefined): string | null | undefined {
  const shape = childOf(owner, "spPr");
  return childOf(shape, "noFill") ? null : colorOf(childOf(shape, "solidFill"));
}

/** The line of an element with shape properties. */
export function lineOf(owner: Element | undefined): ChartLine {
  const line = childOf(owner, "spPr", "ln");
  if (childOf(line, "noFill")) return { style: "None" };
  const color = colorOf(childOf(line, "solidFill"));
  const width = numberOf(line?.attributes.w);
  const style = keyOf(DASHES, valueOf(line, "prstDash"));
  return {
    ...(color !== undefined && { color }),
    ...(width !== undefined && { weight: Math.round((width / EMU_PER_POINT) * 100) / 100 }),
    ...(style && { style }),
  };
}

/** Letters as the properties of a run or a paragraph have them. */
export function fontOf(properties: Element | undefined): FontStyle {
  const { sz, b, i } = properties?.attributes ?? {};
  const size = numberOf(sz);
  const color = colorOf(childOf(properties, "solidFill"));
  return {
    ...(size !== undefined && { size: size / 100 }),
    ...(color !== undefined && { color }),
    ...(isOn(b) && { bold: true }),
    ...(isOn(i) && { italic: true }),
  };
}

/** Colors of the theme, by their names in drawings. */
const SCHEME: Readonly<Record<string, number>> = {
  bg1: 0,
  tx1: 1,
  bg2: 2,
  tx2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
};

function colorOf(fill: Element | undefined): string | undefined {
  const color = valueOf(fill, "srgbClr");
  if (color !== undefined) return bookColor({ argb: color });
  const theme = SCHEME[valueOf(fill, "schemeClr") ?? ""];
  return theme === undefined ? undefined : bookColor({ theme });
}
