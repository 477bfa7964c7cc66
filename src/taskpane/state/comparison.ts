/** Two plans side by side: eleven figures with their differences, and which of them are better. */
import type { ComparedClause, ComparedFigure } from "../words/scenarios";
import { keyFiguresOf, type PlanView } from "./planView";

export interface ComparedRow {
  readonly figure: ComparedFigure;
  readonly kind: "money" | "count" | "share" | "months";
  /** null: there is no such figure, as payback without margin. */
  readonly one: number | null;
  readonly other: number | null;
  /** other − one; 0 when it would not show. */
  readonly difference: number | undefined;
  /** Absent where no direction is agreed, or nothing differs. */
  readonly verdict: "better" | "worse" | undefined;
}

/** What is more or less in the other plan, and whether that is better. */
export interface ComparedChange {
  readonly clause: ComparedClause;
  readonly amount: number;
  readonly isBetter: boolean;
}

type Kind = ComparedRow["kind"];
type Better = "more" | "less" | undefined;

/** Smaller differences than these do not show. */
const visible: Readonly<Record<Kind, number>> = { money: 0.5, count: 0.05, share: 0.0005, months: 0.05 };

/** The figures of two plans, the one that is compared against first. */
export function comparedRows(one: PlanView, other: PlanView): readonly ComparedRow[] {
  const [a, b] = [figuresOf(one), figuresOf(other)];
  const row = (figure: ComparedFigure, kind: Kind, better: Better): ComparedRow => {
    const [from, to] = [a[figure], b[figure]];
    const exact = from === null || to === null ? undefined : to - from;
    const difference = exact === undefined ? undefined : Math.abs(exact) < visible[kind] ? 0 : exact;
    return { figure, kind, one: from, other: to, difference, verdict: verdictOf(difference, better) };
  };
  return [
    row("planValue", "money", "more"),
    row("bookings", "money", "more"),
    row("wins", "count", "more"),
    row("leads", "count", undefined),
    row("neverCalled", "count", "less"),
    row("atStake", "money", "less"),
    row("onTime", "share", "more"),
    row("payback", "months", "less"),
    row("marketing", "money", undefined),
    row("sales", "money", undefined),
    row("hires", "count", undefined),
  ];
}

/** What the sentence names beside the value: leads, punctuality, bookings that go the other way, and the cost. */
export function comparedChanges(rows: readonly ComparedRow[]): readonly ComparedChange[] {
  const differenceOf = (figure: ComparedFigure) => rows.find((row) => row.figure === figure)?.difference ?? 0;
  const value = differenceOf("planValue");
  const bookings = differenceOf("bookings");
  const changes: ComparedChange[] = [
    change("neverCalled", differenceOf("neverCalled"), "less"),
    ...(Math.abs(differenceOf("onTime")) < 0.005 ? [] : [change("onTime", differenceOf("onTime"), "more")]),
    ...(value * bookings < 0 ? [change("bookings", bookings, "more")] : []),
    change("cost", differenceOf("marketing") + differenceOf("sales"), "less"),
  ];
  return changes.filter(({ amount }) => amount !== 0);
}

function change(clause: ComparedClause, amount: number, better: "more" | "less"): ComparedChange {
  return { clause, amount, isBetter: better === "more" ? amount > 0 : amount < 0 };
}

function verdictOf(difference: number | undefined, better: Better): ComparedRow["verdict"] {
  if (difference === undefined || difference === 0 || better === undefined) return undefined;
  return difference > 0 === (better === "more") ? "better" : "worse";
}

function figuresOf(view: PlanView): Readonly<Record<ComparedFigure, number | null>> {
  const { plan, outcome } = view.evaluation;
  const { totals } = outcome;
  const { neverCalled, onTimeShare } = keyFiguresOf(view);
  const hires = plan.teams.flatMap((team) => view.reported.map((period) => team.hires[period] ?? 0));
  return {
    planValue: totals.planValue,
    bookings: totals.bookings,
    wins: totals.wins,
    leads: totals.leads,
    neverCalled,
    atStake: totals.atStake,
    onTime: onTimeShare,
    payback: totals.paybackMonths,
    marketing: totals.marketingCost,
    sales: totals.salesCost,
    hires: hires.reduce((sum, reps) => sum + reps, 0),
  };
}
