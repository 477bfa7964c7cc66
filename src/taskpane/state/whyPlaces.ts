/** Which figure of the model stands behind what the pane shows: where its "why" begins. */
import type { Flag } from "../../core/model/flag";
import { channelKey } from "../../core/model/demand";
import { teamKey } from "../../core/model/people";
import { flagTeam } from "./flagInput";
import type { FigurePlace } from "./place";
import { chartTeam, type PlanView } from "./planView";

/** The four figures of the first screen, and the others that stand beside verdicts. */
export type KeyFigureName = "bookings" | "payback" | "neverCalled" | "onTime" | "planValue";

export function keyFigurePlace(name: KeyFigureName, view: PlanView): FigurePlace {
  const team = teamKey(chartTeam(view));
  switch (name) {
    case "bookings":
      return { key: "result.bookings", at: "reported" };
    case "payback":
      return { key: "result.paybackMonths" };
    case "planValue":
      return { key: "result.planValue" };
    case "neverCalled":
      return { key: `${team}.overflow`, at: "reported" };
    case "onTime":
      return { key: `${team}.onTime`, at: worst(view, `${team}.onTime`, view.reported, -1) };
  }
}

/** What is left over of the items that arrive in a period, or all that arrive where nothing is left over. */
export function periodPlace({ evaluation }: PlanView, team: number, period: number): FigurePlace {
  const left = `summary.left${team + 1}`;
  return { key: evaluation.valueOf(left, period) > 0.5 ? left : `${teamKey(team)}.items`, at: period };
}

/** The figure that a flag is about, at its worst period. */
export function flagPlace(flag: Flag, view: PlanView): FigurePlace {
  const { plan } = view.evaluation;
  const { code, subject, periods } = flag;
  const team = teamKey(flagTeam(flag, plan) ?? chartTeam(view));
  const tiered = subject.kind === "team" && subject.tier !== undefined ? `${team}.tier${subject.tier}` : team;
  const among = periods.length > 0 ? periods : view.reported;
  const at = (key: string, side: 1 | -1): FigurePlace => ({ key, at: worst(view, key, among, side) });
  const channel = channelKey(
    plan.channels.findIndex(({ name }) => subject.kind === "channel" && name === subject.name),
  );
  switch (code) {
    case "overflow":
      return { key: `${tiered}.overflow`, at: "reported" };
    case "full":
      return at(`${team}.utilization`, 1);
    case "lateResponse":
      return at(`${tiered}.onTime`, -1);
    case "idleCapacity":
      return at(`${team}.utilization`, -1);
    case "lateHire":
      return at(`${team}.headroom`, -1);
    case "saturated":
      return at(`${channel}.leads`, 1);
    case "notWorthIt":
      return { key: "result.planValue" };
    case "goalShortfall":
      return { key: "result.bookings", at: "reported" };
    case "payback":
      return { key: "result.paybackMonths" };
    case "overBudget":
      return { key: "result.cost", at: "reported" };
    case "outOfBounds":
      return subject.kind === "channel" ? at(`${channel}.spend`, 1) : at(`${team}.hires`, 1);
  }
}

/** The period in which a row is largest, or smallest. */
function worst({ evaluation }: PlanView, key: string, among: readonly number[], side: 1 | -1): number {
  const series = evaluation.seriesOf(key);
  return among.reduce(
    (found, period) => (side * (series[period] ?? 0) > side * (series[found] ?? 0) ? period : found),
    among[0] ?? 0,
  );
}
