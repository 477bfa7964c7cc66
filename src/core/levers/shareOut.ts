/** Shares an amount of money out in proportion to what stands there now, inside bounds and in whole steps. */

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

/** Every portion times one factor, clamped, so that they add up to the amount; the factor is found by halving. */
function inProportion(portions: readonly Portion[], amount: Money): Money[] {
  const isEmpty = portions.every(({ money }) => money <= 0);
  const weightOf = ({ money }: Portion) => (isEmpty ? 1 : Math.max(money, 0));
  const total = (factor: number) => {
    let placed = 0;
    for (const portion of portions) placed += clamp(weightOf(portion) * factor, portion);
    return placed;
  };
  let low = 0;
  let high = 1;
  while (total(high) < amount && high < 1e15) high *= 2;
  for (let round = 0; round < 80 && high - low > high * 1e-15; round += 1) {
    const middle = (low + high) / 2;
    if (total(middle) < amount) low = middle;
    else high = middle;
  }
  return portions.map((portion) => clamp(weightOf(portion) * high, portion));
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
