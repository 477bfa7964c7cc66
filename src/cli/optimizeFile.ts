/** `headroom optimize`: the best split of a plan within the limits of its file, with a bound that no split can beat. */
import { parseArgs } from "node:util";
import type { OptimizeRequest } from "../core/decide/request";
import { optimizePlan, optimizeReport } from "../worker/optimizePlan";
import { badInput, type Console } from "./console";
import { limitOptions, readLimits } from "./limitOptions";
import { planOf } from "./planFile";

const objectives = ["planValue", "contribution", "bookings", "wins", "leads", "leastCost"] as const;
const spendModes = ["constant", "scaled", "perPeriod"] as const;

/** Prints one line of JSON. An infeasible plan is a result with its reason, not a failure. */
export async function optimizeFile(names: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...names],
    options: {
      objective: { type: "string", default: "planValue" },
      spend: { type: "string", default: "scaled" },
      hires: { type: "boolean", default: false },
      time: { type: "string", default: "10" },
      ...limitOptions,
    },
    allowPositionals: true,
  });
  const objective = objectives.find((each) => each === values.objective);
  const spend = spendModes.find((each) => each === values.spend);
  const seconds = Number(values.time);
  const { limits, wrong: wrongLimits } = readLimits(values);
  const wrong = [
    ...wrongLimits,
    ...(objective === undefined ? [`--objective ${values.objective}: type ${objectives.join(", ")}.`] : []),
    ...(spend === undefined ? [`--spend ${values.spend}: type ${spendModes.join(", ")}.`] : []),
    ...(seconds > 0 ? [] : [`--time ${values.time}: type a number of seconds above 0.`]),
    ...(positionals.length === 1 ? [] : ["give the path of one plan's JSON file."]),
  ];
  for (const sentence of wrong) console.complain(`headroom optimize: ${sentence}`);
  const [file] = positionals;
  if (file === undefined || objective === undefined || spend === undefined || wrong.length > 0) return badInput;
  const plan = planOf(file, console);
  if (plan === undefined) return badInput;
  const request: OptimizeRequest = { objective, spend, hires: values.hires, limits, seconds };
  console.print(JSON.stringify(optimizeReport(await optimizePlan(plan, request), plan, request)));
  return 0;
}
