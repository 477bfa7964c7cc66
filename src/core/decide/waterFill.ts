/**
 * One amount of money over concave envelopes: every unit is filled until the next bit of money brings the same everywhere,
 * at one price. The price proves the bound: no split within the bounds can reach more than what units earn at that price
 * plus the price of all the money.
 */
import { envelopeAt, envelopeOf, type Envelope } from "./envelope";
import { fallingRoot } from "./fallingRoot";
import { responsesAt, slopesAt, type Response } from "./response";

/** Something that money is put into: `cost` of money for each unit of x, between two bounds. */
export interface Unit {
  readonly response: Response;
  readonly cost: number;
  readonly low: number;
  readonly high: number;
}

/** A unit's envelope with a table of its slopes from where the straight line ends. */
export interface FilledUnit {
  readonly unit: Unit;
  readonly envelope: Envelope;
  readonly xs: readonly number[];
  /** What one more unit of money brings at each x of the table. */
  readonly returns: readonly number[];
  readonly lineReturn: number;
}

export interface Filled {
  /** No split within the bounds brings more than this. */
  readonly bound: number;
  readonly xs: readonly number[];
  /** What one more unit of money would bring; 0 when there is more money than use for it. */
  readonly price: number;
  /** How far the envelope is above the response, for each unit. */
  readonly excess: readonly number[];
}

const tableLength = 96;

/** Prepares a unit once, so that many fillings can share it. */
export function filledUnit(unit: Unit): FilledUnit {
  const envelope = envelopeOf(unit.response, unit.low, unit.high);
  const { touch, lineSlope } = envelope;
  const xs = Array.from(
    { length: tableLength + 1 },
    (_, index) => touch + (unit.high - touch) * (index / tableLength) ** 3,
  );
  let least = Infinity;
  const returns = slopesAt(unit.response, xs).map((slope) => (least = Math.min(least, slope / unit.cost)));
  return { unit, envelope, xs, returns, lineReturn: lineSlope / unit.cost };
}

/** The best filling of the envelopes; undefined when the lower bounds alone cost more than there is. */
export function waterFill(units: readonly FilledUnit[], money: number): Filled | undefined {
  const least = units.reduce((sum, { unit }) => sum + unit.cost * unit.low, 0);
  if (least > money + rounding * Math.max(1, Math.abs(money))) return undefined;
  const most = units.reduce((sum, { unit }) => sum + unit.cost * unit.high, 0);
  if (most <= money)
    return finished(
      units,
      money,
      0,
      units.map(({ unit }) => unit.high),
    );
  if (least >= money) return nothingToSplit(units);
  return atOnePrice(units, money);
}

const rounding = 1e-12;

/** The lower bounds take all the money: there is one split only. */
function nothingToSplit(units: readonly FilledUnit[]): Filled {
  const bound = units.reduce((sum, { envelope }) => sum + envelope.atLow, 0);
  return { bound, xs: units.map(({ unit }) => unit.low), price: dearest(units), excess: units.map(() => 0) };
}

/** The highest return that any unit offers at its lower bound: at this price nothing is bought. */
function dearest(units: readonly FilledUnit[]): number {
  return Math.max(0, ...units.map(({ returns, lineReturn }) => Math.max(lineReturn, returns[0] ?? 0)));
}

/** What a unit takes at a price: roughly, from its table. */
function tableDemand({ unit, xs, returns, lineReturn, envelope }: FilledUnit, price: number): number {
  if (envelope.touch > unit.low && lineReturn <= price) return unit.low;
  if ((returns[0] ?? 0) <= price) return envelope.touch;
  let from = 0;
  let to = tableLength;
  if ((returns[to] ?? 0) > price) return unit.high;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((returns[middle] ?? 0) > price) from = middle;
    else to = middle;
  }
  const [above, below] = [returns[from] ?? 0, returns[to] ?? 0];
  const share = above > below ? (above - price) / (above - below) : 0;
  return (xs[from] ?? 0) + share * ((xs[to] ?? 0) - (xs[from] ?? 0));
}

/** What a unit takes at a price, to the last digit. */
function demand(filled: FilledUnit, price: number): number {
  const { unit, xs, returns, lineReturn, envelope } = filled;
  if (envelope.touch > unit.low && lineReturn <= price) return unit.low;
  const to = returns.findIndex((each) => each <= price);
  if (to === 0) return envelope.touch;
  if (to < 0) return unit.high;
  const steeper = (points: readonly number[]) =>
    slopesAt(unit.response, points).map((slope) => slope / unit.cost - price);
  return fallingRoot(steeper, xs[to - 1] ?? unit.low, xs[to] ?? unit.high);
}

function costOf(units: readonly FilledUnit[], xs: readonly number[]): number {
  return units.reduce((sum, { unit }, index) => sum + unit.cost * (xs[index] ?? 0), 0);
}

/** Narrows the price first by table, then exactly. */
function atOnePrice(units: readonly FilledUnit[], money: number): Filled {
  const left = (price: number) =>
    money -
    costOf(
      units,
      units.map((each) => tableDemand(each, price)),
    );
  let [cheap, dear] = bracket(units, left);
  const jump = units.find(({ lineReturn }) => lineReturn >= cheap * (1 - 1e-9) && lineReturn <= dear * (1 + 1e-9));
  if (jump !== undefined && isJump(units, jump, money)) return onTheLine(units, jump, money);
  const exactLeft = (price: number) =>
    money -
    costOf(
      units,
      units.map((each) => demand(each, price)),
    );
  [cheap, dear] = widened(cheap, dear, exactLeft);
  let [below, above] = [exactLeft(cheap), exactLeft(dear)];
  for (let round = 0; round < 40 && dear - cheap > 1e-15 * dear && above - below > 1e-13 * money; round += 1) {
    const guess = cheap - (below / (above - below)) * (dear - cheap);
    const price = round % 3 === 2 || !(guess > cheap && guess < dear) ? (cheap + dear) / 2 : guess;
    const rest = exactLeft(price);
    if (rest < 0) [cheap, below] = [price, rest];
    else [dear, above] = [price, rest];
    if (rest === 0) break;
  }
  const crossing = units.find(({ lineReturn }) => lineReturn >= cheap && lineReturn <= dear);
  if (crossing !== undefined && above - below > 1e-9 * money) return onTheLine(units, crossing, money);
  return finished(
    units,
    money,
    dear,
    spread(
      units,
      money,
      units.map((each) => demand(each, dear)),
    ),
  );
}

/** Prices between which the money just suffices, by table. */
function bracket(units: readonly FilledUnit[], left: (price: number) => number): [number, number] {
  let dear = dearest(units);
  let cheap = dear;
  while (left(cheap) >= 0 && cheap > Number.MIN_VALUE) {
    dear = cheap;
    cheap /= 8;
  }
  for (let round = 0; round < 80 && dear - cheap > 1e-13 * dear; round += 1) {
    const price = (cheap + dear) / 2;
    if (left(price) < 0) cheap = price;
    else dear = price;
  }
  return [cheap, dear];
}

/** Prices that bracket the exact one, starting from those of the table. */
function widened(cheap: number, dear: number, left: (price: number) => number): [number, number] {
  let [low, high] = [cheap * (1 - 1e-6), dear * (1 + 1e-6)];
  for (let factor = 1e-5; left(low) > 0 && low > 0; factor *= 4) low = Math.max(0, low * (1 - factor));
  for (let factor = 1e-5; left(high) < 0; factor *= 4) high *= 1 + factor;
  return [low, high];
}

/** Whether the money runs out on a unit's straight line. */
function isJump(units: readonly FilledUnit[], jump: FilledUnit, money: number): boolean {
  const others = units.filter((each) => each !== jump);
  const rest =
    money -
    costOf(
      others,
      others.map((each) => demand(each, jump.lineReturn)),
    );
  return rest >= jump.unit.cost * jump.unit.low && rest <= jump.unit.cost * jump.envelope.touch;
}

function onTheLine(units: readonly FilledUnit[], jump: FilledUnit, money: number): Filled {
  const price = jump.lineReturn;
  const xs = units.map((each) => (each === jump ? 0 : demand(each, price)));
  const rest = money - costOf(units, xs);
  const { low, cost } = jump.unit;
  xs[units.indexOf(jump)] = Math.min(Math.max(rest / cost, low), jump.envelope.touch);
  return finished(units, money, price, xs);
}

/** Puts what is left over at a price into the units that are neither empty nor full. */
function spread(units: readonly FilledUnit[], money: number, xs: readonly number[]): number[] {
  let rest = money - costOf(units, xs);
  const result = [...xs];
  units.forEach(({ unit, envelope }, index) => {
    const x = result[index] ?? 0;
    if (x <= envelope.touch && envelope.touch > unit.low) return;
    const next = Math.min(Math.max(x + rest / unit.cost, Math.max(unit.low, envelope.touch)), unit.high);
    rest -= (next - x) * unit.cost;
    result[index] = next;
  });
  return result;
}

function finished(units: readonly FilledUnit[], money: number, price: number, xs: readonly number[]): Filled {
  const earned = units.map(({ unit, envelope }, index) => {
    const best = price === 0 ? unit.high : demandOf(units, index, price);
    return envelopeAt(envelope, best) - price * unit.cost * best;
  });
  const values = units.map(({ envelope }, index) => envelopeAt(envelope, xs[index] ?? 0));
  const responses = units.map(({ unit }, index) => responsesAt(unit.response, [xs[index] ?? 0])[0] ?? 0);
  return {
    bound: price * money + earned.reduce((sum, each) => sum + each, 0),
    xs,
    price,
    excess: values.map((value, index) => value - (responses[index] ?? 0)),
  };
}

function demandOf(units: readonly FilledUnit[], index: number, price: number): number {
  const filled = units[index];
  return filled === undefined ? 0 : demand(filled, price);
}
