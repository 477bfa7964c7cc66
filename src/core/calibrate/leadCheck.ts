/** What in lead data is not in order, as a worklist: where, and why. Nothing is corrected silently. */
import type { Plan } from "../plan/plan";
import { ownerOf, type TableUse } from "../sheets/userTable/channelTable";
import type { ReadTable, TableFigure } from "../sheets/userTable/readTable";
import type { TableFinding } from "../sheets/userTable/tableFinding";
import { monthKey, type TableMonth } from "../sheets/userTable/tableMonth";
import type { FigureRole } from "../sheets/userTable/tableRole";
import { monthsAfter } from "./leadCohorts";
import { monthAt } from "./leadLoads";

export type LeadTask =
  | TableFinding
  /** A source that is no channel of the plan; `like` is the channel that it may be a slip of. */
  | { readonly kind: "unknownSource"; readonly cell: string; readonly text: string; readonly like: string | undefined }
  /** A row without a month belongs to no load. */
  | { readonly kind: "noMonth"; readonly cell: string }
  /** A later step counts more than an earlier one: 12 worked of 10 handed over. */
  | {
      readonly kind: "moreThanBefore";
      readonly cell: string;
      readonly source: string;
      readonly step: FigureRole;
      readonly count: number;
      readonly before: FigureRole;
      readonly of: number;
    }
  /** A lead that is listed before: its first cell. */
  | { readonly kind: "duplicate"; readonly cell: string; readonly text: string; readonly first: string }
  /** The same source and month in more than one row: they are added up. */
  | { readonly kind: "twice"; readonly cell: string; readonly source: string; readonly month: string }
  /** A total that is not the sum of its rows. */
  | {
      readonly kind: "totalDiffers";
      readonly cell: string;
      readonly step: FigureRole;
      readonly count: number;
      readonly of: number;
    }
  /** Part of a lead. */
  | { readonly kind: "notWhole"; readonly cell: string; readonly text: string }
  /** A month between others in which a source has no row. */
  | { readonly kind: "monthMissing"; readonly cell: string; readonly source: string; readonly month: string };

/** Which step cannot count more than which: a subset can never be larger. */
const subsets: readonly (readonly [part: FigureRole, whole: FigureRole])[] = [
  ["fitting", "leads"],
  ["handedOver", "leads"],
  ["handedFitting", "handedOver"],
  ["handedFitting", "fitting"],
  ["worked", "handedOver"],
  ["worked", "leads"],
  ["workedLate", "worked"],
  ["passed", "worked"],
  ["passedLate", "passed"],
  ["passedLate", "workedLate"],
  ["wins", "leads"],
  ["wins", "passed"],
];

/** The worklist, in the order of the sheet; what concerns no cell comes last. */
export function leadCheck(plan: Plan, read: ReadTable, use: Pick<TableUse, "names">): readonly LeadTask[] {
  const tasks: readonly LeadTask[] = [
    ...read.findings.filter(({ kind }) => kind !== "totalRow"),
    ...unknownSources(plan, read, use),
    ...withoutMonth(read),
    ...impossible(read),
    ...duplicates(read),
    ...twice(read),
    ...totals(read),
    ...parts(read),
    ...gaps(read),
  ];
  return [...tasks].sort((a, b) => order(a.cell) - order(b.cell));
}

/** Rows first, then columns; no cell is after all of them. */
function order(cell: string): number {
  const [, letters = "", row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  if (row === undefined) return Infinity;
  return Number(row) * 20_000 + [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function unknownSources(plan: Plan, read: ReadTable, use: Pick<TableUse, "names">): LeadTask[] {
  const first = new Map<string, string>();
  for (const { name, cell } of [...read.leads, ...read.figures]) if (!first.has(name)) first.set(name, cell);
  return [...first].flatMap(([text, cell]): LeadTask[] => {
    const isKnown = text === "" || use.names[text] === null || ownerOf(text, plan.channels, use) !== undefined;
    return isKnown ? [] : [{ kind: "unknownSource", cell, text, like: nearest(text, plan) }];
  });
}

/** The channel whose name is nearest, where no more than a third of its letters differ. */
function nearest(text: string, { channels }: Plan): string | undefined {
  const known = channels.map(({ name }) => ({ name, away: distance(text.toLowerCase(), name.toLowerCase()) }));
  const [best] = known.sort((a, b) => a.away - b.away);
  return best !== undefined && best.away <= best.name.length / 3 ? best.name : undefined;
}

/** Letters to insert, delete or replace (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (let index = 0; index < b.length; index += 1) {
      const replaced = (row[index] ?? 0) + (letter === b[index] ? 0 : 1);
      next.push(Math.min(replaced, (next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function withoutMonth(read: ReadTable): LeadTask[] {
  const rows = new Map<number, string>();
  for (const { month, cell, row } of [...read.leads, ...read.figures]) {
    if (month?.year === undefined && !rows.has(row)) rows.set(row, cell);
  }
  return [...rows.values()].map((cell) => ({ kind: "noMonth", cell }));
}

function impossible(read: ReadTable): LeadTask[] {
  if (read.leads.length > 0) return [];
  return groups(read.figures).flatMap((figures) => {
    const sum = (role: FigureRole) => {
      const own = figures.filter((figure) => figure.role === role);
      return own[0] === undefined ? undefined : { cell: own[0].cell, count: total(own.map(({ value }) => value)) };
    };
    return subsets.flatMap(([step, before]): LeadTask[] => {
      const [part, whole] = [sum(step), sum(before)];
      if (part === undefined || whole === undefined || part.count <= whole.count) return [];
      const source = figures[0]?.name ?? "";
      return [{ kind: "moreThanBefore", cell: part.cell, source, step, count: part.count, before, of: whole.count }];
    });
  });
}

/** Figures of one source and month. */
function groups(figures: readonly TableFigure[]): readonly (readonly TableFigure[])[] {
  const found = new Map<string, TableFigure[]>();
  for (const figure of figures) {
    const key = `${figure.name} ${keyOf(figure.month) ?? ""}`;
    found.set(key, [...(found.get(key) ?? []), figure]);
  }
  return [...found.values()];
}

function duplicates({ leads }: ReadTable): LeadTask[] {
  const first = new Map<string, string>();
  return leads.flatMap(({ id, cell }): LeadTask[] => {
    const before = first.get(id);
    if (before !== undefined) return [{ kind: "duplicate", cell, text: id, first: before }];
    first.set(id, cell);
    return [];
  });
}

function twice(read: ReadTable): LeadTask[] {
  if (read.leads.length > 0) return [];
  const seen = new Map<string, number>();
  return read.figures.flatMap(({ name, month, role, row, cell }): LeadTask[] => {
    const key = `${name} ${keyOf(month) ?? ""} ${role}`;
    const before = seen.get(key);
    seen.set(key, before ?? row);
    const isFirstRole = read.figures.find((figure) => figure.row === row)?.role === role;
    if (before === undefined || before === row || !isFirstRole) return [];
    return [{ kind: "twice", cell, source: name, month: keyOf(month) ?? "" }];
  });
}

/** A total row, or one for each month, against the rows above it. */
function totals(read: ReadTable): LeadTask[] {
  return read.totals.flatMap(({ role, month, value, cell, row }): LeadTask[] => {
    const rows = read.figures.filter(
      (figure) => figure.role === role && (month === undefined || keyOf(figure.month) === keyOf(month)),
    );
    const others = read.totals.filter((total_) => total_.role === role && total_.row < row);
    const from = Math.max(-1, ...others.map((each) => each.row));
    const isPart = read.totals.filter((each) => each.role === role).length > 1;
    const sum = total(rows.filter((figure) => figure.row < row && figure.row > from).map((figure) => figure.value));
    const all = total(rows.map((figure) => figure.value));
    const fits = near(value, all) || (isPart && near(value, sum));
    return fits ? [] : [{ kind: "totalDiffers", cell, step: role, count: value, of: isPart ? sum : all }];
  });
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}

function parts({ figures }: ReadTable): LeadTask[] {
  return figures
    .filter(
      ({ role, value }) => role !== "spend" && role !== "hours" && role !== "headcount" && !Number.isInteger(value),
    )
    .map(({ cell, value }) => ({ kind: "notWhole", cell, text: String(value) }));
}

function gaps(read: ReadTable): LeadTask[] {
  if (read.leads.length > 0) return [];
  const months = read.figures.flatMap(({ month }) => keyOf(month) ?? []).sort();
  const last = months.at(-1) ?? "";
  const sources = [...new Set(read.figures.map(({ name }) => name))].filter((name) => name !== "");
  return sources.flatMap((source) => {
    const own = new Set(read.figures.flatMap(({ name, month }) => (name === source ? (keyOf(month) ?? []) : [])));
    const first = [...own].sort()[0];
    if (first === undefined) return [];
    const all = Array.from({ length: monthsAfter(first, last) + 1 }, (_, index) => monthAt(first, index));
    return all
      .filter((month) => !own.has(month))
      .map((month): LeadTask => ({ kind: "monthMissing", cell: "", source, month }));
  });
}

function keyOf(month: TableMonth | undefined): string | undefined {
  return month?.year === undefined ? undefined : monthKey({ year: month.year, month: month.month });
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
