/**
 * The optimizer against what planners usually run, on the same plans in one run: sequential quadratic programming from one
 * and from twenty starts, the same with money as it comes, and a greedy grid. All are judged by the exact model.
 */
import { optimizePlan } from "../../src/worker/optimizePlan";
import { loadSolver } from "../../src/worker/highsSolver";
import type { OptimizeRequest, OptimizeResult } from "../../src/core/decide/request";
import type { Plan } from "../../src/core/plan/plan";
import { instanceOf } from "../core/decide/instances";
import type { MeasuredLine, Measurement } from "./measurement";
import { greedyGrid } from "./rivals/greedyGrid";
import { costOf, rivalProblem, type RivalProblem } from "./rivals/rivalProblem";
import { sequentialQuadratic } from "./rivals/sequentialQuadratic";
import { scurvePlan } from "./scurvePlan";

const instances = [
  "concave-static",
  "scurve-static",
  "mixed20",
  "slack",
  "zero",
  "capacity-concave",
  "capacity-integer",
] as const;

const channelCounts = [6, 10, 20];
const problemsEach = 100;

/** Further below the optimum than this share counts as missed. */
const missedShare = 0.01;

/** As libraries are called when somebody has taken care, and as they are called by default. */
const scaled = { isScaled: true, tolerance: 1e-9 };
const asItComes = { isScaled: false, tolerance: 1e-6 };

const rivals: Readonly<Record<string, (problem: RivalProblem) => readonly number[]>> = {
  "quadratic, 20 starts": (problem) => sequentialQuadratic(problem, { ...scaled, starts: 20 }),
  "quadratic, 1 start": (problem) => sequentialQuadratic(problem, { ...scaled, starts: 1 }),
  "quadratic, money unscaled": (problem) => sequentialQuadratic(problem, { ...asItComes, starts: 1 }),
  "greedy grid": greedyGrid,
};

interface Run {
  readonly value: number;
  readonly milliseconds: number;
  /** Share of the money that is left. */
  readonly unspent: number;
}

interface Contest {
  readonly ours: Run;
  readonly result: OptimizeResult;
  readonly others: Readonly<Record<string, Run>>;
}

export const measurement: Measurement = {
  title: "Value below the certified optimum: Headroom, sequential quadratic programming and a greedy grid",
  measure: async () => {
    await loadSolver();
    const lines: MeasuredLine[] = [];
    for (const name of instances) {
      const { plan, decide, expected } = instanceOf(name);
      lines.push(...instanceLines(name, await contest(plan, { ...decide, seconds: 30 }), expected.objective ?? NaN));
    }
    for (const channels of channelCounts) {
      const contests: Contest[] = [];
      for (let seed = 1; seed <= problemsEach; seed += 1) {
        const request = { objective: "leads", spend: "constant", hires: false, seconds: 30 } as const;
        contests.push(await contest(scurvePlan(channels, seed), request));
      }
      lines.push(...randomLines(channels, contests));
    }
    return lines;
  },
};

async function contest(plan: Plan, request: OptimizeRequest): Promise<Contest> {
  const start = performance.now();
  const result = await optimizePlan(plan, request);
  const milliseconds = performance.now() - start;
  const problem = rivalProblem(plan, request);
  const others = Object.fromEntries(Object.entries(rivals).map(([name, solve]) => [name, timed(problem, solve)]));
  const ours = {
    value: result.objective ?? NaN,
    milliseconds,
    unspent: shareOf(result.unspent ?? 0, plan.budget?.total ?? 0),
  };
  for (const [name, { value }] of Object.entries(others)) {
    if (value > (result.bound ?? NaN) + 1e-9 * Math.abs(value))
      throw new Error(`${plan.name}: ${name} beats the bound`);
  }
  return { ours, result, others };
}

function timed(problem: RivalProblem, solve: (problem: RivalProblem) => readonly number[]): Run {
  const start = performance.now();
  const xs = solve(problem);
  const milliseconds = performance.now() - start;
  const total = problem.plan.budget?.total ?? 0;
  const unspent = shareOf(Math.max(0, problem.money - costOf(problem, xs)), total);
  return { value: problem.value(xs), milliseconds, unspent };
}

function instanceLines(name: string, { ours, result, others }: Contest, optimum: number): MeasuredLine[] {
  const line = (what: string, { value, milliseconds, unspent }: Run, gap?: number) => ({
    what: `${name}: ${what}`,
    figures: {
      "below the optimum": percent(shareBelow(value, optimum)),
      "proven within": gap === undefined ? "–" : percent(gap),
      unspent: percent(unspent),
      milliseconds: rounded(milliseconds),
    },
  });
  return [line("Headroom", ours, result.gap), ...Object.entries(others).map(([other, run]) => line(other, run))];
}

function randomLines(channels: number, contests: readonly Contest[]): MeasuredLine[] {
  const line = (what: string, runs: readonly Run[], gap?: number) => {
    const below = runs.map(({ value }, index) => shareBelow(value, contests[index]?.ours.value ?? NaN));
    const missed = below.filter((share) => share > missedShare).length;
    return {
      what: `${contests.length} S-curve problems, ${channels} channels: ${what}`,
      figures: {
        "more than 1 % below": `${Math.round((100 * missed) / runs.length)} % of cases`,
        "below the optimum": `${percent(middle(below))}, worst ${percent(Math.max(...below))}`,
        "proven within": gap === undefined ? "–" : percent(gap),
        unspent: percent(middle(runs.map(({ unspent }) => unspent))),
        milliseconds: rounded(middle(runs.map(({ milliseconds }) => milliseconds))),
      },
    };
  };
  const worstGap = Math.max(...contests.map(({ result }) => result.gap ?? Infinity));
  const named = Object.keys(rivals).map((name) => ({
    name,
    runs: contests.flatMap(({ others }) => others[name] ?? []),
  }));
  return [
    line(
      "Headroom",
      contests.map(({ ours }) => ours),
      worstGap,
    ),
    ...named.map(({ name, runs }) => line(name, runs)),
  ];
}

function shareBelow(value: number, optimum: number): number {
  return optimum === 0 ? 0 : Math.max(0, (optimum - value) / Math.abs(optimum));
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function percent(share: number): string {
  const size = 100 * share;
  return `${size === 0 || size >= 0.01 ? size.toFixed(2) : size.toExponential(0)} %`;
}

function rounded(milliseconds: number): number {
  return Number(milliseconds.toPrecision(3));
}
