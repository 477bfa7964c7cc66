/**
 * Small moves judged by the exact model: for what the relaxation cannot hold exactly. It proves nothing; it never accepts
 * what is outside the limits or worse.
 */
import type { Decisions } from "./decisions";
import type { Judgment } from "./judge";
import { leverAt, leverCost, pulled, type Lever } from "./levers";
import { hired, type Task } from "./task";

/** Moves as shares of a lever's range, from coarse to fine. */
const sizes = [0.2, 0.08, 0.03, 0.01, 0.003, 0.001];

/** Levers that are tried as givers and takers of money. */
const partners = 6;

/** Improves the best of the task, or brings it nearer to the limits, by small moves for at most this long. */
export function polish(task: Task, seconds: number): void {
  const until = task.secondsLeft - seconds;
  const isOver = () => task.isOver || task.secondsLeft <= until;
  const spans = task.levers.map((lever) => spanOf(task, lever));
  for (const size of sizes) {
    for (let isBetter = true; isBetter && !isOver();) {
      isBetter = moveSpend(task, spans, size, isOver) || moveHires(task, isOver);
    }
  }
}

/** A lever's range, or what it could sensibly be where it has no upper bound. */
function spanOf(task: Task, lever: Lever): number {
  if (Number.isFinite(lever.high)) return lever.high - lever.low;
  const total = task.judge.plan.budget?.total ?? 0;
  return total / leverCost(lever);
}

interface Move {
  readonly index: number;
  readonly change: number;
  /** What it brings for each unit of money; for a lever that goes down, what it costs. */
  readonly perMoney: number;
}

/** Each lever a little up and down, alone; then money from those that miss it least to those that use it best. */
function moveSpend(task: Task, spans: readonly number[], size: number, isOver: () => boolean): boolean {
  const moves: Move[] = [];
  let isBetter = false;
  for (let index = 0; index < task.levers.length && !isOver(); index += 1) {
    for (const sign of [1, -1]) {
      const before = task.leading;
      if (before === undefined) return false;
      const lever = task.levers[index];
      if (lever === undefined) continue;
      const change = stepped(lever, sign * size * (spans[index] ?? 0));
      const next = moved(task, before.decisions, [{ index, change }]);
      if (next === undefined) continue;
      const judgment = task.consider(next);
      if (task.leading !== before) isBetter = true;
      moves.push({ index, change, perMoney: gain(judgment, before.judgment) / (Math.abs(change) * leverCost(lever)) });
    }
  }
  return transfer(task, moves, isOver) || isBetter;
}

/** What a move brings; outside the limits, how much nearer it comes to them. */
function gain(after: Judgment, before: Judgment): number {
  return before.outside > 0 ? before.outside - after.outside : after.score - before.score;
}

function transfer(task: Task, moves: readonly Move[], isOver: () => boolean): boolean {
  const falling = [...moves].sort((a, b) => b.perMoney - a.perMoney);
  const takers = falling.filter(({ change }) => change > 0).slice(0, partners);
  const givers = falling.filter(({ change }) => change < 0).slice(0, partners);
  let isBetter = false;
  for (const taker of takers) {
    for (const giver of givers) {
      const before = task.leading;
      if (isOver() || before === undefined) return isBetter;
      if (taker.index === giver.index) continue;
      const next = moved(task, before.decisions, balanced(task, taker, giver));
      if (next !== undefined) task.consider(next);
      if (task.leading !== before) isBetter = true;
    }
  }
  return isBetter;
}

/** Both moves with the same money, where steps allow it. */
function balanced({ levers }: Task, taker: Move, giver: Move): readonly Pick<Move, "index" | "change">[] {
  const [up, down] = [levers[taker.index], levers[giver.index]];
  if (up === undefined || down === undefined) return [];
  const money = Math.min(taker.change * leverCost(up), -giver.change * leverCost(down));
  return [
    { index: taker.index, change: stepped(up, money / leverCost(up)) },
    { index: giver.index, change: stepped(down, -money / leverCost(down)) },
  ];
}

/** A change in whole steps, at least one. */
function stepped({ step }: Lever, change: number): number {
  if (step === undefined) return change;
  return Math.sign(change) * Math.max(1, Math.round(Math.abs(change) / step)) * step;
}

/** The decisions with levers moved within their bounds; undefined when none can move. */
function moved(
  task: Task,
  decisions: Decisions,
  moves: readonly Pick<Move, "index" | "change">[],
): Decisions | undefined {
  const levers = moves.flatMap(({ index }) => task.levers[index] ?? []);
  const xs = levers.map((lever) => leverAt(decisions, lever));
  const next = levers.map((lever, at) => {
    const x = xs[at] ?? lever.low;
    const to = x + (moves[at]?.change ?? 0);
    const bounded = Math.min(Math.max(to, lever.low), lever.high);
    return lever.step === undefined || bounded === to ? bounded : x;
  });
  return next.every((x, at) => x === xs[at]) ? undefined : pulled(decisions, levers, next);
}

/** Each hire one more, one fewer, or a period earlier or later. */
function moveHires(task: Task, isOver: () => boolean): boolean {
  let isBetter = false;
  for (const lever of task.hireLevers) {
    const before = task.leading;
    if (isOver() || before === undefined) return isBetter;
    const count = before.decisions.hires[lever.team]?.[lever.period] ?? 0;
    const rest = task.hireLevers.filter(
      ({ team, period }) => team === lever.team && Math.abs(period - lever.period) === 1,
    );
    for (const change of [1, -1]) {
      if (count + change < lever.low || count + change > lever.high) continue;
      task.consider(hired(before.decisions, [lever], [count + change]));
      for (const other of change < 0 ? rest : []) {
        const there = before.decisions.hires[other.team]?.[other.period] ?? 0;
        if (there + 1 > other.high) continue;
        task.consider(hired(before.decisions, [lever, other], [count - 1, there + 1]));
      }
    }
    if (task.leading !== before) isBetter = true;
  }
  return isBetter;
}
