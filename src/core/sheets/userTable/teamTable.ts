/**
 * From a user's table of reps or teams to a plan. A list of seats gives reps at full strength, reps in ramp, starters and
 * leavers by the dates; a table of headcounts gives them by its differences from period to period.
 */
import { completePlan, type CompleteTeam } from "../../plan/completePlan";
import type { Plan, Team } from "../../plan/plan";
import { outsideFindings, ownerOf, type TableLine, type TablePlan, type TableUse } from "./channelTable";
import { figuresOf, namesIn, type ReadTable, type TableSeat } from "./readTable";
import type { TableFinding } from "./tableFinding";
import { periodOf } from "./tablePeriods";
import type { TableMonth } from "./tableMonth";

/** The plan with what the table says about reps. Teams that the plan does not have are told, not added. */
export function withTeamTable(plan: Plan, read: ReadTable, use: TableUse): TablePlan {
  return new TeamTable(plan, read, use).applied();
}

/** What a table says about one team. */
interface Staff {
  readonly openingHeadcount: number;
  readonly openingRamping: readonly number[];
  readonly hires: readonly number[];
  readonly departures: readonly number[];
  readonly cells: readonly string[];
}

class TeamTable {
  private readonly findings: TableFinding[] = [];

  constructor(
    private readonly before: Plan,
    private readonly read: ReadTable,
    private readonly use: TableUse,
  ) {}

  applied(): TablePlan {
    const lines: TableLine[] = [];
    const complete = completePlan(this.before).teams;
    const groups = this.groups();
    const teams = this.before.teams.map((team, index) => {
      const tableNames = groups.get(team.name);
      const full = complete[index];
      if (tableNames === undefined || full === undefined) return team;
      const staff = this.staffOf(full, tableNames);
      if (staff === undefined) return team;
      lines.push(...staffLines(full, staff, tableNames));
      return withStaff(team, staff);
    });
    const outside = outsideFindings(this.read.figures, this.before, this.use);
    return { plan: { ...this.before, teams }, lines, findings: [...outside, ...this.findings] };
  }

  private groups(): ReadonlyMap<string, readonly string[]> {
    const groups = new Map<string, string[]>();
    const [only, ...others] = this.before.teams;
    const hasNames = namesIn(this.read).length > 0;
    for (const tableName of hasNames ? namesIn(this.read) : [""]) {
      const name = tableName === "" && others.length === 0 ? only?.name : this.nameFor(tableName);
      if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), tableName]);
    }
    return groups;
  }

  private nameFor(tableName: string): string | undefined {
    const name = ownerOf(tableName, this.before.teams, this.use);
    if (name === undefined && this.use.names[tableName] !== null) {
      this.findings.push({ kind: "unknownName", cell: this.cellOf(tableName), text: tableName });
    }
    return name;
  }

  private cellOf(tableName: string): string {
    const seat = this.read.seats.find(({ team }) => team === tableName);
    return seat?.cell ?? this.read.figures.find(({ name }) => name === tableName)?.cell ?? "";
  }

  private staffOf(team: CompleteTeam, tableNames: readonly string[]): Staff | undefined {
    const seats = this.read.seats.filter((seat) => tableNames.includes(seat.team));
    if (seats.length > 0) return this.bySeats(team, seats);
    return this.byHeadcount(tableNames);
  }

  /** A seat counts from the period of its start to that of its end. Those who started less than a ramp ago are in ramp. */
  private bySeats(team: CompleteTeam, seats: readonly TableSeat[]): Staff {
    const { periods } = this.before;
    const [hires, departures] = [new Array<number>(periods).fill(0), new Array<number>(periods).fill(0)];
    const openingRamping = new Array<number>(team.ramp.length).fill(0);
    let openingHeadcount = 0;
    for (const { start, end, share } of seats) {
      const [first, last] = [this.period(start) ?? -Infinity, this.period(end) ?? Infinity];
      if (last < 0 || first >= periods) continue;
      if (first >= 0) hires[first] = (hires[first] ?? 0) + share;
      else if (-first < team.ramp.length) openingRamping[-first] = (openingRamping[-first] ?? 0) + share;
      else openingHeadcount += share;
      if (last + 1 < periods) departures[last + 1] = (departures[last + 1] ?? 0) + share;
    }
    return { openingHeadcount, openingRamping, hires, departures, cells: seats.map(({ cell }) => cell) };
  }

  private period(when: TableMonth | undefined): number | undefined {
    if (when === undefined) return undefined;
    const found = periodOf(when, this.before);
    return found === "noDay" ? undefined : found;
  }

  /** More people than in the period before are starters, fewer are leavers; a period without a figure is like the one before. */
  private byHeadcount(tableNames: readonly string[]): Staff | undefined {
    const figures = tableNames.flatMap((name) => figuresOf(this.read, "headcount", name));
    if (figures.length === 0) return undefined;
    const heads = new Map<number, number>();
    for (const { month, value } of figures) {
      const period = month === undefined ? 0 : periodOf(month, this.before, this.use.yearsLater);
      if (period !== "noDay" && period >= 0 && period < this.before.periods) {
        heads.set(period, (heads.get(period) ?? 0) + value);
      }
    }
    const first = heads.get(Math.min(...heads.keys()));
    if (first === undefined) return undefined;
    let now = first;
    const steps = Array.from({ length: this.before.periods }, (_, period) => {
      const step = (heads.get(period) ?? now) - now;
      now += step;
      return step;
    });
    return {
      openingHeadcount: first,
      openingRamping: [],
      hires: steps.map((step) => Math.max(0, step)),
      departures: steps.map((step) => Math.max(0, -step)),
      cells: figures.map(({ cell }) => cell),
    };
  }
}

function withStaff(team: Team, { openingHeadcount, openingRamping, hires, departures }: Staff): Team {
  const hasRamping = total(openingRamping) > 0 || team.openingRamping !== undefined;
  return {
    ...team,
    openingHeadcount,
    ...(hasRamping ? { openingRamping } : {}),
    ...(total(hires) > 0 || team.hires !== undefined ? { hires } : {}),
    ...(total(departures) > 0 || team.departures !== undefined ? { departures } : {}),
  };
}

function staffLines(team: CompleteTeam, staff: Staff, tableNames: readonly string[]): TableLine[] {
  const line = (field: TableLine["field"], from: number, to: number): TableLine => ({
    ...{ name: team.name, tableNames, isNew: false, field, from, to, cells: staff.cells },
    isShapeDefault: false,
  });
  const atStart = (of: Pick<Staff, "openingHeadcount" | "openingRamping">) =>
    of.openingHeadcount + total(of.openingRamping);
  return [
    line("reps", atStart(team), atStart(staff)),
    line("starters", total(team.hires), total(staff.hires)),
    line("leavers", total(team.departures), total(staff.departures)),
  ];
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
