/** HiGHS behind core's interface. */
import type { Milp } from "../../src/core/decide/milp";
import { loadSolver } from "../../src/worker/highsSolver";

/** 30 chairs + 50 tables, chairs + 2 tables <= 40, 2 chairs + tables <= 50: the workshop of the package's own documentation. */
const workshop: Milp = {
  columns: [
    { lower: 0, upper: Infinity, isInteger: true },
    { lower: 0, upper: Infinity, isInteger: true },
  ],
  rows: [
    { columns: [0, 1], factors: [1, 2], lower: -Infinity, upper: 40 },
    { columns: [0, 1], factors: [2, 1], lower: -Infinity, upper: 50 },
  ],
  objective: { columns: [0, 1], factors: [30, 50], constant: 7 },
};
const limits = { seconds: 5, gap: 0 };

describe("loadSolver", () => {
  test("solves a program of whole numbers, constant included", async () => {
    const answer = (await loadSolver()).maximize(workshop, limits);
    expect(answer).toMatchObject({ status: "optimal", objective: 1107, bound: 1107 });
    expect(answer.values?.map(Math.round)).toEqual([20, 10]);
  });

  test("solves it without whole numbers as well", async () => {
    const columns = workshop.columns.map((column) => ({ ...column, isInteger: false }));
    const answer = (await loadSolver()).maximize({ ...workshop, columns }, limits);
    expect(answer.objective).toBeCloseTo(1107, 6);
  });

  test("tells rows that clash, and an objective without end", async () => {
    const solver = await loadSolver();
    const clash = { ...workshop, rows: [...workshop.rows, { columns: [0], factors: [1], lower: 60, upper: Infinity }] };
    expect(solver.maximize(clash, limits)).toMatchObject({ status: "infeasible", bound: -Infinity, values: undefined });
    expect(solver.maximize({ ...workshop, rows: [] }, limits)).toMatchObject({ status: "unbounded", bound: Infinity });
  });

  test("is loaded once for all", async () => {
    expect(await loadSolver()).toBe(await loadSolver());
  });
});
