/**
 * From a user's table of channels to a plan: spend by period, and curves that go through the leads that were seen. A channel
 * that the plan has keeps the shape of its curve: its height is scaled so that the model gives the table's leads. A new
 * one starts with a Hill curve of slope 1 whose half-saturation is its mean spend (DEFAULTS.md), scaled alike.
 */
import { evaluatePlan } from "../../model/evaluatePlan";
import type { Outcome } from "../../model/outcome";
import { spreadSeries } from "../../plan/completePlan";
import type { Curve } from "../../plan/curve";
import type { Channel, Plan } from "../../plan/plan";
import type { ReadTable, TableFigure } from "./readTable";
import { figuresOf, namesIn } from "./readTable";
import type { TableFinding } from "./tableFinding";
import { periodOf } from "./tablePeriods";
import type { FigureRole } from "./tableRole";

export interface TableUse {
  /** The table's months count so many years later: last year's for this year's. */
  readonly yearsLater: number;
  /** A figure without a month is one of every period, or one for all reported periods together. */
  readonly withoutMonth: "each" | "together";
  /** Names of the table and whose they are in the plan; null leaves a name out. Others are matched by spelling. */
  readonly names: Readonly<Record<string, string | null>>;
  /** Whether names that the plan does not have become new ones. */
  readonly mayAdd: boolean;
}

/** What changes for one channel or team, before and after, with the cells that it comes from. */
export interface TableLine {
  readonly name: string;
  /** What the table calls it; more than one name where they are joined. */
  readonly tableNames: readonly string[];
  readonly isNew: boolean;
  readonly field: "spend" | "leads" | "reps" | "starters" | "leavers";
  /** Over the periods that the table speaks of; undefined where it is new. */
  readonly from: number | undefined;
  readonly to: number;
  readonly cells: readonly string[];
  /** What is a default and not from the table: the shape of a new curve. */
  readonly isShapeDefault: boolean;
}

export interface TablePlan {
  readonly plan: Plan;
  readonly lines: readonly TableLine[];
  readonly findings: readonly TableFinding[];
}

/** The plan with what the table says about channels. */
export function withChannelTable(plan: Plan, read: ReadTable, use: TableUse): TablePlan {
  return new ChannelTable(plan, read, use).applied();
}

/** Whose a name of the table is in the plan: as chosen, or spelled alike; undefined: nobody's. */
export function ownerOf(tableName: string, own: readonly { readonly name: string }[], use: Pick<TableUse, "names">) {
  const chosen = use.names[tableName];
  if (chosen !== undefined) return chosen ?? undefined;
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  return own.find(({ name }) => plain(name) === plain(tableName))?.name;
}

/** A channel of the plan and the names of the table that stand for it. */
interface NameGroup {
  readonly name: string;
  readonly tableNames: readonly string[];
}

class ChannelTable {
  private readonly findings: TableFinding[] = [];
  private readonly reported: number;

  constructor(
    private readonly before: Plan,
    private readonly read: ReadTable,
    private readonly use: TableUse,
  ) {
    this.reported = before.periods - (before.runOn ?? 0);
  }

  applied(): TablePlan {
    const groups = this.groups();
    const channels = [...this.before.channels];
    for (const { name, tableNames } of groups) {
      const position = channels.findIndex((channel) => channel.name === name);
      const index = position < 0 ? channels.length : position;
      const channel = channels[index] ?? { name, team: this.entryTeam(), spend: 0, curve: { kind: "none" } };
      channels[index] = this.withSpend(channel, tableNames);
    }
    const shaped = channels.map((channel) => this.withShape(channel, groups));
    const plan = this.withLeads({ ...this.before, channels: shaped }, groups);
    return { plan, lines: this.lines(plan, groups), findings: [...this.outside(), ...this.findings] };
  }

  /** The names of the table by the channel that they are in the plan. */
  private groups(): readonly NameGroup[] {
    const groups = new Map<string, string[]>();
    for (const tableName of namesIn(this.read)) {
      const name = this.nameFor(tableName);
      if (name === undefined) continue;
      groups.set(name, [...(groups.get(name) ?? []), tableName]);
    }
    return [...groups].map(([name, tableNames]) => ({ name, tableNames })).filter((group) => this.isUsable(group));
  }

  private lines(plan: Plan, groups: readonly NameGroup[]): TableLine[] {
    const outcomes = { before: evaluatePlan(this.before).outcome, after: evaluatePlan(plan).outcome };
    return groups.flatMap(({ name, tableNames }) =>
      (["spend", "leads"] as const).flatMap((field): TableLine[] => {
        const periods = [...this.byPeriod(field, tableNames).keys()];
        if (periods.length === 0) return [];
        const figure = (of: Plan, side: Outcome) => {
          const channel = of.channels.find((own) => own.name === name);
          const series =
            field === "leads" ? side.channels[name]?.leads : channel && spreadSeries(channel.spend, of.periods);
          return series && total(periods.map((period) => series[period] ?? 0));
        };
        const [from, to] = [figure(this.before, outcomes.before), figure(plan, outcomes.after) ?? 0];
        const cells = tableNames.flatMap((each) => figuresOf(this.read, field, each).map(({ cell }) => cell));
        const isShapeDefault = field === "leads" && this.shapes.has(name);
        return [{ name, tableNames, isNew: from === undefined, field, from, to, cells, isShapeDefault }];
      }),
    );
  }

  /** Channels whose curve has a default shape. */
  private readonly shapes = new Set<string>();

  private nameFor(tableName: string): string | undefined {
    if (this.use.names[tableName] === null) return undefined;
    const known = ownerOf(tableName, this.before.channels, this.use);
    if (known !== undefined) return known;
    if (this.use.mayAdd) return tableName;
    this.findings.push({ kind: "unknownName", cell: this.firstCell([tableName]), text: tableName });
    return undefined;
  }

  /** A channel that the plan does not have needs spend: leads alone make no curve. */
  private isUsable({ name, tableNames }: NameGroup): boolean {
    if (this.before.channels.some((channel) => channel.name === name)) return true;
    if (tableNames.some((each) => figuresOf(this.read, "spend", each).length > 0)) return true;
    this.findings.push({ kind: "leadsWithoutSpend", cell: this.firstCell(tableNames), text: name });
    return false;
  }

  private withSpend(channel: Channel, tableNames: readonly string[]): Channel {
    const spend = this.byPeriod("spend", tableNames);
    if (spend.size === 0) return channel;
    const hasMonths = this.read.figures.some(
      ({ role, name, month }) => role === "spend" && tableNames.includes(name) && month !== undefined,
    );
    if (!hasMonths && this.use.withoutMonth === "each") return { ...channel, spend: spend.get(0) ?? 0 };
    const before = spreadSeries(channel.spend, this.before.periods);
    return { ...channel, spend: before.map((money, period) => spend.get(period) ?? money) };
  }

  /** A curve to be scaled, for a channel that has leads in the table and none in the plan. */
  private withShape(channel: Channel, groups: readonly NameGroup[]): Channel {
    const group = groups.find(({ name }) => name === channel.name);
    const hasLeads = group !== undefined && total([...this.byPeriod("leads", group.tableNames).values()]) > 0;
    const spend = spreadSeries(channel.spend, this.before.periods).filter((money) => money > 0);
    if (channel.curve.kind !== "none" || !hasLeads || spend.length === 0) return channel;
    this.shapes.add(channel.name);
    const halfSaturation = total(spend) / spend.length;
    return { ...channel, curve: { kind: "hill", maxLeads: 1, halfSaturation, slope: 1 } };
  }

  /** Curves scaled so that each channel has the table's leads over the periods that it names. */
  private withLeads(spent: Plan, groups: readonly NameGroup[]): Plan {
    const { outcome } = evaluatePlan(spent);
    const channels = spent.channels.map((channel) => {
      const tableNames = groups.find(({ name }) => name === channel.name)?.tableNames ?? [];
      const seen = this.byPeriod("leads", tableNames);
      if (seen.size === 0) return channel;
      const modeled = total([...seen.keys()].map((period) => outcome.channels[channel.name]?.leads[period] ?? 0));
      const wanted = total([...seen.values()]);
      if (wanted > 0 && modeled > 0) return { ...channel, curve: scaled(channel.curve, wanted / modeled) };
      const kind = wanted > 0 ? "leadsWithoutSpend" : "noLeads";
      this.findings.push({ kind, cell: this.firstCell(tableNames), text: channel.name });
      return channel;
    });
    return { ...spent, channels };
  }

  /** A role's figures by period of the plan. */
  private byPeriod(role: FigureRole, tableNames: readonly string[]): ReadonlyMap<number, number> {
    const sums = new Map<number, number>();
    const add = (period: number, value: number) => sums.set(period, (sums.get(period) ?? 0) + value);
    for (const { month, value } of tableNames.flatMap((name) => figuresOf(this.read, role, name))) {
      if (month === undefined) {
        const each = this.use.withoutMonth === "each" ? value : value / this.reported;
        for (let period = 0; period < this.reported; period += 1) add(period, each);
      } else {
        const period = periodOf(month, this.before, this.use.yearsLater);
        if (period !== "noDay" && period >= 0 && period < this.before.periods) add(period, value);
      }
    }
    return sums;
  }

  private outside(): TableFinding[] {
    return outsideFindings(this.read.figures, this.before, this.use);
  }

  private firstCell(tableNames: readonly string[]): string {
    return this.read.figures.find(({ name }) => tableNames.includes(name))?.cell ?? "";
  }

  /** The first team that no other passes to. */
  private entryTeam(): string {
    const { teams } = this.before;
    const entry = teams.find(({ name }) => teams.every(({ passesTo }) => passesTo !== name));
    return entry?.name ?? "";
  }
}

/** Figures of months that the plan does not have, told once, and those of weeks without a day. */
export function outsideFindings(
  figures: readonly TableFigure[],
  plan: Plan,
  { yearsLater }: Pick<TableUse, "yearsLater">,
): TableFinding[] {
  const placed = figures.flatMap(({ month, cell }) =>
    month === undefined ? [] : [{ cell, period: periodOf(month, plan, yearsLater) }],
  );
  const out = placed.filter(({ period }) => period !== "noDay" && (period < 0 || period >= plan.periods));
  const noDay = placed.find(({ period }) => period === "noDay");
  return [
    ...(out[0] === undefined ? [] : [{ kind: "outside" as const, cell: out[0].cell, count: out.length }]),
    ...(noDay === undefined ? [] : [{ kind: "noDay" as const, cell: noDay.cell }]),
  ];
}

/** The curve with its leads at every spend times a factor. */
function scaled(curve: Curve, factor: number): Curve {
  switch (curve.kind) {
    case "hill":
    case "exponential":
      return { ...curve, maxLeads: curve.maxLeads * factor };
    case "power":
      return { ...curve, leadsAtReference: curve.leadsAtReference * factor };
    case "linear": {
      const { costPerLead, maxLeads } = curve;
      const ceiling = maxLeads === undefined ? {} : { maxLeads: maxLeads * factor };
      return { ...curve, costPerLead: costPerLead / factor, ...ceiling };
    }
    case "none":
      return curve;
  }
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
