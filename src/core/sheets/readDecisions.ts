/** From the Decisions sheet back to decisions, or everything that is wrong on it, named by cell. */
import { decisionStatuses, type Decision, type DecisionStatus } from "../review/decision";
import { cellAddress } from "./address";
import { decisionColumns, decisionsPageKind } from "./decisionsPage";
import { stampKey, type GridValue, type SheetGrid } from "./grid";
import { gridValue } from "./inputRows";
import { startText } from "./periods";
import type { SheetProblem } from "./sheetProblem";

export type DecisionsRead =
  | { readonly kind: "noDecisions" }
  | { readonly kind: "decisions"; readonly decisions: readonly Decision[] }
  | { readonly kind: "problems"; readonly problems: readonly SheetProblem[] };

type Column = (typeof decisionColumns)[number];

/** The decisions of a workbook: lines with a text, below the headings wherever the table was moved to. */
export function readDecisions(grids: readonly SheetGrid[]): DecisionsRead {
  const grid = grids.find(({ stamp }) => stamp[stampKey] === decisionsPageKind);
  if (grid === undefined) return { kind: "noDecisions" };
  const headRow = grid.values.findIndex((row) => decisionColumns.every((head) => row.includes(head)));
  if (headRow < 0) {
    const sentence = `the headings ${decisionColumns.join(", ")} should stand in one row; type those that are missing.`;
    return { kind: "problems", problems: [{ sheet: grid.name, sentence }] };
  }
  return new DecisionsReader(grid, headRow).read();
}

class DecisionsReader {
  private readonly problems: SheetProblem[] = [];

  constructor(
    private readonly grid: SheetGrid,
    private readonly headRow: number,
  ) {}

  read(): DecisionsRead {
    const rows = this.grid.values.map((_, row) => row).slice(this.headRow + 1);
    const decisions = rows.filter((row) => this.value(row, "Decision") !== "").map((row) => this.decision(row));
    const { problems } = this;
    return problems.length > 0 ? { kind: "problems", problems } : { kind: "decisions", decisions };
  }

  private decision(row: number): Decision {
    return {
      date: this.date(row, "Date"),
      decision: this.text(row, "Decision"),
      role: this.text(row, "Who decides"),
      by: this.date(row, "By when"),
      scenario: this.text(row, "Scenario"),
      status: this.status(row),
    };
  }

  private status(row: number): DecisionStatus {
    const typed = this.text(row, "Status").toLowerCase();
    const status = decisionStatuses.find((each) => each === typed);
    if (status === undefined && typed !== "") {
      this.tell(row, "Status", `“${typed}” is no status; choose ${decisionStatuses.join(", ")}.`);
    }
    return status ?? "open";
  }

  private date(row: number, column: Column): string {
    const value = this.value(row, column);
    if (value === "") return "";
    if (typeof value === "number" && value >= 1) return startText(value, "week");
    this.tell(row, column, `“${String(value)}” is not a date; type a date such as 2027-03-31.`);
    return "";
  }

  private text(row: number, column: Column): string {
    return String(this.value(row, column)).trim();
  }

  private value(row: number, column: Column): GridValue {
    return gridValue(this.grid.values, row, this.columnOf(column));
  }

  private columnOf(column: Column): number {
    return this.grid.values[this.headRow]?.indexOf(column) ?? 0;
  }

  private tell(row: number, column: Column, what: string): void {
    const cell = cellAddress({ row, column: this.columnOf(column) });
    this.problems.push({ sheet: this.grid.name, cell, sentence: `${column}: ${what}` });
  }
}
