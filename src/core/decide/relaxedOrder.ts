/**
 * The order in which a team works: later items only when those before are done, and no idle hour beside undone work. Each
 * takes a yes-or-no column, so it is written only where a solution of the program has broken it.
 */
import type { CompleteTeam } from "../plan/completePlan";
import { Linear, type MilpWriter } from "./linear";

/** Items of one tier and age in one period. */
export interface Lot {
  readonly period: number;
  readonly age: number;
  readonly worked: Linear;
  /** Items that are there and not worked. */
  readonly undone: Linear;
}

/** Items of one class, tier and age in one period. */
export type WorkedLot = Lot;

export interface TieredLot extends Lot {
  readonly tier: number;
}

/** Hours of one period: those there are and those that are worked. */
export interface PeriodHours {
  readonly there: Linear;
  readonly used: Linear;
}

/** A point in the order of one period: what comes before it is done, or nothing after it is worked. */
interface Turn {
  readonly key: string;
  readonly undoneBefore: Linear;
  /** Items worked after; hours that nobody works for the last turn. */
  readonly after: Linear;
}

/** Items, or hours, that are more than a solver's tolerance. */
const least = 1e-3;

export class RelaxedOrder {
  private readonly kept = new Set<string>();
  private turns: readonly Turn[] = [];

  constructor(
    private readonly team: Pick<CompleteTeam, "workOrder">,
    /** Whether the hours of the program are those of the model, not only as many. */
    private readonly isExact: boolean,
  ) {}

  /** Writes the turns that are kept. Hours are given when items take the same hours whenever they are worked. */
  write(writer: MilpWriter, lots: readonly TieredLot[], hours: readonly PeriodHours[]): void {
    const periods = [...new Set(lots.map(({ period }) => period))];
    this.turns = periods.flatMap((period) =>
      this.turnsOf(
        lots.filter((lot) => lot.period === period),
        hours[period],
      ),
    );
    this.turns.filter(({ key }) => this.kept.has(key)).forEach((turn) => writeTurn(writer, turn));
  }

  /** Keeps the turns that a solution of the last program breaks; false where it breaks none. */
  keep(values: readonly number[]): boolean {
    const broken = this.turns.filter(
      ({ key, undoneBefore, after }) =>
        !this.kept.has(key) && Math.min(undoneBefore.at(values), after.at(values)) > least,
    );
    broken.forEach(({ key }) => this.kept.add(key));
    return broken.length > 0;
  }

  private turnsOf(lots: readonly TieredLot[], hours: PeriodHours | undefined): readonly Turn[] {
    const places = [...new Set(lots.map((lot) => this.placeOf(lot)))].sort((a, b) => a - b);
    const [period = 0] = lots.map((lot) => lot.period);
    const before = (place: number) =>
      sumOf(lots.filter((lot) => this.placeOf(lot) <= place).map(({ undone }) => undone));
    const inner = places.slice(0, -1).map((place) => ({
      key: `${period} ${place}`,
      undoneBefore: before(place),
      after: sumOf(lots.filter((lot) => this.placeOf(lot) > place).map(({ worked }) => worked)),
    }));
    if (hours === undefined || !this.isExact) return inner;
    const idle = new Linear().plus(hours.there).plus(hours.used, -1);
    return [...inner, { key: `${period} idle`, undoneBefore: before(Infinity), after: idle }];
  }

  /** Tier 1 before tier 2; within a tier by age. */
  private placeOf({ tier, age }: TieredLot): number {
    const turn = this.team.workOrder === "newest" ? age : oldest - age;
    return tier * 2 * oldest + turn;
  }
}

/** Above every age. */
const oldest = 1000;

function sumOf(all: readonly Linear[]): Linear {
  return all.reduce((sum, each) => sum.plus(each), new Linear());
}

/** Either nothing before is undone or nothing after is worked. */
function writeTurn(writer: MilpWriter, { undoneBefore, after }: Turn): void {
  const isDone = writer.column(0, 1, true);
  const mostUndone = Math.max(0, undoneBefore.range(writer.columns).high);
  const mostAfter = Math.max(0, after.range(writer.columns).high);
  writer.row(new Linear().plus(undoneBefore).add(mostUndone, isDone), -Infinity, mostUndone);
  writer.row(new Linear().plus(after).add(-mostAfter, isDone), -Infinity, 0);
}
