/** Excel.RangeAreas: cells in several areas of one sheet. */
import { addressOf, quoteSheet } from "../../book/area";
import { oneOf, optional } from "../argument";
import type { CellSet } from "../cell-range";
import { collectionMembers, method, OfficeClass, readOnly } from "../office-object";
import { rangeFormat } from "./range-format";
import { range, rangeOf } from "./range";
import { worksheet } from "./worksheet";

export const rangeAreas: OfficeClass<CellSet> = new OfficeClass("RangeAreas", {
  scalars: {
    address: readOnly(fullAddress),
    addressLocal: readOnly(fullAddress),
    areaCount: readOnly(({ areas }) => areas.length),
    cellCount: readOnly(({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0)),
  },
  objects: {
    areas: (cells) => ranges.of(cells),
    format: (cells) => rangeFormat.of(cells),
    worksheet: ({ sheet }) => worksheet.of(sheet),
  },
  methods: {
    clear: method([optional(oneOf("All", "Contents", "Formats"))], ({ sheet, areas }, [what = "All"]) => {
      for (const area of areas) sheet.clear(area, what);
    }),
  },
});

function fullAddress({ sheet, areas }: CellSet): string {
  return areas.map((area) => `${quoteSheet(sheet.name)}!${addressOf(area)}`).join(",");
}

const members = collectionMembers<CellSet>(
  ({ sheet, areas }) => areas.map((area) => rangeOf({ sheet, area })),
  () => undefined,
);

const ranges: OfficeClass<CellSet> = new OfficeClass("RangeCollection", {
  methods: { getCount: members.getCount, getItemAt: members.getItemAt },
  items: members.items,
  itemClass: () => range,
});

export const rangeAreasClasses = [rangeAreas, ranges];
