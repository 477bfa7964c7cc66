/** Actuals that a plan itself would bring, to be changed by a test: what the model says for its first periods. */
import { measuresOf, noActuals, type Actuals, type Figures } from "../../../src/core/actuals/actuals";
import { evaluatePlan } from "../../../src/core/model/evaluatePlan";
import type { Plan } from "../../../src/core/plan/plan";

export function actualsOf(plan: Plan, periods: number): Actuals {
  const evaluation = evaluatePlan(plan);
  const figures = (key: string): Figures => evaluation.seriesOf(key).slice(0, periods);
  const none = noActuals(plan);
  const keyOf = (name: string | undefined, field: string) =>
    measuresOf(plan).find(
      (measure) => measure.field === field && (measure.of.kind === "plan" ? undefined : measure.of.name) === name,
    )?.key ?? "";
  const filled = <Holder extends { readonly name: string }>(holder: Holder): Holder => {
    const fields = Object.keys(holder).filter((field) => field !== "name");
    return { ...holder, ...Object.fromEntries(fields.map((field) => [field, figures(keyOf(holder.name, field))])) };
  };
  return {
    periods,
    channels: none.channels.map(filled),
    teams: none.teams.map(filled),
    wins: figures("result.wins"),
    bookings: figures("result.bookings"),
  };
}
