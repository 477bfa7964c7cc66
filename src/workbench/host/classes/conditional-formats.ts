/** Excel.ConditionalFormatCollection and ConditionalFormat; what each kind of rule holds is in conditional-rules.ts. */
import { intersection } from "../../book/area";
import type { Sheet } from "../../book/book";
import type { ConditionalFormat, ConditionalRule } from "../../book/conditional-format";
import { flag, integer, oneOf } from "../argument";
import type { CellRange } from "../cell-range";
import { HostError } from "../office-error";
import { collectionMembers, method, OfficeClass, readOnly, value, type OfficeObject } from "../office-object";
import { cellValueRule, colorScaleRule, customRule, dataBarRule, iconSetRule, textRule } from "./conditional-rules";
import { rangeOf } from "./range";
import { rangeAreas } from "./range-areas";

/** A format is looked up on every use, since it is replaced when it changes. */
export interface FormatOf {
  readonly sheet: Sheet;
  readonly id: string;
}

export function formatOf({ sheet, id }: FormatOf): ConditionalFormat {
  const found = sheet.conditionalFormats.find((format) => format.id === id);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** Rules a new format starts with; none of them hits a cell. */
const NEW_RULES: Readonly<Record<ConditionalRule["type"], ConditionalRule>> = {
  Custom: { type: "Custom", formula: "=FALSE" },
  CellValue: { type: "CellValue", operator: "EqualTo", formula1: "=NA()" },
  ContainsText: { type: "ContainsText", operator: "Contains", text: "" },
  ColorScale: {
    type: "ColorScale",
    minimum: { type: "LowestValue", color: "#F8696B" },
    maximum: { type: "HighestValue", color: "#63BE7B" },
  },
  IconSet: {
    type: "IconSet",
    style: "ThreeTrafficLights1",
    criteria: [
      { type: "Invalid", operator: "Invalid", formula: "" },
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "=33" },
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "=67" },
    ],
    reverse: false,
    showIconOnly: false,
  },
  DataBar: {
    type: "DataBar",
    lower: { type: "Automatic" },
    upper: { type: "Automatic" },
    positiveFill: "#638EC6",
    negativeFill: "#FF0000",
    gradient: true,
    showBarOnly: false,
    direction: "Context",
  },
};

const members = collectionMembers<CellRange>(
  ({ sheet, area }) =>
    sheet.conditionalFormats
      .filter(({ areas }) => areas.some((one) => intersection(one, area)))
      .map(({ id }) => conditionalFormat.of({ sheet, id })),
  ({ sheet, area }, key) => {
    const found = sheet.conditionalFormats.find(({ id }) => id === key);
    const touches = found?.areas.some((one) => intersection(one, area));
    return found && touches ? conditionalFormat.of({ sheet, id: found.id }) : undefined;
  },
);

export const conditionalFormats: OfficeClass<CellRange> = new OfficeClass("ConditionalFormatCollection", {
  methods: {
    add: method(
      [oneOf("Custom", "CellValue", "ContainsText", "ColorScale", "IconSet", "DataBar")],
      ({ sheet, area }, [type]) => {
        const added = sheet.addConditionalFormat({
          areas: [area],
          stopIfTrue: false,
          rule: NEW_RULES[type],
          style: {},
        });
        return conditionalFormat.of({ sheet, id: added.id });
      },
    ),
    clearAll: method([], ({ sheet, area }) => sheet.deleteConditionalFormats({ area })),
    getCount: members.getCount,
    getItemAt: members.getItemAt,
    getItemOrNullObject: members.getItemOrNullObject,
  },
  items: members.items,
  itemClass: () => conditionalFormat,
  item: members.item,
});

const conditionalFormat: OfficeClass<FormatOf> = new OfficeClass("ConditionalFormat", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: readOnly(({ id }) => id),
    type: readOnly((of) => formatOf(of).rule.type),
    priority: value(
      integer,
      (of) => formatOf(of).priority,
      ({ sheet, id }, priority) => sheet.updateConditionalFormat(id, { priority }),
    ),
    stopIfTrue: value(
      flag,
      (of) => formatOf(of).stopIfTrue,
      ({ sheet, id }, stopIfTrue) => sheet.updateConditionalFormat(id, { stopIfTrue }),
    ),
  },
  objects: {
    ...ruleMembers("custom", "Custom", (of) => customRule.of(of)),
    ...ruleMembers("cellValue", "CellValue", (of) => cellValueRule.of(of)),
    ...ruleMembers("textComparison", "ContainsText", (of) => textRule.of(of)),
    ...ruleMembers("colorScale", "ColorScale", (of) => colorScaleRule.of(of)),
    ...ruleMembers("iconSet", "IconSet", (of) => iconSetRule.of(of)),
    ...ruleMembers("dataBar", "DataBar", (of) => dataBarRule.of(of)),
  },
  methods: {
    delete: method([], ({ sheet, id }) => sheet.deleteConditionalFormats({ id })),
    getRange: method([], (of) => {
      const { areas } = formatOf(of);
      const [only, ...more] = areas;
      if (!only || more.length > 0) throw new HostError("ItemNotFound");
      return rangeOf({ sheet: of.sheet, area: only });
    }),
    getRangeOrNullObject: method([], (of) => {
      const [only, ...more] = formatOf(of).areas;
      return only && more.length === 0 ? rangeOf({ sheet: of.sheet, area: only }) : null;
    }),
    getRanges: method([], (of) => rangeAreas.of({ sheet: of.sheet, areas: formatOf(of).areas })),
  },
});

/** The rule's object under its name: an error, or a null object, when the format is of another kind. */
function ruleMembers(name: string, type: ConditionalRule["type"], rule: (of: FormatOf) => OfficeObject) {
  const isOfType = (of: FormatOf) => formatOf(of).rule.type === type;
  return {
    [name]: (of: FormatOf): OfficeObject => {
      if (!isOfType(of)) throw new HostError("InvalidOperation", `The format is not of type ${type}.`);
      return rule(of);
    },
    [`${name}OrNullObject`]: (of: FormatOf): OfficeObject | null => (isOfType(of) ? rule(of) : null),
  };
}

export const conditionalFormatClasses = [conditionalFormats, conditionalFormat];
