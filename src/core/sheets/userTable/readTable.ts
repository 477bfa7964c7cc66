/** Reads a user's table by what its columns hold: figures by name and month, seats by team; what is not understood is told by cell. */
import { readNumber } from "../../words/readNumber";
import type { GridValue } from "../grid";
import type { TableColumn, TableColumns } from "./tableColumns";
import type { TableFinding } from "./tableFinding";
import { readMonth, type TableMonth } from "./tableMonth";
import {
  figureRoles,
  isFigure,
  isTotalName,
  roleOf,
  type ColumnRole,
  type FigureRole,
  type KeyRole,
} from "./tableRole";
import { addressIn, formatIn, valueIn, type UserTable } from "./userTable";

/** One figure of the table and where it stands. */
export interface TableFigure {
  readonly role: FigureRole;
  readonly value: number;
  /** Whose it is: the channel, else the team; "" where the row does not say. */
  readonly name: string;
  readonly month: TableMonth | undefined;
  /** The day or month in the cell itself, where it says when something happened: the first call, the win. */
  readonly on: TableMonth | undefined;
  readonly cell: string;
  /** The row of the table, from 0. */
  readonly row: number;
}

/** One lead of a list that identifies them. */
export interface TableLead {
  readonly id: string;
  readonly name: string;
  readonly month: TableMonth | undefined;
  readonly cell: string;
  readonly row: number;
}

/** One rep, or one open seat. Names of people are not kept. */
export interface TableSeat {
  readonly team: string;
  readonly isHeld: boolean;
  readonly start: TableMonth | undefined;
  readonly end: TableMonth | undefined;
  /** Share of a full time. */
  readonly share: number;
  readonly cell: string;
}

export interface ReadTable {
  readonly kind: "channels" | "teams" | "none";
  readonly figures: readonly TableFigure[];
  /** Rows of a table that lists reps. */
  readonly seats: readonly TableSeat[];
  /** Rows of a list of single leads. */
  readonly leads: readonly TableLead[];
  /** Rows that add up others, for whoever checks the sums. */
  readonly totals: readonly TableFigure[];
  readonly findings: readonly TableFinding[];
}

/** What a table says when its columns hold what `columns` says. */
export function readTable(table: UserTable, columns: TableColumns, locale: string): ReadTable {
  return new TableReader(table, columns, locale).read();
}

/** Marks for nothing that people type. */
const nothing = /^([-–—]+|n\/?a|none|k\.? ?a\.?|tbd)$/i;
const seatIsOpen = /^(open|offen|vacant|unbesetzt|tbd|tbh|n\.? ?n\.?|neu|new|[-–—])$/i;
const yes = /^(yes|y|ja|j|true|wahr|x|✓|✔)$/i;
const no = /^(no|n|nein|false|falsch|0)$/i;

class TableReader {
  private readonly findings: TableFinding[] = [];
  private readonly byRole = new Map<ColumnRole, TableColumn>();
  private readonly kind: ReadTable["kind"];

  constructor(
    private readonly table: UserTable,
    private readonly layout: TableColumns,
    private readonly locale: string,
  ) {
    for (const column of layout.columns) if (!this.byRole.has(column.role)) this.byRole.set(column.role, column);
    const has = (role: ColumnRole) => this.byRole.has(role);
    this.kind = has("channel") ? "channels" : has("team") || has("rep") ? "teams" : "none";
  }

  read(): ReadTable {
    const figures: TableFigure[] = [];
    const totals: TableFigure[] = [];
    const seats: TableSeat[] = [];
    const leads: TableLead[] = [];
    let above = "";
    for (const row of this.rows()) {
      const typed = this.name(row);
      const name = typed === "" && this.isOutline() ? above : typed;
      above = name;
      const total = this.totalName(row);
      const month = this.rowMonth(row);
      const read = this.rowFigures(row, { name, month });
      if (total !== undefined) {
        totals.push(...read);
        this.findings.push({ kind: "totalRow", cell: this.cell(row, this.nameColumn()?.index ?? 0), text: total });
      } else {
        if (this.kind === "channels" && name === "" && read.length > 0) {
          this.findings.push({ kind: "noName", cell: this.cell(row, this.nameColumn()?.index ?? 0) });
        }
        figures.push(...read);
        leads.push(...this.lead(row, { name, month }));
        if (this.isRoster()) seats.push(...this.seat(row, name));
      }
    }
    return { kind: this.kind, figures, seats, leads, totals, findings: this.findings };
  }

  /** The rows below the headings that are not empty. */
  private rows(): number[] {
    const all = Array.from(this.table.values.keys()).slice(this.layout.headRow + 1);
    return all.filter((row) => this.layout.columns.some(({ index }) => this.value(row, index) !== ""));
  }

  private nameColumn(): TableColumn | undefined {
    return this.byRole.get(this.kind === "channels" ? "channel" : "team");
  }

  private name(row: number): string {
    const column = this.nameColumn();
    return column === undefined ? "" : String(this.value(row, column.index));
  }

  /** Pivots in outline write a name once, above its rows: more rows without a name than with one. */
  private isOutline(): boolean {
    if (this.nameColumn() === undefined || !this.byRole.has("period") || this.byRole.has("id")) return false;
    const rows = this.rows();
    return rows.filter((row) => this.name(row) === "").length > rows.length / 2;
  }

  private totalName(row: number): string | undefined {
    const keys: readonly KeyRole[] = ["channel", "team", "period", "rep", "id"];
    const texts = keys.flatMap((role) => {
      const column = this.byRole.get(role);
      return column === undefined ? [] : [String(this.value(row, column.index))];
    });
    return texts.find(isTotalName);
  }

  private isRoster(): boolean {
    return this.kind === "teams" && !this.byRole.has("headcount");
  }

  private lead(row: number, whose: Pick<TableLead, "name" | "month">): TableLead[] {
    const column = this.byRole.get("id");
    const id = column === undefined ? "" : String(this.value(row, column.index));
    if (column === undefined || id === "") return [];
    return [{ ...whose, id, cell: this.cell(row, column.index), row }];
  }

  private rowFigures(row: number, { name, month }: Pick<TableLead, "name" | "month">): TableFigure[] {
    const measure = this.byRole.get("measure");
    const measured = measure === undefined ? undefined : roleOf(String(this.value(row, measure.index)));
    return this.layout.columns.flatMap((column): TableFigure[] => {
      const role = measure !== undefined && isFigure(column.role) ? measured : column.role;
      if (role === undefined || !isFigure(role)) return [];
      const value = this.figure(row, column.index);
      if (value === undefined) return [];
      const own = { role, value, name, cell: this.cell(row, column.index), row };
      const on = readMonth(this.value(row, column.index), formatIn(this.table, row, column.index), this.locale);
      return [{ ...own, month: column.month ?? month, on }];
    });
  }

  private rowMonth(row: number): TableMonth | undefined {
    const column = this.byRole.get("period");
    if (column === undefined || this.totalName(row) !== undefined) return undefined;
    return this.date(row, column);
  }

  private date(row: number, { index }: TableColumn): TableMonth | undefined {
    const value = this.value(row, index);
    if (value === "" || (typeof value === "string" && nothing.test(value))) return undefined;
    const month = readMonth(value, formatIn(this.table, row, index), this.locale);
    if (month === undefined) this.findings.push({ kind: "notADate", cell: this.cell(row, index), text: String(value) });
    return month;
  }

  /** A number as it was typed. A list of single leads says yes, or the day, where a table of many says how many. */
  private figure(row: number, index: number): number | undefined {
    const value = this.value(row, index);
    if (value === "" || (typeof value === "string" && nothing.test(value))) return undefined;
    const cell = this.cell(row, index);
    const number = this.byRole.has("id") ? (this.flag(value, row, index) ?? this.number(value)) : this.number(value);
    if (number === undefined) this.findings.push({ kind: "notANumber", cell, text: String(value) });
    if (number === undefined || number >= 0) return number;
    this.findings.push({ kind: "negative", cell, text: String(value) });
    return undefined;
  }

  private number(value: GridValue): number | undefined {
    if (typeof value === "number") return value;
    return typeof value === "string" ? readNumber(value, this.locale) : undefined;
  }

  private flag(value: GridValue, row: number, index: number): number | undefined {
    if (typeof value === "boolean") return value ? 1 : 0;
    if (typeof value === "string" && yes.test(value)) return 1;
    if (typeof value === "string" && no.test(value)) return 0;
    return readMonth(value, formatIn(this.table, row, index), this.locale) === undefined ? undefined : 1;
  }

  private seat(row: number, team: string): TableSeat[] {
    const [start, end, share, rep] = (["start", "end", "share", "rep"] as const).map((role) => this.byRole.get(role));
    const holder = rep === undefined ? "" : String(this.value(row, rep.index));
    const isHeld = rep === undefined || (holder !== "" && !seatIsOpen.test(holder));
    const cell = this.cell(row, rep?.index ?? this.nameColumn()?.index ?? 0);
    const from = start === undefined ? undefined : this.date(row, start);
    const to = end === undefined ? undefined : this.date(row, end);
    const part = share === undefined ? undefined : this.figure(row, share.index);
    if (!isHeld && from === undefined) {
      this.findings.push({ kind: "openSeat", cell });
      return [];
    }
    if (from !== undefined && to !== undefined && dayCount(to) < dayCount(from)) {
      this.findings.push({ kind: "endBeforeStart", cell: this.cell(row, end?.index ?? 0) });
      return [];
    }
    return [{ team, isHeld, start: from, end: to, share: shareOf(part), cell }];
  }

  private value(row: number, column: number): GridValue {
    return valueIn(this.table, row, column);
  }

  private cell(row: number, column: number): string {
    return addressIn(this.table, { row, column });
  }
}

/** 80 is 80 %; a seat that says nothing is a full time. */
function shareOf(part: number | undefined): number {
  if (part === undefined) return 1;
  return part > 2 ? part / 100 : part;
}

/** For comparing days only. */
function dayCount({ year = 0, month, day = 1 }: TableMonth): number {
  return (year * 12 + month) * 31 + day;
}

/** The figures of a role, by name and month, rows of the same added up. */
export function figuresOf(read: Pick<ReadTable, "figures">, role: FigureRole, name: string): readonly TableFigure[] {
  return read.figures.filter((figure) => figure.role === role && figure.name === name);
}

/** The names in the order of the table. */
export function namesIn({ figures, seats }: Pick<ReadTable, "figures" | "seats">): readonly string[] {
  return [...new Set([...figures, ...seats].map((each) => ("team" in each ? each.team : each.name)))].filter(
    (name) => name !== "",
  );
}

/** The roles that hold a figure somewhere. */
export function rolesIn({ figures }: Pick<ReadTable, "figures">): readonly FigureRole[] {
  return figureRoles.filter((role) => figures.some((figure) => figure.role === role));
}
