/** Excel.RangeFormat and what hangs on it: fill, font, borders, protection. */
import { between, color, flag, integer, oneOf, text } from "../argument";
import { BORDER_SIDES, common, commonBorder, commonFont, restyle, setBorder, type BorderSide } from "../cell-style";
import type { CellSet } from "../cell-range";
import { collectionMembers, method, OfficeClass, readOnly, value } from "../office-object";
import type { Area } from "../../book/area";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** Excel's own limits, in points: 255 characters of the standard font, and 409.5 points. */
const WIDEST_COLUMN = 1790;
const HIGHEST_ROW = 409.5;

export const rangeFormat: OfficeClass<CellSet> = new OfficeClass("RangeFormat", {
  scalars: {
    horizontalAlignment: value(
      oneOf(...HORIZONTAL),
      (cells) => common(cells, (style) => style.horizontalAlignment ?? "General"),
      (cells, horizontalAlignment) => restyle(cells, { horizontalAlignment }),
    ),
    verticalAlignment: value(
      oneOf(...VERTICAL),
      (cells) => common(cells, (style) => style.verticalAlignment ?? "Bottom"),
      (cells, verticalAlignment) => restyle(cells, { verticalAlignment }),
    ),
    wrapText: value(
      flag,
      (cells) => common(cells, (style) => style.wrapText ?? false),
      (cells, wrapText) => restyle(cells, { wrapText }),
    ),
    shrinkToFit: value(
      flag,
      (cells) => common(cells, (style) => style.shrinkToFit ?? false),
      (cells, shrinkToFit) => restyle(cells, { shrinkToFit }),
    ),
    indentLevel: value(
      between(0, 250),
      (cells) => common(cells, (style) => style.indentLevel ?? 0),
      (cells, indentLevel) => restyle(cells, { indentLevel }),
    ),
    textOrientation: value(
      integer,
      (cells) => common(cells, (style) => style.textOrientation ?? 0),
      (cells, textOrientation) => restyle(cells, { textOrientation }),
    ),
    columnWidth: value(
      between(0, WIDEST_COLUMN),
      (cells) => same(cells, columnsOf, (column) => cells.sheet.columnWidth(column)),
      (cells, points) => each(cells, (area) => cells.sheet.setColumnWidth(area, points)),
    ),
    rowHeight: value(
      between(0, HIGHEST_ROW),
      (cells) => same(cells, rowsOf, (row) => cells.sheet.rowHeight(row)),
      (cells, points) => each(cells, (area) => cells.sheet.setRowHeight(area, points)),
    ),
    useStandardWidth: value(
      flag,
      (cells) => same(cells, columnsOf, (column) => cells.sheet.columnWidth(column) === cells.sheet.standardWidth),
      (cells, isStandard) => {
        if (isStandard) each(cells, (area) => cells.sheet.setColumnWidth(area, cells.sheet.standardWidth));
      },
    ),
  },
  objects: {
    fill: (cells) => rangeFill.of(cells),
    font: (cells) => rangeFont.of(cells),
    borders: (cells) => rangeBorders.of(cells),
    protection: (cells) => formatProtection.of(cells),
  },
  methods: {
    autofitColumns: method([], (cells) => each(cells, (area) => cells.sheet.autofitColumns(area))),
    autofitRows: method([], (cells) => each(cells, (area) => cells.sheet.autofitRows(area))),
  },
});

function each(cells: CellSet, change: (area: Area) => void): void {
  for (const area of cells.areas) change(area);
}

/** Lines beyond these are not asked: a sheet is never that big, and whole columns count a million rows. */
const MOST_LINES = 2_000;

function* columnsOf(area: Area): Generator<number> {
  for (let line = 0; line < Math.min(area.columns, MOST_LINES); line++) yield area.column + line;
}

function* rowsOf(area: Area): Generator<number> {
  for (let line = 0; line < Math.min(area.rows, MOST_LINES); line++) yield area.row + line;
}

/** What all rows or columns agree on, or null. */
function same<Value>(
  cells: CellSet,
  lines: (area: Area) => Iterable<number>,
  get: (line: number) => Value,
): Value | null {
  const found = new Set<Value>();
  for (const area of cells.areas) for (const line of lines(area)) found.add(get(line));
  const [first = null] = found;
  return found.size === 1 ? first : null;
}

const rangeFill: OfficeClass<CellSet> = new OfficeClass("RangeFill", {
  scalars: {
    color: value(
      color,
      (cells) => common(cells, (style) => style.fill ?? "#FFFFFF"),
      (cells, fill) => restyle(cells, { fill }),
    ),
  },
  methods: { clear: method([], (cells) => restyle(cells, { fill: null })) },
});

const rangeFont: OfficeClass<CellSet> = new OfficeClass("RangeFont", {
  scalars: {
    name: value(
      text,
      (cells) => commonFont(cells, "name"),
      (cells, name) => restyle(cells, { font: { name } }),
    ),
    size: value(
      between(1, 409),
      (cells) => commonFont(cells, "size"),
      (cells, size) => restyle(cells, { font: { size } }),
    ),
    color: value(
      color,
      (cells) => commonFont(cells, "color"),
      (cells, chosen) => restyle(cells, { font: { color: chosen } }),
    ),
    bold: value(
      flag,
      (cells) => commonFont(cells, "bold"),
      (cells, bold) => restyle(cells, { font: { bold } }),
    ),
    italic: value(
      flag,
      (cells) => commonFont(cells, "italic"),
      (cells, italic) => restyle(cells, { font: { italic } }),
    ),
    underline: value(
      oneOf(...UNDERLINES),
      (cells) => commonFont(cells, "underline"),
      (cells, underline) => restyle(cells, { font: { underline } }),
    ),
    strikethrough: value(
      flag,
      (cells) => commonFont(cells, "strikethrough"),
      (cells, strikethrough) => restyle(cells, { font: { strikethrough } }),
    ),
  },
});

interface BorderOf {
  readonly cells: CellSet;
  readonly side: BorderSide;
}

const borderSide = oneOf(...BORDER_SIDES);
const borders = collectionMembers<CellSet>(
  (cells) => BORDER_SIDES.map((side) => rangeBorder.of({ cells, side })),
  (cells, key) => rangeBorder.of({ cells, side: borderSide(key) }),
);

const rangeBorders: OfficeClass<CellSet> = new OfficeClass("RangeBorderCollection", {
  scalars: { count: readOnly(() => BORDER_SIDES.length) },
  methods: { getItemAt: borders.getItemAt },
  items: borders.items,
  itemClass: () => rangeBorder,
  item: borders.item,
});

const rangeBorder: OfficeClass<BorderOf> = new OfficeClass("RangeBorder", {
  scalars: {
    sideIndex: readOnly(({ side }) => side),
    style: value(
      oneOf(...LINES),
      ({ cells, side }) => commonBorder(cells, side, "style"),
      ({ cells, side }, style) => setBorder(cells, side, { style }),
    ),
    weight: value(
      oneOf(...WEIGHTS),
      ({ cells, side }) => commonBorder(cells, side, "weight"),
      ({ cells, side }, weight) => setBorder(cells, side, { weight }),
    ),
    color: value(
      color,
      ({ cells, side }) => commonBorder(cells, side, "color"),
      ({ cells, side }, chosen) => setBorder(cells, side, { color: chosen }),
    ),
  },
});

const formatProtection: OfficeClass<CellSet> = new OfficeClass("FormatProtection", {
  scalars: {
    locked: value(
      flag,
      (cells) => common(cells, (style) => style.locked ?? true),
      (cells, locked) => restyle(cells, { locked }),
    ),
    formulaHidden: value(
      flag,
      (cells) => common(cells, (style) => style.formulaHidden ?? false),
      (cells, formulaHidden) => restyle(cells, { formulaHidden }),
    ),
  },
});

export const rangeFormatClasses = [rangeFormat, rangeFill, rangeFont, rangeBorders, rangeBorder, formatProtection];
