/** What a user's table would change in a plan, by the roles and choices that the screen holds. Pure: the screen only shows it. */
import type { Plan } from "../../core/plan/plan";
import type { PlanPath } from "../../core/plan/problem";
import { valueAt } from "../../core/plan/readPlan";
import type { InputNote } from "../../core/sheets/inputNotes";
import {
  withChannelTable,
  type TableLine,
  type TablePlan,
  type TableUse,
} from "../../core/sheets/userTable/channelTable";
import { namesIn, readTable, type ReadTable } from "../../core/sheets/userTable/readTable";
import { tableColumns, type ChosenRoles, type TableColumns } from "../../core/sheets/userTable/tableColumns";
import type { TableFinding } from "../../core/sheets/userTable/tableFinding";
import type { TableMonth } from "../../core/sheets/userTable/tableMonth";
import { firstMonth, yearsToPlan } from "../../core/sheets/userTable/tablePeriods";
import { withTeamTable } from "../../core/sheets/userTable/teamTable";
import type { UserTable } from "../../core/sheets/userTable/userTable";
import { setUpForm, answersOf } from "./setUpForm";
import { setUpPlan } from "./setUpPlan";

/** What the user chose; what is left out is proposed. */
export interface TableChoices {
  readonly roles: ChosenRoles;
  readonly names: TableUse["names"];
  readonly yearsLater?: number;
  readonly withoutMonth: TableUse["withoutMonth"];
}

export const noChoices: TableChoices = { roles: {}, names: {}, withoutMonth: "each" };

/** Where the table's figures go: the draft's plan, or none yet. */
export interface TableTarget {
  readonly plan: Plan | undefined;
  readonly planName: string;
  readonly locale: string;
  readonly today: Date;
}

export interface TableProposal {
  readonly columns: TableColumns;
  readonly read: ReadTable;
  readonly names: readonly string[];
  readonly use: TableUse;
  /** By how many years the months would move unasked; undefined where no year matters. */
  readonly proposedYears: number | undefined;
  readonly hasFiguresWithoutMonth: boolean;
  /** The plan before. */
  readonly before: Plan;
  readonly plan: Plan;
  readonly lines: readonly TableLine[];
  readonly findings: readonly TableFinding[];
  readonly notes: readonly InputNote[];
}

/** The proposal; undefined for a table without headings. */
export function tableProposal(table: UserTable, choices: TableChoices, target: TableTarget): TableProposal | undefined {
  const columns = tableColumns(table, target.locale, choices.roles);
  if (columns === undefined) return undefined;
  const read = readTable(table, columns, target.locale);
  const months = monthsOf(read);
  const before = target.plan ?? startPlan(firstMonth(months), target);
  const hasYears = months.some(({ year }) => year !== undefined) && target.plan !== undefined;
  const proposedYears = hasYears ? yearsToPlan(months, before) : undefined;
  const use: TableUse = {
    yearsLater: choices.yearsLater ?? proposedYears ?? 0,
    withoutMonth: choices.withoutMonth,
    names: choices.names,
    mayAdd: target.plan === undefined,
  };
  const { plan, lines, findings } = applied(before, read, use);
  return {
    columns,
    read,
    names: namesIn(read),
    use,
    proposedYears,
    hasFiguresWithoutMonth: read.kind === "channels" && read.figures.some(({ month }) => month === undefined),
    before,
    plan,
    lines,
    findings: [...read.findings, ...findings],
    notes: [...(target.plan === undefined ? startNotes(plan) : []), ...lineNotes(table, plan, lines)],
  };
}

function applied(before: Plan, read: ReadTable, use: TableUse): TablePlan {
  if (read.kind === "none") return { plan: before, lines: [], findings: [] };
  return read.kind === "channels" ? withChannelTable(before, read, use) : withTeamTable(before, read, use);
}

function monthsOf({ figures }: ReadTable): readonly TableMonth[] {
  return figures.flatMap(({ month }) => month ?? []);
}

/** A plan with the set-up's teams and money and no channels yet; it starts with the table's first month. */
function startPlan(start: string | undefined, { locale, today, planName }: TableTarget): Plan {
  const form = setUpForm(locale, today, String);
  const answers = answersOf(form, planName, locale);
  if (answers === undefined) throw new RangeError("startPlan: the set-up's own answers are not good");
  return setUpPlan({ ...answers, channels: [], money: { ...answers.money, start: start ?? answers.money.start } });
}

/** Everything that the set-up assumed says so. */
function startNotes(plan: Plan): readonly InputNote[] {
  const paths: PlanPath[] = [
    ["dealValue"],
    ["goals", "bookings"],
    ["businessHours"],
    ...plan.teams.flatMap((team, index) =>
      Object.keys(team)
        .filter((field) => field !== "name" && field !== "passesTo")
        .map((field): PlanPath => ["teams", index, field]),
    ),
  ];
  return paths.map((path) => ({ path, value: valueAt(plan, path), note: "default" }));
}

const heights: readonly string[] = ["maxLeads", "leadsAtReference", "costPerLead"];
const shapes: readonly string[] = ["halfSaturation", "slope"];

/** Where each input comes from; the shape of a new curve is a default. */
function lineNotes({ sheet }: UserTable, plan: Plan, lines: readonly TableLine[]): readonly InputNote[] {
  return lines.flatMap(({ name, field, cells, isShapeDefault }) => {
    const source = `from ${sheet}!${cells[0] ?? ""}${cells.length > 1 ? ` and ${cells.length - 1} more` : ""}`;
    const noted = (path: PlanPath, note: string): InputNote => ({ path, value: valueAt(plan, path), note });
    const channel = plan.channels.findIndex((own) => own.name === name);
    const team = plan.teams.findIndex((own) => own.name === name);
    switch (field) {
      case "spend":
        return [noted(["channels", channel, "spend"], `judged, ${source}`)];
      case "leads": {
        const curve = Object.keys(plan.channels[channel]?.curve ?? {});
        const at = (parameter: string): PlanPath => ["channels", channel, "curve", parameter];
        const height = curve.filter((parameter) => heights.includes(parameter));
        const shape = isShapeDefault ? curve.filter((parameter) => shapes.includes(parameter)) : [];
        return [
          ...height.map((parameter) => noted(at(parameter), `measured, ${source}`)),
          ...shape.map((parameter) => noted(at(parameter), "default")),
        ];
      }
      case "reps":
        return [noted(["teams", team, "openingHeadcount"], `measured, ${source}`)];
      case "starters":
        return [noted(["teams", team, "hires"], `judged, ${source}`)];
      case "leavers":
        return [noted(["teams", team, "departures"], `judged, ${source}`)];
    }
  });
}
