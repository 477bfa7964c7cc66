/**
 * Lead data by source and month: how many came, fit, were handed over, worked, passed on and won. It is counted the same
 * from a table of counts and from a list of single leads, where the days say what was late and how long sales took.
 */
import type { Plan } from "../plan/plan";
import type { ReadTable, TableFigure, TableLead } from "../sheets/userTable/readTable";
import { monthKey, type TableMonth } from "../sheets/userTable/tableMonth";

export const leadSteps = [
  "leads",
  "fitting",
  "handedOver",
  "handedFitting",
  "worked",
  "workedFitting",
  "workedLate",
  "passed",
  "passedLate",
  "wins",
  "hours",
] as const;
export type LeadStep = (typeof leadSteps)[number];

/** What became of the leads of one source that came in one month. A step that nobody counted is undefined, not 0. */
export interface LeadCohort {
  readonly source: string;
  /** "2026-03" */
  readonly month: string;
  readonly counts: Readonly<Partial<Record<LeadStep, number>>>;
}

/** How long a lead took from one step to the next. */
export interface LeadLag {
  readonly source: string;
  /** The month of the earlier step. */
  readonly month: string;
  readonly step: "passed" | "wins";
  readonly periods: number;
}

export interface LeadCohorts {
  readonly cohorts: readonly LeadCohort[];
  /** Known for lists of single leads only. */
  readonly lags: readonly LeadLag[];
  /** The last month that anything happened in; undefined without a month. */
  readonly lastMonth: string | undefined;
}

/** The cohorts of a table, in the order of months and sources; rows without a month are left to the check. */
export function leadCohorts(read: ReadTable, period: Plan["period"]): LeadCohorts {
  return read.leads.length > 0 ? fromLeads(read, period) : fromCounts(read);
}

class CohortSums {
  private readonly sums = new Map<
    string,
    { source: string; month: string; counts: Partial<Record<LeadStep, number>> }
  >();

  add(source: string, month: string, step: LeadStep, count: number): void {
    const key = `${month} ${source}`;
    const cohort = this.sums.get(key) ?? { source, month, counts: {} };
    cohort.counts[step] = (cohort.counts[step] ?? 0) + count;
    this.sums.set(key, cohort);
  }

  all(): readonly LeadCohort[] {
    return [...this.sums.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  }
}

function fromCounts({ figures }: ReadTable): LeadCohorts {
  const sums = new CohortSums();
  for (const { name, month, role, value } of figures) {
    const key = keyOf(month);
    if (name !== "" && key !== undefined && isStep(role)) sums.add(name, key, role, value);
  }
  const cohorts = sums.all();
  return { cohorts, lags: [], lastMonth: cohorts.at(-1)?.month };
}

function fromLeads({ leads, figures }: ReadTable, period: Plan["period"]): LeadCohorts {
  const sums = new CohortSums();
  const lags: LeadLag[] = [];
  const months: string[] = [];
  const known = new Set(figures.map(({ role }) => role));
  const byRow = new Map<number, TableFigure[]>();
  for (const figure of figures) byRow.set(figure.row, [...(byRow.get(figure.row) ?? []), figure]);
  const counted = new Set<string>();
  for (const lead of leads) {
    const key = keyOf(lead.month);
    if (lead.name === "" || key === undefined || counted.has(lead.id)) continue;
    counted.add(lead.id);
    const steps = new LeadSteps(lead, byRow.get(lead.row) ?? [], period);
    for (const [step, count] of steps.counts(known)) sums.add(lead.name, key, step, count);
    lags.push(...steps.lags());
    months.push(key, ...steps.months());
  }
  return { cohorts: sums.all(), lags, lastMonth: months.sort().at(-1) };
}

/** One lead's steps: whether each was reached, and when. */
class LeadSteps {
  constructor(
    private readonly lead: TableLead,
    private readonly own: readonly TableFigure[],
    private readonly period: Plan["period"],
  ) {}

  /** Every step that the list tells about, with 1 or 0 (hours as they are). */
  counts(known: ReadonlySet<TableFigure["role"]>): readonly (readonly [LeadStep, number])[] {
    const both = (a: LeadStep, b: LeadStep): number => (this.reached(a) && this.reached(b) ? 1 : 0);
    const late = this.isLate() ? 1 : 0;
    const given = leadSteps.filter((step) => (known as ReadonlySet<string>).has(step));
    const derived: [LeadStep, number][] = [];
    const has = (...steps: readonly LeadStep[]) => steps.every((step) => given.includes(step));
    if (has("fitting", "handedOver")) derived.push(["handedFitting", both("fitting", "handedOver")]);
    if (has("fitting", "worked")) derived.push(["workedFitting", both("fitting", "worked")]);
    if (has("worked") && this.tellsDays("worked")) {
      derived.push(["workedLate", this.reached("worked") ? late : 0]);
      if (has("passed")) derived.push(["passedLate", this.reached("passed") ? late : 0]);
    }
    const figure = (step: LeadStep) => this.own.find(({ role }) => role === step)?.value ?? 0;
    return [
      ["leads", 1],
      ...given.filter((step) => step !== "leads").map((step) => [step, figure(step)] as const),
      ...derived,
    ];
  }

  /** From hand-over, or the first call, or arrival, to the opportunity; from there to the win. */
  lags(): readonly LeadLag[] {
    const started = this.day("handedOver") ?? this.day("worked") ?? this.lead.month;
    return [
      ...this.lag("passed", started, this.day("passed")),
      ...this.lag("wins", this.day("passed"), this.day("wins")),
    ];
  }

  months(): readonly string[] {
    return this.own.flatMap(({ on }) => keyOf(on) ?? []);
  }

  private reached(step: LeadStep): boolean {
    return (this.own.find(({ role }) => role === step)?.value ?? 0) > 0;
  }

  private day(step: LeadStep): TableMonth | undefined {
    return this.own.find(({ role }) => role === step)?.on;
  }

  private tellsDays(step: LeadStep): boolean {
    return !this.reached(step) || this.day(step) !== undefined;
  }

  private isLate(): boolean {
    const [came, called] = [this.lead.month, this.day("worked")];
    return came !== undefined && called !== undefined && (periodsBetween(came, called, this.period) ?? 0) > 0;
  }

  private lag(step: LeadLag["step"], from: TableMonth | undefined, to: TableMonth | undefined): LeadLag[] {
    const month = keyOf(from);
    if (from === undefined || to === undefined || month === undefined) return [];
    const periods = periodsBetween(from, to, this.period);
    return periods === undefined || periods < 0 ? [] : [{ source: this.lead.name, month, step, periods }];
  }
}

/** Whole months, or weeks, from one day to another; undefined where a day or year is missing. */
function periodsBetween(from: TableMonth, to: TableMonth, period: Plan["period"]): number | undefined {
  if (from.year === undefined || to.year === undefined) return undefined;
  if (period === "month") return (to.year - from.year) * 12 + to.month - from.month;
  if (from.day === undefined || to.day === undefined) return undefined;
  const days = (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000;
  return Math.floor(days / 7);
}

function keyOf(month: TableMonth | undefined): string | undefined {
  return month?.year === undefined ? undefined : monthKey({ year: month.year, month: month.month });
}

function isStep(role: TableFigure["role"]): role is LeadStep & TableFigure["role"] {
  return (leadSteps as readonly string[]).includes(role);
}

/** How many months after the first one a month is: "2026-03" is 2 after "2026-01". */
export function monthsAfter(first: string, month: string): number {
  const [a = 0, b = 0] = first.split("-").map(Number);
  const [c = 0, d = 0] = month.split("-").map(Number);
  return (c - a) * 12 + d - b;
}
