/** The inputs in which a scenario departs from the input sheets, in words: whose, which, and both values. */
import { completePlan, type CompletePlan } from "../../core/plan/completePlan";
import type { FieldInfo } from "../../core/plan/field";
import type { Plan } from "../../core/plan/plan";
import { pathText, type PlanPath } from "../../core/plan/problem";
import { inputLine } from "../../core/sheets/inputLines";
import { valueAt } from "../../core/plan/readPlan";
import type { ScenarioWords } from "../words/scenarios";
import type { Words } from "../words/WordsContext";

export interface Override {
  readonly path: PlanPath;
  readonly key: string;
  readonly name: string;
  /** On the input sheets, and in the scenario. */
  readonly from: string;
  readonly to: string;
}

/** Every override of a scenario, in the order of the model. */
export function overridesOf(
  { plan, overrides }: { readonly plan: Plan; readonly overrides: readonly PlanPath[] },
  base: Plan,
  t: ScenarioWords,
  words: Words,
): readonly Override[] {
  const [own, sheets] = [completePlan(plan), completePlan(base)];
  return overrides.map((path) => {
    const { info } = inputLine(path);
    const text = (of: CompletePlan) => valueText(valueAt(of, path), info, of, t, words);
    const [from, to] = [text(sheets), text(own)];
    return { path, key: pathText(path), name: nameOf(path, own, info, words), from, to: from === to ? t.other : to };
  });
}

/** Channels and teams that a sheet does not know yet. */
export function newcomers(base: Plan, unknown: readonly PlanPath[]): readonly string[] {
  const names = unknown.flatMap(([list, index]) =>
    (list === "channels" || list === "teams") && typeof index === "number" ? (base[list][index]?.name ?? []) : [],
  );
  return [...new Set(names)];
}

function nameOf([list, index, ...field]: PlanPath, plan: CompletePlan, info: FieldInfo, { t }: Words): string {
  if ((list !== "channels" && list !== "teams") || typeof index !== "number") return info.label;
  const owner = plan[list][index]?.name ?? "";
  return field.length === 1 ? t.inputNames.of(owner, String(field[0])) : `${owner}: ${info.label}`;
}

function valueText(
  value: unknown,
  info: FieldInfo,
  plan: CompletePlan,
  t: ScenarioWords,
  { t: pane, numbers }: Words,
): string {
  if (Array.isArray(value)) return seriesText(value as readonly number[], info, plan, t, numbers);
  if (typeof value === "number") return figureText(value, info, numbers);
  if (typeof value === "boolean") return value ? pane.changes.yes : pane.changes.no;
  return typeof value === "string" ? value : t.unset;
}

/** One figure where all periods have the same; the sum over the reported periods for money and people; else the first and the last. */
function seriesText(
  series: readonly number[],
  info: FieldInfo,
  { periods, runOn }: CompletePlan,
  t: ScenarioWords,
  numbers: Words["numbers"],
): string {
  const [first] = series;
  if (first === undefined) return t.unset;
  if (series.every((figure) => figure === first)) return figureText(first, info, numbers);
  if (info.unit === "money" || info.unit === "reps") {
    const reported = series.slice(0, periods - runOn);
    return figureText(
      reported.reduce((sum, figure) => sum + figure, 0),
      info,
      numbers,
    );
  }
  return `${figureText(first, info, numbers)} … ${figureText(series.at(-1) ?? first, info, numbers)}`;
}

function figureText(value: number, { unit }: FieldInfo, numbers: Words["numbers"]): string {
  if (unit === "money") return numbers.moneyFull(value);
  return unit === "share" ? numbers.share(value) : numbers.countFull(value);
}
