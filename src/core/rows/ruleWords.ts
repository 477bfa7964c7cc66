/** The words between the names in a rule: English for the sheets; readers in other languages bring their own. */
import type { Row } from "./row";

export interface RuleWords {
  /** What a row is called in a rule. */
  readonly name: (row: Row) => string;
  /** A figure of an earlier period; `back` periods before the one that is explained. */
  readonly earlier: (name: string, period: number, back: number) => string;
  /** What `earlier` says before the first period, where the figure is 0. */
  readonly beforePlan: string;
  readonly periodNumber: string;
  /** Over the reported periods, over all, and in the last one. */
  readonly total: (name: string) => string;
  readonly all: (name: string) => string;
  readonly last: (name: string) => string;
  readonly sum: (names: readonly string[]) => string;
  readonly min: (left: string, right: string) => string;
  readonly max: (left: string, right: string) => string;
  readonly sqrt: (of: string) => string;
  readonly exp: (of: string) => string;
  readonly power: string;
}

export const englishRule: RuleWords = {
  name: ({ label }) => label,
  earlier: (name, _, back) => (back === 1 ? `${name} (period before)` : `${name} (${back} periods before)`),
  beforePlan: "0 (before the plan)",
  periodNumber: "the number of the period",
  total: (name) => `${name} over the reported periods`,
  all: (name) => `${name} over all periods`,
  last: (name) => `${name} in the last period`,
  sum: (names) => names.join(" + "),
  min: (left, right) => `the smaller of ${left} and ${right}`,
  max: (left, right) => `the larger of ${left} and ${right}`,
  sqrt: (of) => `the square root of (${of})`,
  exp: (of) => `e to the power of (${of})`,
  power: "to the power of",
};
