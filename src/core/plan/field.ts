/** Building blocks of the plan's schema: every field carries its label, its unit and the words for what may be typed into it. */
import * as z from "zod";
import type { Unit } from "./unit";

/** How many figures a field holds: one, one a period, a list of its own length, or words. */
export type FieldShape = "one" | "series" | "list" | "text" | "choice" | "yesNo";

export interface FieldInfo {
  readonly label: string;
  readonly unit: Unit;
  readonly shape: FieldShape;
  /** What to type: "a share from 0 to 1, such as 0.25". */
  readonly expects: string;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** Label, unit and rule of every schema that is a field. */
export const fields = z.registry<FieldInfo>();

interface Range {
  readonly min?: number;
  readonly max?: number;
  /** The bound itself is not allowed. */
  readonly above?: number;
  readonly below?: number;
  readonly whole?: boolean;
  readonly expects: string;
}

const ranges = {
  money: { min: 0, expects: "an amount of 0 or more" },
  anyMoney: { expects: "an amount" },
  positiveMoney: { above: 0, expects: "an amount above 0" },
  share: { min: 0, max: 1, expects: "a share from 0 to 1, such as 0.25 or 25%" },
  shareBelowOne: { min: 0, below: 1, expects: "a share from 0 to below 1, such as 0.25 or 25%" },
  positiveShare: { above: 0, max: 1, expects: "a share above 0 and up to 1, such as 0.85 or 85%" },
  queueShare: { above: 0, below: 1, expects: "a share above 0 and below 1, such as 0.98" },
  amount: { min: 0, expects: "a number of 0 or more" },
  positive: { above: 0, expects: "a number above 0" },
  wholePeriods: { min: 0, whole: true, expects: "a whole number of 0 or more" },
  wholeAboveZero: { min: 1, whole: true, expects: "a whole number of 1 or more" },
  periods: { min: 1, max: 120, whole: true, expects: "a whole number from 1 to 120" },
  exponent: { above: 0, max: 1, expects: "a number above 0 and up to 1" },
} as const satisfies Record<string, Range>;

export type RangeName = keyof typeof ranges;

function inRange(range: Range) {
  let schema = range.whole === true ? z.int() : z.number();
  if (range.min !== undefined) schema = schema.min(range.min);
  if (range.max !== undefined) schema = schema.max(range.max);
  if (range.above !== undefined) schema = schema.gt(range.above);
  if (range.below !== undefined) schema = schema.lt(range.below);
  return schema;
}

function info(label: string, unit: Unit, shape: FieldShape, range: Range): FieldInfo {
  return { label, unit, shape, expects: range.expects, min: range.min ?? range.above, max: range.max ?? range.below };
}

/** One figure. */
export function one(label: string, unit: Unit, rangeName: RangeName) {
  const range: Range = ranges[rangeName];
  return inRange(range).register(fields, info(label, unit, "one", range));
}

/** One figure for all periods, or one for each. */
export function series(label: string, unit: Unit, rangeName: RangeName) {
  const range: Range = ranges[rangeName];
  const item = inRange(range);
  return z.union([item, z.array(item).readonly()]).register(fields, info(label, unit, "series", range));
}

/** A list with a length of its own; its unit is that of one entry. */
export function list(label: string, unit: Unit, rangeName: RangeName) {
  const range: Range = ranges[rangeName];
  return z
    .array(inRange(range))
    .readonly()
    .register(fields, info(label, unit, "list", range));
}

/** Words that a user chose. */
export function words(label: string) {
  const expects = "a name";
  return z.string().trim().min(1).register(fields, { label, unit: "text", shape: "text", expects });
}

/** One of a few words. */
export function choice<const Choices extends readonly [string, ...string[]]>(label: string, choices: Choices) {
  const expects = choices.map((each) => `"${each}"`).join(" or ");
  return z.enum(choices).register(fields, { label, unit: "text", shape: "choice", expects, choices });
}

/** Yes or no. */
export function yesNo(label: string) {
  return z.boolean().register(fields, { label, unit: "flag", shape: "yesNo", expects: "TRUE or FALSE" });
}
