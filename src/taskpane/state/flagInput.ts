/** Where a flag is decided: the input that its owner would change, and the place of the chart that shows it. */
import type { Flag } from "../../core/model/flag";
import type { CompletePlan } from "../../core/plan/completePlan";
import type { PlanPath } from "../../core/plan/problem";

/** The path of the input that decides a flag. */
export function flagInput({ code, subject, periods }: Flag, plan: CompletePlan): PlanPath {
  const first = periods[0];
  const at = (path: PlanPath): PlanPath => (first === undefined ? path : [...path, first]);
  if (subject.kind === "channel") {
    return at(["channels", plan.channels.findIndex(({ name }) => name === subject.name), "spend"]);
  }
  if (subject.kind === "team") {
    return at(["teams", plan.teams.findIndex(({ name }) => name === subject.name), "hires"]);
  }
  return (
    { goalShortfall: ["goals", "bookings"], payback: ["goals", "paybackMonths"] }[code as string] ?? ["budget", "total"]
  );
}

/** The team whose chart shows a flag: its own, or that of its channel; undefined for the plan as a whole. */
export function flagTeam({ subject }: Flag, plan: CompletePlan): number | undefined {
  if (subject.kind === "plan") return undefined;
  const name =
    subject.kind === "team" ? subject.name : plan.channels.find((channel) => channel.name === subject.name)?.team;
  const index = plan.teams.findIndex((team) => team.name === name);
  return index < 0 ? undefined : index;
}
