/** Excel.ConditionalRangeFormat: what a condition changes in the cells it hits. */
import type { ConditionalStyle } from "../../book/conditional-format";
import type { Border, BorderEdge } from "../../book/style";
import { color, flag, oneOf, text } from "../argument";
import { collectionMembers, method, OfficeClass, readOnly, value, type Scalar } from "../office-object";
import { formatOf, type FormatOf } from "./conditional-formats";

type Font = NonNullable<ConditionalStyle["font"]>;

function setStyle(of: FormatOf, change: ConditionalStyle): void {
  of.sheet.updateConditionalFormat(of.id, { style: { ...formatOf(of).style, ...change } });
}

export const conditionalStyle: OfficeClass<FormatOf> = new OfficeClass("ConditionalRangeFormat", {
  scalars: {
    numberFormat: value(
      text,
      (of) => formatOf(of).style.numberFormat ?? null,
      (of, numberFormat) => setStyle(of, { numberFormat }),
    ),
  },
  objects: {
    fill: (of) => fill.of(of),
    font: (of) => font.of(of),
    borders: (of) => borders.of(of),
  },
});

const fill: OfficeClass<FormatOf> = new OfficeClass("ConditionalRangeFill", {
  scalars: {
    color: value(
      color,
      (of) => formatOf(of).style.fill ?? null,
      (of, chosen) => setStyle(of, { fill: chosen }),
    ),
  },
  methods: {
    clear: method([], (of) => setStyle(of, { fill: undefined })),
  },
});

const font: OfficeClass<FormatOf> = new OfficeClass("ConditionalRangeFont", {
  scalars: {
    color: fontPart("color", color),
    bold: fontPart("bold", flag),
    italic: fontPart("italic", flag),
    underline: fontPart("underline", oneOf("None", "Single", "Double")),
    strikethrough: fontPart("strikethrough", flag),
  },
  methods: {
    clear: method([], (of) => setStyle(of, { font: undefined })),
  },
});

function fontPart<Key extends keyof Font>(key: Key, read: (given: unknown) => Font[Key]): Scalar<FormatOf> {
  return value(
    read,
    (of: FormatOf) => formatOf(of).style.font?.[key] ?? null,
    (of, chosen) => setStyle(of, { font: { ...formatOf(of).style.font, [key]: chosen } }),
  );
}

const EDGES: Readonly<Record<string, BorderEdge>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

interface EdgeOf {
  readonly of: FormatOf;
  readonly side: string;
  readonly edge: BorderEdge;
}

const sides = collectionMembers<FormatOf>(
  (of) => Object.entries(EDGES).map(([side, edge]) => border.of({ of, side, edge })),
  (of, key) => {
    const found = Object.entries(EDGES).find(([side]) => side.toLowerCase() === key.toLowerCase());
    return found && border.of({ of, side: found[0], edge: found[1] });
  },
);

const borders: OfficeClass<FormatOf> = new OfficeClass("ConditionalRangeBorderCollection", {
  scalars: { count: readOnly(() => Object.keys(EDGES).length) },
  objects: {
    top: (of) => border.of({ of, side: "EdgeTop", edge: "top" }),
    bottom: (of) => border.of({ of, side: "EdgeBottom", edge: "bottom" }),
    left: (of) => border.of({ of, side: "EdgeLeft", edge: "left" }),
    right: (of) => border.of({ of, side: "EdgeRight", edge: "right" }),
  },
  methods: { getItemAt: sides.getItemAt },
  items: sides.items,
  itemClass: () => border,
  item: sides.item,
});

const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

const border: OfficeClass<EdgeOf> = new OfficeClass("ConditionalRangeBorder", {
  scalars: {
    sideIndex: readOnly(({ side }) => side),
    style: value(
      oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"),
      (of) => borderOf(of).style,
      (of, style) => setBorder(of, { style }),
    ),
    color: value(
      color,
      (of) => borderOf(of).color,
      (of, chosen) => setBorder(of, { color: chosen, style: "Continuous" }),
    ),
  },
});

function borderOf({ of, edge }: EdgeOf): Border {
  return formatOf(of).style.borders?.[edge] ?? NO_BORDER;
}

function setBorder(edgeOf: EdgeOf, change: Partial<Border>): void {
  const before = formatOf(edgeOf.of).style.borders;
  const after = { ...borderOf(edgeOf), ...change };
  setStyle(edgeOf.of, { borders: { ...before, [edgeOf.edge]: after } });
}

export const conditionalStyleClasses = [conditionalStyle, fill, font, borders, border];
