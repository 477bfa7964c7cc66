/**
 * The work of one team in the relaxation: hours are shared among classes of items as suits the objective best. Items may be
 * worked in any order and left without a reason, save where the order of work is written; so whatever the model does is
 * among the choices.
 */
import type { CompleteTeam } from "../plan/completePlan";
import type { ItemClass, ItemClasses, ItemKind } from "./itemClasses";
import { Linear, type MilpWriter } from "./linear";
import type { RelaxedOrder, WorkedLot } from "./relaxedOrder";
import type { SpeedLine } from "./speedLines";

export interface PassedClass {
  readonly value: number;
  /** Items passed on, by period. */
  readonly passed: readonly Linear[];
}

export interface RelaxedTeam {
  readonly team: CompleteTeam;
  readonly classes: ItemClasses;
  /** Items that all fit and convert as usual. */
  readonly plain: ItemKind;
  /** Hours there are, by period. */
  readonly hours: readonly Linear[];
  /** By tier and period: lines above the share of fresh hours that speed leaves; undefined where speed does not matter. */
  readonly speed: ((tier: number, period: number) => readonly SpeedLine[]) | undefined;
  /** Load that a period may not exceed. */
  readonly maxLoad: (period: number) => number;
  /** What of the order of work is written. */
  readonly order: RelaxedOrder;
}

/** Writes the team's work and gives what it passes on, by value of the deals. */
export function writeWork(writer: MilpWriter, relaxed: RelaxedTeam): readonly PassedClass[] {
  const { team, classes, hours, order } = relaxed;
  const backlogs = openingBacklogs(writer, relaxed);
  const used = hours.map(() => new Linear());
  const works = classes.all.map((each) => writeClass(writer, relaxed, each, backlogs.get(each) ?? new Linear(), used));
  used.forEach((sum, period) => {
    const there = hours[period] ?? new Linear();
    writer.row(new Linear().plus(sum).plus(there, -relaxed.maxLoad(period)), -Infinity, 0);
  });
  writePools(writer, relaxed, works);
  if (relaxed.speed !== undefined) writeSpeed(writer, relaxed, works);
  const lots = works.flatMap(({ kind, lots }) => lots.map((lot) => ({ ...lot, tier: kind.tier })));
  const isAlike = works.every((each) => each.isAlike);
  order.write(
    writer,
    lots,
    isAlike ? hours.map((there, period) => ({ there, used: used[period] ?? new Linear() })) : [],
  );
  return works.map(({ kind, counted }) => ({
    value: kind.value,
    passed: counted.map((each) => new Linear().plus(each, team.passRate * kind.weight)),
  }));
}

interface ClassWork {
  readonly kind: ItemClass;
  /** Columns of what is worked in the period of arrival, and of what of it still counts. */
  readonly fresh: readonly number[];
  readonly lively: readonly number[];
  /** Worked items that count, by period. */
  readonly counted: readonly Linear[];
  /** Items by period and age. */
  readonly lots: readonly WorkedLot[];
  /** Whether items take the same hours whenever they are worked. */
  readonly isAlike: boolean;
}

/**
 * Items waiting at the start have the mix of the first period, whatever that is: the best chance of it is assumed, and any
 * value of a deal between the least and the most, since bookings cost commission.
 */
function openingBacklogs(writer: MilpWriter, { team, classes, plain }: RelaxedTeam): ReadonlyMap<ItemClass, Linear> {
  if (team.shelfLife === 0 || team.openingBacklog === 0) return new Map();
  const own = classes.all.filter(({ tier }) => tier === 1);
  const kinds = [...own, ...(mayBeEmpty(writer, own, 0) ? [plain] : [])];
  const best = {
    tier: 1 as const,
    weight: Math.max(...kinds.map(({ weight }) => weight)),
    handleHours: Math.min(...kinds.map(({ handleHours }) => handleHours)),
  };
  const values = kinds.map(({ value }) => value);
  const ends = new Set([Math.min(...values), Math.max(...values)].map((value) => classes.of({ ...best, value })));
  if (ends.size === 1) return new Map([...ends].map((each) => [each, new Linear(team.openingBacklog)]));
  const shares = new Map([...ends].map((each) => [each, new Linear().add(1, writer.column(0, team.openingBacklog))]));
  writer.row(
    [...shares.values()].reduce((sum, share) => sum.plus(share), new Linear()),
    -Infinity,
    team.openingBacklog,
  );
  return shares;
}

/** Whether nothing need arrive of these classes in a period: a tier without arrivals counts as if all of it fitted. */
function mayBeEmpty(writer: MilpWriter, classes: readonly ItemClass[], period: number): boolean {
  return classes.every(({ arriving }) => !((arriving[period]?.range(writer.columns).low ?? 0) > 0));
}

/** What waits is worked at the hours of what arrives at the time: the fewest that any class of the tier takes. */
function waitingHours(writer: MilpWriter, { classes, plain }: RelaxedTeam, { tier }: ItemKind, period: number): number {
  const own = classes.all.filter((each) => each.tier === tier);
  const hours = [...own, ...(mayBeEmpty(writer, own, period) ? [plain] : [])].map(({ handleHours }) => handleHours);
  return Math.min(...hours);
}

function writeClass(
  writer: MilpWriter,
  relaxed: RelaxedTeam,
  kind: ItemClass,
  openingBacklog: Linear,
  used: readonly Linear[],
): ClassWork {
  const { team, classes, speed } = relaxed;
  const isAlike = used.every((_, period) => waitingHours(writer, relaxed, kind, period) === kind.handleHours);
  if (isAlike && isSole(classes, kind) && isPooled(team, used.length) && speed === undefined)
    return writeLot(writer, team, kind, openingBacklog, used);
  const fresh: number[] = [];
  const lively: number[] = [];
  const counted = used.map(() => new Linear());
  const lots: WorkedLot[] = [];
  /** Items of each age that are left over from the period before. */
  let before: readonly number[] = [];
  const ages = ageCount(team, used.length);
  used.forEach((hours, period) => {
    const arriving = kind.arriving[period] ?? new Linear();
    const late = waitingHours(writer, relaxed, kind, period);
    const left: number[] = [];
    for (let age = 0; age <= ages; age += 1) {
      const available = new Linear();
      if (age === 0) available.plus(arriving);
      if (age === 1 && period === 0) available.plus(openingBacklog);
      if (age > 0) available.plus(waitingOf(before, age, ages, team));
      if (age > 0 && available.isConstant && available.constant === 0) continue;
      const most = available.range(writer.columns).high;
      const worked = writer.column(0, most);
      const canWait = age < ages || isPooled(team, used.length);
      if (canWait) left[Math.min(age, ages)] = writer.column(0, most);
      const taken = new Linear().add(1, worked);
      const rest = left[Math.min(age, ages)];
      if (canWait && rest !== undefined) taken.add(1, rest);
      writer.row(taken.plus(available, -1), -Infinity, 0);
      lots.push({ period, age, worked: new Linear().add(1, worked), undone: available.add(-1, worked) });
      hours.add(age === 0 ? kind.handleHours : late, worked);
      if (age === 0) {
        fresh.push(worked);
        lively.push(speed === undefined ? worked : livelyColumn(writer, worked));
        counted[period]?.add(1, lively.at(-1));
      } else counted[period]?.add(team.lateConversion ** age, worked);
    }
    before = left;
  });
  return { kind, fresh, lively, counted, lots, isAlike };
}

function isSole(classes: ItemClasses, kind: ItemClass): boolean {
  return classes.all.every((each) => each === kind || each.tier !== kind.tier);
}

/** Where it does not matter how long an item waited, what arrives joins what waits. */
function writeLot(
  writer: MilpWriter,
  { survivalRate }: CompleteTeam,
  kind: ItemClass,
  openingBacklog: Linear,
  used: readonly Linear[],
): ClassWork {
  let left: number | undefined;
  const lots: WorkedLot[] = [];
  const counted = used.map((hours, period) => {
    const available = new Linear().plus(kind.arriving[period] ?? new Linear());
    if (left === undefined) available.plus(openingBacklog);
    else available.add(survivalRate, left);
    const most = available.range(writer.columns).high;
    const worked = writer.column(0, most);
    left = writer.column(0, most);
    writer.row(new Linear().add(1, worked).add(1, left).plus(available, -1), -Infinity, 0);
    hours.add(kind.handleHours, worked);
    const sum = new Linear().add(1, worked);
    lots.push({ period, age: 0, worked: sum, undone: available.add(-1, worked) });
    return sum;
  });
  return { kind, fresh: [], lively: [], counted, lots, isAlike: true };
}

/** A column of fresh items that still count after their wait. */
function livelyColumn(writer: MilpWriter, worked: number): number {
  const column = writer.column(0, writer.columns[worked]?.upper ?? Infinity);
  writer.atMost(column, new Linear().add(1, worked));
  return column;
}

/** When waiting costs nothing but survival, and nothing expires in the plan, all that waits is one lot. */
function isPooled({ lateConversion, shelfLife }: CompleteTeam, periods: number): boolean {
  return lateConversion === 1 && shelfLife >= periods;
}

function ageCount(team: CompleteTeam, periods: number): number {
  if (isPooled(team, periods)) return 1;
  return Math.min(team.shelfLife, periods);
}

function waitingOf(before: readonly number[], age: number, ages: number, team: CompleteTeam): Linear {
  const sum = new Linear();
  const younger = before[age - 1];
  if (younger !== undefined) sum.add(team.survivalRate, younger);
  const pool = before[ages];
  if (age === ages && pool !== undefined) sum.add(team.survivalRate, pool);
  return sum;
}

/**
 * Of the fresh items of a tier the same share of every class is worked: worked = share * arriving, held between the lines
 * that a product cannot leave (McCormick) when arriving items are bounded.
 */
function writePools(writer: MilpWriter, { hours }: RelaxedTeam, works: readonly ClassWork[]): void {
  for (const tier of [1, 2]) {
    const own = works.filter(({ kind }) => kind.tier === tier);
    hours.forEach((_, period) => {
      const arriving = own.flatMap(({ kind, fresh }) => {
        const items = kind.arriving[period] ?? new Linear();
        const { low, high } = items.range(writer.columns);
        const worked = fresh[period];
        return high > 0 && worked !== undefined ? [{ items, low: Math.max(0, low), high, worked }] : [];
      });
      if (arriving.length < 2) return;
      const share = writer.column(0, 1);
      for (const { items, low, high, worked } of arriving) {
        const product = () => new Linear().add(1, worked);
        writer.row(product().add(-low, share), 0, Infinity);
        writer.row(product().add(-high, share), -Infinity, 0);
        writer.row(product().plus(items, -1).add(-high, share), -high, Infinity);
        writer.row(product().plus(items, -1).add(-low, share), -Infinity, -low);
      }
    });
  }
}

/** Of fresh hours, no more counts than the speed at that load leaves. */
function writeSpeed(writer: MilpWriter, { hours, speed }: RelaxedTeam, works: readonly ClassWork[]): void {
  for (const tier of [1, 2]) {
    const own = works.filter(({ kind }) => kind.tier === tier);
    if (own.length === 0) continue;
    hours.forEach((there, period) => {
      for (const { ofHours, ofFresh } of speed?.(tier, period) ?? []) {
        const row = new Linear();
        for (const { kind, fresh, lively } of own) {
          row.add(kind.handleHours, lively[period]).add(-ofFresh * kind.handleHours, fresh[period]);
        }
        writer.row(row.plus(there, -ofHours), -Infinity, 0);
      }
    });
  }
}
