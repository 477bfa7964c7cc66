/**
 * Spend, hires and capacity together: the relaxation is solved, its split judged by the exact model, and the envelopes are
 * drawn tighter where they said too much; repeated until bound and best meet or the time is over.
 */
import { leastDecisions } from "./clashes";
import type { Decisions } from "./decisions";
import { leverAt, pulled } from "./levers";
import type { Milp, MilpAnswer, MilpSolver } from "./milp";
import { polish } from "./polish";
import { Relaxation, type Written } from "./relaxation";
import type { Task } from "./task";

/** Relative digits that are given away on every bound for the tolerances of the solver. */
const solverDigits = 1e-9;

/** Share of the time for small moves before whole numbers are searched. */
const polishShare = 0.25;

/** Share of the time left that one solve may take, so that its result can still be worked on. */
const solverShare = 0.8;

/** While bound and best are far apart, whole numbers are searched no finer than this share of that, and this at most. */
const fineness = 1 / 20;
const coarsest = 1e-2;

/** Tangents are placed until a round brings less than this share of what is still open. */
const worthARound = 0.01;

const halvings = 30;

const linearRounds = 12;
const settledRounds = 8;

/** Improves the task's best and bound until they are this close. */
export function searchJointly(task: Task, solver: MilpSolver, gap: number): void {
  const search = new JointSearch(task, solver, gap);
  task.consider(leastDecisions(task));
  search.placeTangents();
  if (task.gap > gap) polish(task, polishShare * task.secondsLeft);
  search.run();
  if (task.gap > gap) polish(task, task.secondsLeft);
}

interface SolveExtras {
  readonly start?: readonly number[] | undefined;
  readonly onSolution?: (values: readonly number[]) => void;
}

class JointSearch {
  private readonly relaxation: Relaxation;

  constructor(
    private readonly task: Task,
    private readonly solver: MilpSolver,
    private readonly gap: number,
  ) {
    this.relaxation = new Relaxation(task);
  }

  /** Whole numbers left out, a solve is quick: enough of them put the tangents where they matter. */
  placeTangents(): void {
    let last = Infinity;
    for (let round = 0; round < linearRounds && !this.task.isOver; round += 1) {
      const written = this.relaxation.write();
      const answer = this.solve(relaxed(written.milp));
      if (answer.status === "infeasible") return this.task.prove(-Infinity);
      if (answer.values === undefined) return;
      this.proven(answer);
      this.try(written, answer.values);
      const open = answer.objective - (this.task.best?.judgment.score ?? -Infinity);
      const enough = Math.max(0.1 * this.gap * Math.abs(answer.objective), worthARound * open);
      if (last - answer.objective <= (Number.isFinite(open) ? enough : 0)) return;
      last = answer.objective;
      this.touch(answer.values);
    }
  }

  run(): void {
    for (let round = 0; !this.task.isOver && this.task.gap > this.gap; round += 1) {
      const written = this.relaxation.write();
      const asked = Math.max(this.gap / 4, Math.min(coarsest, this.task.gap * fineness));
      const answer = this.solve(written.milp, asked, {
        start: this.startOf(written),
        onSolution: (values) => this.task.consider(written.decisionsAt(values)),
      });
      if (answer.status === "infeasible") return this.task.prove(-Infinity);
      this.proven(answer);
      if (answer.values === undefined) return;
      const before = this.task.leading;
      const isTouched = this.settle(written, answer.values);
      if (this.task.leading !== before) polish(this.task, polishShare * this.task.secondsLeft);
      if (!this.refine(answer.values) && !isTouched && asked <= this.gap) return;
    }
  }

  private solve(milp: Milp, gap = this.gap / 4, { start, onSolution }: SolveExtras = {}): MilpAnswer {
    const { task } = this;
    const { isCancelled } = task.tools;
    const limits = { seconds: task.secondsLeft * solverShare, gap, isCancelled, onSolution };
    return this.solver.maximize(milp, limits, start);
  }

  /** The best so far as a solution of the program, so that the solver need not find one as good. */
  private startOf(written: Written): readonly number[] | undefined {
    const { best } = this.task;
    return best === undefined ? undefined : this.solve(written.heldAt(best.decisions), this.gap).values;
  }

  private proven({ bound }: MilpAnswer): void {
    this.task.prove(bound + solverDigits * Math.abs(bound));
  }

  private try(written: Written, values: readonly number[]): void {
    const { task } = this;
    const wanted = written.decisionsAt(values);
    const { outside } = task.consider(wanted);
    if (outside > 0 && task.best !== undefined) this.approach(task.best.decisions, wanted);
  }

  /** From spend within the limits towards spend outside, as far as the limits let it. */
  private approach(inside: Decisions, wanted: Decisions): void {
    const { task } = this;
    let [good, bad] = [0, 1];
    for (let round = 0; round < halvings; round += 1) {
      const share = (good + bad) / 2;
      const xs = task.levers.map((lever) => {
        const [from, to] = [leverAt(inside, lever), leverAt(wanted, lever)];
        if (from === undefined || to === undefined || lever.step !== undefined) return to ?? from ?? lever.low;
        return from + share * (to - from);
      });
      if (task.consider(pulled(wanted, task.levers, xs)).outside > 0) bad = share;
      else good = share;
    }
  }

  /** With whole numbers and parts settled, a few quick solves find the best spend for them. True when tangents were drawn. */
  private settle(written: Written, values: readonly number[]): boolean {
    this.try(written, values);
    let last = Infinity;
    let isTouched = false;
    let [known, from] = [written, values];
    for (let round = 0; round < settledRounds && !this.task.isOver; round += 1) {
      isTouched = this.touch(from) || isTouched;
      const next = this.relaxation.write();
      const answer = this.solve(settled(next.milp, known.milp, from));
      if (answer.values === undefined) return isTouched;
      this.try(next, answer.values);
      if (Math.abs(last - answer.objective) <= 0.01 * this.gap * Math.abs(answer.objective)) return isTouched;
      last = answer.objective;
      [known, from] = [next, answer.values];
    }
    return isTouched;
  }

  /** Draws tangents where a solution stands; false where there are some already. */
  private touch(values: readonly number[]): boolean {
    const touched = this.relaxation.demand.standing(values).map(({ driver, at }) => driver.touchAt(at));
    return touched.includes(true);
  }

  /** Cuts parts where straight lines say too much; false when nothing was left to refine. */
  private refine(values: readonly number[]): boolean {
    const standing = this.relaxation.demand.standing(values);
    const cut = standing.map(({ driver, at }) => driver.cutAt(at));
    const isOrdered = this.relaxation.keepOrder(values);
    return this.touch(values) || cut.includes(true) || isOrdered;
  }
}

/** The program without whole numbers. */
function relaxed(milp: Milp): Milp {
  return { ...milp, columns: milp.columns.map((column) => ({ ...column, isInteger: false })) };
}

/** The program with its whole numbers fixed as in a solution of a program with the same columns. */
function settled(milp: Milp, known: Milp, values: readonly number[]): Milp {
  const columns = milp.columns.map((column, index) => {
    if (known.columns[index]?.isInteger !== true) return { ...column, isInteger: false };
    const fixed = Math.round(values[index] ?? 0);
    return { lower: fixed, upper: fixed, isInteger: false };
  });
  return { ...milp, columns };
}
