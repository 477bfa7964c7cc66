/** The Decisions sheet: a native table of what was decided or waits to be, by role. */
import { decisionStatuses, type Decision } from "../review/decision";
import { stampKey } from "./grid";
import type { PageRow } from "./frame";
import type { Area, Cell, Page, Validation } from "./page";
import { startSerial } from "./periods";

/** What the stamp of the sheet says, and how its tab is called. */
export const decisionsPageKind = "Decisions";

export const decisionColumns = ["Date", "Decision", "Who decides", "By when", "Scenario", "Status"] as const;

/** The row of the headings, zero-based. */
export const decisionsHeadRow = 3;

/** Rows that a new table offers beyond its decisions. */
const emptyRows = 8;

/** Rows below the table in which typed decisions still get their lists. */
const laterRows = 200;

/** `roles` and `scenarios` are offered as lists; `name` is the tab that the page gets. */
export function decisionsPage(
  decisions: readonly Decision[],
  choices: { readonly roles: readonly string[]; readonly scenarios: readonly string[] },
  name: string,
): Page {
  const lines: readonly (Decision | undefined)[] = [...decisions, ...new Array<undefined>(emptyRows).fill(undefined)];
  const rows: PageRow[] = [
    [{ role: "title", content: "Decisions" }],
    [{ role: "verdict", content: "One line a decision: what, which role decides, by when. Roles, not names." }],
    [],
    decisionColumns.map((content): Cell => ({ role: "head", content, align: "left" })),
    ...lines.map(decisionCells),
  ];
  const area = { row: decisionsHeadRow, column: 0, rows: lines.length + 1, columns: decisionColumns.length };
  return {
    name,
    stamp: { [stampKey]: decisionsPageKind },
    rows,
    widths: [92, 420, 150, 92, 160, 92],
    frozen: { rows: decisionsHeadRow + 1, columns: 0 },
    groups: [],
    tables: [{ name: "Decisions", area }],
    charts: [],
    validations: validations(choices),
    looks: [{ area: column(5), formula: `=F${decisionsHeadRow + 2}="open"`, look: "bad" }],
    print: {
      orientation: "landscape",
      pagesWide: 1,
      pagesTall: 0,
      titleRows: { from: decisionsHeadRow, to: decisionsHeadRow },
      area: { row: 0, column: 0, rows: rows.length, columns: decisionColumns.length },
    },
  };
}

function decisionCells(decision: Decision | undefined): PageRow {
  const date = (text: string | undefined): Cell => {
    const content = text === undefined || text === "" ? undefined : startSerial(text);
    return { role: "input", format: "yyyy-mm-dd", content, align: "left" };
  };
  const text = (content: string | undefined): Cell => ({
    role: "input",
    content: content === "" ? undefined : content,
  });
  return [
    date(decision?.date),
    text(decision?.decision),
    text(decision?.role),
    date(decision?.by),
    text(decision?.scenario),
    text(decision?.status),
  ];
}

function column(index: number): Area {
  return { row: decisionsHeadRow + 1, column: index, rows: laterRows, columns: 1 };
}

/** The first day that a decision can bear. */
const firstDay = startSerial("2000-01-01");

function validations({ roles, scenarios }: Parameters<typeof decisionsPage>[1]): Validation[] {
  const day = (index: number): Validation => ({
    area: column(index),
    rule: { kind: "whole", min: firstDay },
    title: decisionColumns[index] ?? "",
    message: "A date, such as 2027-03-31.",
  });
  const list = (index: number, from: readonly string[], message: string): Validation[] =>
    from.length === 0
      ? []
      : [{ area: column(index), rule: { kind: "list", choices: from }, title: decisionColumns[index] ?? "", message }];
  return [
    day(0),
    day(3),
    ...list(2, roles, "A role of the plan: the owner of a channel or team, or finance."),
    ...list(4, scenarios, "A scenario of this workbook; leave it empty for none."),
    ...list(5, decisionStatuses, "open, decided, done or dropped."),
  ];
}
