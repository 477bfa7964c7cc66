/** Solves core's mixed-integer linear programs with HiGHS (WebAssembly), which is loaded the first time that it is needed. */
import type { Highs, HighsCallbackMap, Model, ModelData } from "highs";
import type { Milp, MilpAnswer, MilpLimits, MilpSolver } from "../core/decide/milp";

let loading: Promise<MilpSolver> | undefined;

/** The solver; the same one for all callers. `locateFile` says where the browser finds highs.wasm. */
export function loadSolver(locateFile?: (file: string) => string): Promise<MilpSolver> {
  loading ??= load(locateFile).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(locateFile?: (file: string) => string): Promise<MilpSolver> {
  const { default: loadHighs } = await import("highs");
  const highs = await loadHighs(locateFile === undefined ? {} : { locateFile });
  return {
    maximize: (milp, limits, start) =>
      highs.withModel(modelData(highs, milp), (model) => solve(highs, model, milp, limits, start)),
  };
}

function modelData(highs: Highs, { columns, rows, objective }: Milp): ModelData {
  const costs = new Float64Array(columns.length);
  objective.columns.forEach((column, at) => (costs[column] = (costs[column] ?? 0) + (objective.factors[at] ?? 0)));
  const starts = [0];
  rows.forEach((row) => starts.push((starts.at(-1) ?? 0) + row.columns.length));
  const { integer, continuous } = highs.constants.variableType;
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    offset: objective.constant,
    colCost: costs,
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    integrality: columns.map(({ isInteger }) => (isInteger ? integer : continuous)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap((row) => row.columns)),
      values: Float64Array.from(rows.flatMap((row) => row.factors)),
    },
  };
}

/** No solution is believed only when it is found twice: presolve has been seen to lose one over the last digits. */
function solve(highs: Highs, model: Model, milp: Milp, limits: MilpLimits, start?: readonly number[]): MilpAnswer {
  model.options.set({ output_flag: false, time_limit: limits.seconds, mip_rel_gap: limits.gap, mip_abs_gap: 0 });
  if (start !== undefined) model.setSolution({ colValue: start });
  const first = run(highs, model, limits);
  if (first !== highs.constants.modelStatus.infeasible) return answer(highs, model, first, milp);
  model.clearSolver();
  model.options.set({ presolve: "off" });
  return answer(highs, model, run(highs, model, limits), milp);
}

/** How a run ended; one that fails in the solver's own arithmetic has no result, like one that was stopped. */
function run(highs: Highs, model: Model, limits: MilpLimits): number {
  try {
    return model.run(callbacks(highs, limits)).modelStatus;
  } catch (error) {
    if (error instanceof highs.errors.HighsError && error.operation === "run")
      return highs.constants.modelStatus.solveError;
    throw error;
  }
}

/** Stops a run that was cancelled, and hands over solutions as they are found. */
function callbacks(highs: Highs, { isCancelled, onSolution }: MilpLimits): HighsCallbackMap {
  const { mipInterrupt, simplexInterrupt, mipImprovingSolution } = highs.constants.callbackType;
  const stop = (event: { interrupt(): void }): undefined => {
    if (isCancelled?.() === true) event.interrupt();
  };
  const hear = ({ data }: { readonly data: { readonly mip_solution?: Float64Array } }): undefined => {
    if (data.mip_solution !== undefined) onSolution?.([...data.mip_solution]);
  };
  return {
    ...(isCancelled === undefined ? {} : { [mipInterrupt]: stop, [simplexInterrupt]: stop }),
    ...(onSolution === undefined ? {} : { [mipImprovingSolution]: hear }),
  };
}

function answer(highs: Highs, model: Model, modelStatus: number, { columns }: Milp): MilpAnswer {
  const codes = highs.constants.modelStatus;
  const none = { values: undefined, objective: -Infinity, bound: Infinity };
  if (modelStatus === codes.infeasible) return { ...none, status: "infeasible", bound: -Infinity };
  if (modelStatus === codes.unbounded || modelStatus === codes.unboundedOrInfeasible)
    return { ...none, status: "unbounded" };
  const isMip = columns.some(({ isInteger }) => isInteger);
  const isOptimal = modelStatus === codes.optimal;
  const isFeasible = model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
  const objective = isFeasible ? model.getObjectiveValue() : -Infinity;
  const bound = isMip ? Number(model.info.get("mip_dual_bound")) : isOptimal ? objective : Infinity;
  const values = isFeasible ? [...model.getSolution().colValue] : undefined;
  return { status: isOptimal ? "optimal" : "stopped", values, objective, bound };
}
