/** The demand side of the relaxation: levers, the adstock that they make, and leads below the curves. */
import { adstockTerms, type AdstockTerm } from "./adstockTerms";
import { leverCost, type Lever } from "./levers";
import { Linear, scaledColumn, type MilpWriter } from "./linear";
import { Driver } from "./partition";
import { responsesAt, type Response } from "./response";
import type { Task } from "./task";

/** Responses that depend on the same figure, and whose leads they are. */
interface DrivenTerms {
  readonly driver: Driver;
  readonly terms: readonly AdstockTerm[];
  /** The one lever that is the driver; else the driver is an adstock of its own. */
  readonly lever: number | undefined;
}

export class RelaxedDemand {
  private readonly driven: readonly DrivenTerms[];
  private readonly fixed: readonly AdstockTerm[];
  /** Each driver's figure in the last program. */
  private places: readonly Linear[] = [];
  /** Bounds of the levers with the budget in them. */
  private readonly bounds: readonly { readonly low: number; readonly high: number }[];

  constructor(
    private readonly task: Task,
    room: number,
  ) {
    const { judge, base, levers } = task;
    this.bounds = levers.map((lever) => ({
      low: lever.low,
      high: Math.max(lever.low, Math.min(lever.high, lever.low + room / leverCost(lever))),
    }));
    const terms = adstockTerms(judge, base, levers);
    this.fixed = terms.filter((term) => term.levers.length === 0);
    this.driven = drivenBy(terms.filter((term) => term.levers.length > 0)).map((group) => this.drive(group));
  }

  /** The highest that a lever can be within its bounds and the budget. */
  highOf(index: number): number {
    return this.bounds[index]?.high ?? 0;
  }

  /** Where a solution of the last program puts each driver. */
  standing(values: readonly number[]): readonly { readonly driver: Driver; readonly at: number }[] {
    return this.driven.map(({ driver }, index) => ({ driver, at: this.places[index]?.at(values) ?? driver.low }));
  }

  /** Writes levers and leads; gives the levers and the leads by channel and period. */
  write(writer: MilpWriter): { readonly levers: readonly Linear[]; readonly leads: readonly (readonly Linear[])[] } {
    const levers = this.task.levers.map((lever, index) => this.writeLever(writer, lever, index));
    const leads = this.task.judge.plan.channels.map(({ spend }) => spend.map(() => new Linear()));
    for (const term of this.fixed) {
      const [count = 0] = responsesAt(this.responseOf(term), [term.shift]);
      leads[term.channel]?.[term.period]?.add(count);
    }
    this.places = this.driven.map(({ driver, terms, lever }) => {
      const [term] = terms;
      const isLever = lever !== undefined || term === undefined;
      const x = isLever ? (levers[lever ?? 0] ?? new Linear()) : adstockColumn(writer, term, levers, driver);
      driver.write(writer, x).forEach((column, at) => {
        const { channel, period } = terms[at] ?? { channel: 0, period: 0 };
        leads[channel]?.[period]?.add(1, column);
      });
      return x;
    });
    return { levers, leads };
  }

  /** A lever that moves in steps is a whole number of them. */
  private writeLever(writer: MilpWriter, { step }: Lever, index: number): Linear {
    const { low, high } = this.bounds[index] ?? { low: 0, high: 0 };
    if (step === undefined) return scaledColumn(writer, low, high);
    const [first, last] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
    return new Linear().add(step, writer.column(first, last, true));
  }

  private drive(terms: readonly AdstockTerm[]): DrivenTerms {
    const [first] = terms;
    const own = first?.levers.length === 1 ? first.levers[0]?.index : undefined;
    if (own !== undefined) {
      const { low, high } = this.bounds[own] ?? { low: 0, high: 0 };
      const responses = terms.map((term) => this.responseOf(term, term.levers[0]?.slope ?? 0));
      return { driver: new Driver(low, high, responses), terms, lever: own };
    }
    const reach = (bound: "low" | "high") =>
      (first?.shift ?? 0) +
      (first?.levers ?? []).reduce((sum, { index, slope }) => sum + slope * (this.bounds[index]?.[bound] ?? 0), 0);
    const responses = terms.map((term) => this.responseOf(term));
    return { driver: new Driver(reach("low"), reach("high"), responses), terms, lever: undefined };
  }

  /** Leads of a term as a response of its lever, or of its adstock when no slope is given. */
  private responseOf({ channel, period, shift }: AdstockTerm, slope?: number): Response {
    const owner = this.task.judge.plan.channels[channel];
    const response = { curve: owner?.curve ?? { kind: "none" as const }, weight: owner?.seasonality[period] ?? 0 };
    return slope === undefined ? { ...response, slope: 1, shift: 0 } : { ...response, slope, shift };
  }
}

/** Terms that depend on one lever alone stand together; each other term stands for itself. */
function drivenBy(terms: readonly AdstockTerm[]): readonly (readonly AdstockTerm[])[] {
  const groups = new Map<string, AdstockTerm[]>();
  terms.forEach((term, index) => {
    const [only] = term.levers;
    const key = term.levers.length === 1 && only !== undefined ? `lever ${only.index}` : `term ${index}`;
    groups.set(key, [...(groups.get(key) ?? []), term]);
  });
  return [...groups.values()];
}

function adstockColumn(writer: MilpWriter, term: AdstockTerm, levers: readonly Linear[], driver: Driver): Linear {
  const adstock = scaledColumn(writer, driver.low, driver.high);
  const made = new Linear(term.shift);
  term.levers.forEach(({ index, slope }) => made.plus(levers[index] ?? new Linear(), slope));
  const scale = Math.max(driver.high, 1);
  writer.row(new Linear().plus(made, 1 / scale).plus(adstock, -1 / scale), 0, 0);
  return adstock;
}
