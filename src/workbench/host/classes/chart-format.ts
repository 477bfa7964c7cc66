/** Fills, lines and fonts of the parts of a chart. Each class works on a part through a way to read and to replace it. */
import type { ChartLine } from "../../book/chart";
import type { FontStyle } from "../../book/style";
import { between, color, flag, oneOf, text } from "../argument";
import { method, OfficeClass, value, type Members, type Scalar } from "../office-object";

/** A part of a chart that can be read and replaced. */
export interface Part<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
}

/** A color; null is no fill, undefined is automatic. */
export type Fill = string | null | undefined;

export const chartFill: OfficeClass<Part<Fill>> = new OfficeClass("ChartFill", {
  methods: {
    clear: method([], (fill) => fill.set(null)),
    setSolidColor: method([color], (fill, [chosen]) => fill.set(chosen)),
  },
});

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

const lineMembers: Members<Part<ChartLine>> = {
  scalars: {
    color: value(
      color,
      (line) => line.get().color ?? null,
      (line, chosen) => line.set({ ...line.get(), color: chosen }),
    ),
    lineStyle: value(
      oneOf(...LINE_STYLES),
      (line) => line.get().style ?? "Automatic",
      (line, style) => line.set({ ...line.get(), style }),
    ),
    weight: value(
      between(0, 1584),
      (line) => line.get().weight ?? null,
      (line, weight) => line.set({ ...line.get(), weight }),
    ),
  },
  methods: { clear: method([], (line) => line.set({ style: "None" })) },
};

export const chartLine: OfficeClass<Part<ChartLine>> = new OfficeClass("ChartLineFormat", lineMembers);
export const chartBorder: OfficeClass<Part<ChartLine>> = new OfficeClass("ChartBorder", lineMembers);

function fontPart<Key extends keyof FontStyle>(
  key: Key,
  read: (given: unknown) => FontStyle[Key],
): Scalar<Part<FontStyle>> {
  return value(
    read,
    (font: Part<FontStyle>) => font.get()[key] ?? null,
    (font, chosen) => font.set({ ...font.get(), [key]: chosen }),
  );
}

export const chartFont: OfficeClass<Part<FontStyle>> = new OfficeClass("ChartFont", {
  scalars: {
    name: fontPart("name", text),
    size: fontPart("size", between(1, 409)),
    color: fontPart("color", color),
    bold: fontPart("bold", flag),
    italic: fontPart("italic", flag),
    underline: fontPart("underline", oneOf("None", "Single")),
  },
});

/** A format object that has only a font. */
export function fontFormat(name: string): OfficeClass<Part<FontStyle>> {
  return new OfficeClass(name, { objects: { font: (font: Part<FontStyle>) => chartFont.of(font) } });
}

export const chartFormatClasses = [chartFill, chartLine, chartBorder, chartFont];
