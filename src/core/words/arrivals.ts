/** What became of the items that arrived in each period: the bar of that period, cut. Losses count where the items arrived, since that is where spend can change. */
import { tiersOf } from "../model/chain";
import type { Evaluation } from "../model/evaluatePlan";
import { teamKey } from "../model/people";

export interface Arrivals {
  /** All of them; the four parts below add up to it. */
  readonly items: readonly number[];
  readonly workedFresh: readonly number[];
  readonly workedLater: readonly number[];
  readonly lost: readonly number[];
  /** Still waiting after the plan's last period. */
  readonly waiting: readonly number[];
}

/** The items of a team by the period in which they arrived; of one tier, or of all. */
export function arrivalsOf(evaluation: Evaluation, team: number, tier?: 1 | 2): Arrivals {
  const { plan } = evaluation;
  const tiers = tiersOf(plan, team).filter((each) => tier === undefined || each === tier);
  const { shelfLife = 0 } = plan.teams[team] ?? {};
  const zeros = () => new Array<number>(plan.periods).fill(0);
  const parts = { items: zeros(), workedFresh: zeros(), workedLater: zeros(), lost: zeros() };
  for (const each of tiers) {
    const series = (name: string) => evaluation.seriesOf(`${teamKey(team)}.tier${each}.${name}`);
    add(parts.items, series("items"), 0);
    add(parts.workedFresh, series("worked0"), 0);
    if (shelfLife === 0) add(parts.lost, series("remaining0"), 0);
    for (let age = 1; age <= shelfLife; age += 1) {
      add(parts.workedLater, series(`worked${age}`), age);
      add(parts.lost, series(`lost${age}`), age);
    }
  }
  const waiting = parts.items.map((items, period) =>
    Math.max(
      0,
      items - (parts.workedFresh[period] ?? 0) - (parts.workedLater[period] ?? 0) - (parts.lost[period] ?? 0),
    ),
  );
  return { ...parts, waiting };
}

/** Adds what happened `age` periods after arrival to the period of arrival. */
function add(to: number[], series: readonly number[], age: number): void {
  for (let period = 0; period + age < to.length; period += 1)
    to[period] = (to[period] ?? 0) + (series[period + age] ?? 0);
}

/** True for a team that gets its items from channels only: its items are leads. Later teams get opportunities. */
export function isEntryTeam({ teams }: Evaluation["plan"], team: number): boolean {
  return teams.every(({ passesTo }) => passesTo !== teams[team]?.name);
}
