/** Greedy climbing on a grid: the next hundredth of the money goes to whatever gains most from it, as long as something gains. */
import { costOf, type RivalProblem } from "./rivalProblem";

const parts = 100;

/** The figures where no single part of the money brings anything more. */
export function greedyGrid(problem: RivalProblem): readonly number[] {
  const { low, high, cost, money, isWhole } = problem;
  const part = (money - costOf(problem, low)) / parts;
  let xs: readonly number[] = low;
  let value = problem.value(xs);
  for (;;) {
    const left = money - costOf(problem, xs);
    const raises = xs.flatMap((x, index) => {
      const price = cost[index] ?? 1;
      const more = isWhole[index] === true ? 1 : Math.min(part / price, (high[index] ?? x) - x);
      if (more <= 1e-9 * x || more <= 0 || x + more > (high[index] ?? x) || more * price > left * (1 + 1e-12))
        return [];
      const raised = xs.map((each, at) => (at === index ? each + more : each));
      const there = problem.value(raised);
      return [{ raised, there, perMoney: (there - value) / (more * price) }];
    });
    const [best] = raises.sort((a, b) => b.perMoney - a.perMoney);
    if (best === undefined || best.there <= value) return xs;
    [xs, value] = [best.raised, best.there];
  }
}
