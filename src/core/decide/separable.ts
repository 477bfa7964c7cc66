/**
 * The best split of one amount of money over units that do not touch each other, proven: branch and bound over concave
 * envelopes. A part of the search is dropped only when its bound is below the best split found.
 */
import { isOnStep } from "./levers";
import { responsesAt } from "./response";
import { filledUnit, waterFill, type Filled, type FilledUnit, type Unit } from "./waterFill";

export interface SteppedUnit extends Unit {
  /** x moves in multiples of this. */
  readonly step?: number;
}

export interface Split {
  readonly xs: readonly number[];
  readonly value: number;
  /** No split within the bounds brings more than this. */
  readonly bound: number;
  /** What one more unit of money would bring. */
  readonly price: number;
}

interface Node {
  readonly units: readonly FilledUnit[];
  readonly filled: Filled;
}

export interface SearchLimits {
  /** Stop when the bound is this close, as a share of the best value. */
  readonly gap: number;
  readonly isOver: () => boolean;
}

/** The best split; undefined when the lower bounds cost more than there is. */
export function bestSplit(units: readonly SteppedUnit[], money: number, limits: SearchLimits): Split | undefined {
  const search = new Search(units, money);
  if (!search.open(units.map((unit) => filledUnit(onSteps(unit))))) return undefined;
  search.run(limits);
  return search.result();
}

class Search {
  private nodes: Node[] = [];
  private best: { readonly xs: readonly number[]; readonly value: number } = { xs: [], value: -Infinity };
  private readonly rootPrice: { price: number } = { price: 0 };
  /** The highest bound among parts that were dropped because they hold nothing better. */
  private closed = -Infinity;

  constructor(
    private readonly steps: readonly SteppedUnit[],
    private readonly money: number,
  ) {}

  /** Adds a part of the search; false when it holds no split. */
  open(units: readonly FilledUnit[]): boolean {
    if (units.some(({ unit }) => unit.low > unit.high)) return false;
    const filled = waterFill(units, this.money);
    if (filled === undefined) return false;
    if (this.best.value === -Infinity) this.rootPrice.price = filled.price;
    this.tryAround(units, filled);
    this.nodes.push({ units, filled });
    return true;
  }

  run({ gap, isOver }: SearchLimits): void {
    while (this.nodes.length > 0 && !isOver()) {
      this.nodes.sort((a, b) => a.filled.bound - b.filled.bound);
      const node = this.nodes.pop();
      if (node === undefined) return;
      if (node.filled.bound <= this.best.value + gap * Math.abs(this.best.value)) {
        this.closed = Math.max(this.closed, node.filled.bound, ...this.nodes.map(({ filled }) => filled.bound));
        this.nodes = [];
        return;
      }
      this.branch(node);
    }
  }

  result(): Split | undefined {
    if (this.best.value === -Infinity) return undefined;
    const open = this.nodes.map(({ filled }) => filled.bound);
    const bound = Math.max(this.best.value, this.closed, ...open);
    return { ...this.best, bound, price: this.rootPrice.price };
  }

  private branch({ units, filled }: Node): void {
    const worst = largest(filled.excess);
    const offStep = this.firstOffStep(filled.xs);
    if ((filled.excess[worst] ?? 0) > 1e-12 * Math.abs(filled.bound)) {
      const x = inside(units[worst], filled.xs[worst] ?? 0);
      this.openPart(units, worst, { high: x });
      this.openPart(units, worst, { low: x });
    } else if (offStep !== undefined) {
      const step = this.steps[offStep]?.step ?? 1;
      const floor = Math.floor((filled.xs[offStep] ?? 0) / step) * step;
      this.openPart(units, offStep, { high: floor });
      this.openPart(units, offStep, { low: floor + step });
    } else {
      this.closed = Math.max(this.closed, filled.bound);
    }
  }

  private openPart(units: readonly FilledUnit[], index: number, bounds: Partial<Pick<Unit, "low" | "high">>): void {
    const part = units.map((each, at) => {
      return at === index ? filledUnit(onSteps({ ...each.unit, ...bounds, step: this.steps[index]?.step })) : each;
    });
    this.open(part);
  }

  private firstOffStep(xs: readonly number[]): number | undefined {
    const index = this.steps.findIndex(({ step }, at) => !isOnStep(xs[at] ?? 0, step));
    return index < 0 ? undefined : index;
  }

  /** Splits near a filling: the unit that ends on its straight line is left where it starts, or filled to its concave part. */
  private tryAround(units: readonly FilledUnit[], filled: Filled): void {
    this.consider(filled.xs);
    const partial = units.flatMap(({ envelope }, index) => {
      const x = filled.xs[index] ?? 0;
      return x > envelope.low && x < envelope.touch ? [index] : [];
    });
    if (partial.length === 0) return;
    for (const isFilled of [false, true]) {
      const settled = units.map((each, index) => {
        const { envelope, unit } = each;
        if (envelope.touch <= unit.low) return each;
        const isOn = partial.includes(index) ? isFilled : (filled.xs[index] ?? 0) >= envelope.touch;
        const bend = envelope.touch < unit.high ? bendOf(each) : unit.high;
        return filledUnit({ ...unit, ...(isOn ? { low: bend } : { high: unit.low }) });
      });
      const refilled = waterFill(settled, this.money);
      if (refilled !== undefined) this.consider(refilled.xs);
    }
  }

  private consider(xs: readonly number[]): void {
    const rounded = this.rounded(xs);
    const value = rounded.reduce((sum, x, index) => {
      const unit = this.steps[index];
      return sum + (unit === undefined ? 0 : (responsesAt(unit.response, [x])[0] ?? 0));
    }, 0);
    if (value > this.best.value) this.best = { xs: rounded, value };
  }

  /** Down to whole steps, then up again where money is left and brings most. */
  private rounded(xs: readonly number[]): readonly number[] {
    if (this.steps.every(({ step }) => step === undefined)) return xs;
    const result = xs.map((x, index) => {
      const { step, low = 0 } = this.steps[index] ?? {};
      return step === undefined || isOnStep(x, step) ? x : Math.max(low, Math.floor(x / step) * step);
    });
    let rest = this.money - result.reduce((sum, x, index) => sum + x * (this.steps[index]?.cost ?? 0), 0);
    for (;;) {
      const raise = this.bestRaise(result, rest);
      if (raise === undefined) return result;
      result[raise.index] = (result[raise.index] ?? 0) + raise.more;
      rest -= raise.cost;
    }
  }

  private bestRaise(xs: readonly number[], rest: number) {
    const raises = this.steps.flatMap(({ step, cost, high, response }, index) => {
      const x = xs[index] ?? 0;
      const more = step ?? Math.min(rest / cost, high - x);
      if (more <= 1e-9 * Math.abs(high) || more * cost > rest * (1 + 1e-12) || x + more > high * (1 + 1e-12)) return [];
      const [now = 0, then = 0] = responsesAt(response, [x, x + more]);
      return [{ index, more, cost: more * cost, gain: (then - now) / (more * cost) }];
    });
    return raises.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain)[0];
  }
}

/** Where a unit's concave part begins, within its bounds. */
function bendOf({ unit, envelope }: FilledUnit): number {
  const bend = envelope.bend;
  return Math.min(Math.max(bend, unit.low), unit.high);
}

function inside(filled: FilledUnit | undefined, x: number): number {
  if (filled === undefined) return x;
  const { low, high } = filled.unit;
  const margin = 1e-3 * (high - low);
  return Math.min(Math.max(x, low + margin), high - margin);
}

function largest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? -Infinity) ? index : best), 0);
}

/** Bounds moved inward to whole steps. */
function onSteps<Each extends SteppedUnit>(unit: Each): Each {
  const { step, low, high } = unit;
  if (step === undefined || low === high) return unit;
  return { ...unit, low: Math.ceil(low / step - 1e-9) * step, high: Math.floor(high / step + 1e-9) * step };
}
