/**
 * Spend, hires and capacity together: how soon the best is proven to 1 % and to 0.1 %, on the clock and in processor time
 * (which other work on the machine does not lengthen), and how the time grows with channels and periods.
 */
import { samplePlan } from "../../src/core/plan/samplePlan";
import type { Plan } from "../../src/core/plan/plan";
import type { SpendMode } from "../../src/core/decide/request";
import { loadSolver } from "../../src/worker/highsSolver";
import { optimizePlan } from "../../src/worker/optimizePlan";
import { jointPlan } from "./jointPlan";
import type { MeasuredLine, Measurement } from "./measurement";

const seconds = 30;

const sizes = [
  [5, 12],
  [20, 12],
  [50, 12],
  [6, 1],
  [6, 6],
  [6, 24],
  [6, 36],
] as const;

export const measurement: Measurement = {
  title: `The optimizer on joint plans (3-year value, hires decided, at most ${seconds} s)`,
  measure: async () => {
    await loadSolver();
    const joint = jointPlan({ channels: 6, periods: 12 });
    const lines: MeasuredLine[] = [];
    for (const mode of ["constant", "scaled", "perPeriod"] as const) lines.push(await line("sample", samplePlan, mode));
    for (const mode of ["constant", "perPeriod"] as const) lines.push(await line("6 × 12 × 2 teams", joint, mode));
    for (const [channels, periods] of sizes) {
      lines.push(await line(`${channels} × ${periods} × 2 teams`, jointPlan({ channels, periods }), "constant"));
    }
    return lines;
  },
};

async function line(name: string, plan: Plan, spend: SpendMode): Promise<MeasuredLine> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const elapsed = () => {
    const { user, system } = process.cpuUsage(cpu);
    return `${((performance.now() - start) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s)`;
  };
  const reached = new Map<number, string>();
  const at = new Map<number, number>();
  const result = await optimizePlan(
    plan,
    { objective: "planValue", spend, hires: true, seconds },
    {
      onProgress: ({ gap }) => {
        for (const limit of [0.01, 0.001]) if (gap <= limit && !reached.has(limit)) reached.set(limit, elapsed());
        for (const second of [5, 10]) if (performance.now() - start <= 1000 * second) at.set(second, gap);
      },
    },
  );
  return {
    what: `${name}, spend ${spend}`,
    figures: {
      value: Math.round(result.objective ?? NaN),
      bound: Math.round(result.bound ?? NaN),
      "gap at 5 s": percent(at.get(5)),
      "at 10 s": percent(at.get(10)),
      "at the end": percent(result.gap),
      "1 % after (processor)": reached.get(0.01) ?? "–",
      "0.1 % after (processor)": reached.get(0.001) ?? "–",
      "in all": elapsed(),
    },
  };
}

function percent(share: number | undefined): string {
  return share === undefined || !Number.isFinite(share) ? "–" : `${(100 * share).toPrecision(2)} %`;
}
