/** Shares an amount of money out in proportion to what stands there now, inside bounds and in whole steps. */
import { sum } from "./sum";

/** In the currency of the plan. */
export type Money = number;

export interface Portion {
  readonly money: Money;
  readonly min: Money;
  /** Infinity: no upper bound. */
  readonly max: Money;
  /** The portion moves in multiples of this. */
  readonly step: Money;
}

export interface SharedOut {
  readonly portions: readonly Money[];
  /** Money that bounds and steps keep from being placed; negative: what the lower bounds take beyond the amount. */
  readonly left: Money;
}

/** Less than this is rounding, not money. */
const smallest = 1e-6;

/**
 * Portions that add up to the amount as nearly as bounds and steps allow: each keeps its proportion, coarse steps are
 * settled first and finer ones make up for them. Portions that are all 0 share evenly.
 */
export function shareOut(portions: readonly Portion[], amount: Money): SharedOut {
  const shared = portions.map(({ money }) => money);
  const steps = [...new Set(portions.map(({ step }) => step))].sort((a, b) => b - a);
  let open = portions.map((_, index) => index);
  let rest = amount;
  for (const step of steps) {
    const ideal = inProportion(
      open.map((index) => portionAt(portions, index)),
      rest,
    );
    const group = open.filter((index) => portionAt(portions, index).step === step);
    const wanted = group.map((index) => ideal[open.indexOf(index)] ?? 0);
    roundTogether(
      group.map((index) => portionAt(portions, index)),
      wanted,
    ).forEach((money, position) => {
      shared[group[position] ?? 0] = money;
      rest -= money;
    });
    open = open.filter((index) => !group.includes(index));
  }
  return { portions: shared, left: placeRest(portions, shared, rest) };
}

function portionAt(portions: readonly Portion[], index: number): Portion {
  const portion = portions[index];
  if (portion === undefined) throw new RangeError(`shareOut: no portion ${index}`);
  return portion;
}

/**
 * Every portion times one factor, clamped, so that they add up to the amount as nearly as the bounds allow. The factor is
 * exact: portions that it takes past a bound are settled there, those on the side that is further out first, and the rest
 * share what is left.
 */
function inProportion(portions: readonly Portion[], amount: Money): Money[] {
  const isEmpty = portions.every(({ money }) => money <= 0);
  const weightOf = ({ money }: Portion) => (isEmpty ? 1 : Math.max(money, 0));
  const shared = portions.map((portion) => clamp(0, portion));
  let open = portions.flatMap((portion, index) => (weightOf(portion) > 0 ? [index] : []));
  let rest = amount - sumWithout(shared, open);
  while (open.length > 0) {
    const factor = Math.max(0, rest) / sum(open.map((index) => weightOf(portionAt(portions, index))));
    let beyond = 0;
    for (const index of open) {
      const portion = portionAt(portions, index);
      const wanted = weightOf(portion) * factor;
      shared[index] = clamp(wanted, portion);
      beyond += (shared[index] ?? 0) - wanted;
    }
    const settled = open.filter((index) => {
      const by = (shared[index] ?? 0) - weightOf(portionAt(portions, index)) * factor;
      return beyond > 0 ? by > 0 : by < 0;
    });
    if (settled.length === 0) break;
    rest -= sum(settled.map((index) => shared[index] ?? 0));
    open = open.filter((index) => !settled.includes(index));
  }
  return shared;
}

/** The portions that are not open. */
function sumWithout(shared: readonly Money[], open: readonly number[]): Money {
  return sum(shared.filter((_, index) => !open.includes(index)));
}

/** Portions of one step, each a multiple of it or at a bound; together as near to what was wanted as one step. */
function roundTogether(portions: readonly Portion[], wanted: readonly Money[]): Money[] {
  const rounded = portions.map((portion, index) => clamp(floorTo(wanted[index] ?? 0, portion.step), portion));
  const missingAt = (index: number) => (wanted[index] ?? 0) - (rounded[index] ?? 0);
  let missing = portions.reduce((total, _, index) => total + missingAt(index), 0);
  const byMissing = portions.map((_, index) => index).sort((a, b) => missingAt(b) - missingAt(a));
  for (const index of byMissing) {
    const { step, max } = portionAt(portions, index);
    const own = rounded[index] ?? 0;
    const next = floorTo(own, step) + step;
    if (missingAt(index) < smallest || missing < next - own - smallest || next > max) continue;
    missing -= next - own;
    rounded[index] = next;
  }
  return rounded;
}

/** Hands out whole steps as long as one fits; gives what is left. Portions of 0 stay 0 where others have money. */
function placeRest(portions: readonly Portion[], shared: Money[], rest: Money): Money {
  let left = rest;
  const isEmpty = portions.every(({ money }) => money <= 0);
  const finestFirst = portions
    .map((portion, index) => ({ ...portion, index }))
    .sort((a, b) => a.step - b.step)
    .filter(({ money }) => money > 0 || isEmpty);
  for (const { index, step, max } of finestFirst) {
    const own = shared[index] ?? 0;
    const next = own + left >= max ? max : floorTo(own + left, step);
    if (left <= 0 || next <= own) continue;
    shared[index] = next;
    left -= next - own;
  }
  return Math.abs(left) < smallest ? 0 : left;
}

function clamp(money: Money, { min, max }: Portion): Money {
  return Math.min(Math.max(money, min), Math.max(max, min));
}

function floorTo(money: Money, step: Money): Money {
  return Math.floor(money / step + smallest) * step;
}
