/** A channel's response curve on its own: leads in an ordinary period at a steady spend. The rows are those of the model. */
import type { CompleteChannel } from "../plan/completePlan";
import type { Curve } from "../plan/curve";
import type { Channel } from "../plan/plan";
import { BlockBuilder, finishBlocks } from "../rows/buildBlock";
import { RowEvaluator } from "../rows/evaluate";
import { compile, type Program } from "../rows/program";
import { curveRows } from "./demand";

const programs = new Map<string, Program>();

/** The rows of a kind of curve, with the spend as one figure "a period". */
function curveProgram(curve: Curve): Program {
  const structure = Object.keys(curve).join(" ") + curve.kind;
  const known = programs.get(structure);
  if (known !== undefined) return known;
  const fixed = new BlockBuilder("plan", "Fixed numbers");
  fixed.given("two", { label: "Two", unit: "number" }, 2);
  const block = new BlockBuilder("curve", "Curve");
  block.series("adstock", ["channels", 0, "spend"], { label: "Spend", unit: "money" });
  curveRows(block, curve, ["channels", 0, "curve"]);
  const program = compile(finishBlocks([fixed, block]));
  programs.set(structure, program);
  return program;
}

/** Leads a period at each of the given steady spends, seasonality left out; 0 at 0. */
export function responseCurve(
  { curve }: Pick<Channel | CompleteChannel, "curve">,
  spends: readonly number[],
): number[] {
  if (spends.length === 0) return [];
  const evaluator = new RowEvaluator(curveProgram(curve), spends.length);
  const figures = curve as Readonly<Record<string, number | string | undefined>>;
  evaluator.setInputs(({ input }) => {
    const name = String(input?.path.at(-1));
    const figure = name === "spend" ? spends : figures[name];
    if (typeof figure === "string" || figure === undefined) throw new RangeError(`responseCurve: no ${name}`);
    return figure;
  });
  evaluator.run();
  return evaluator.series("curve.leadsAt");
}

/** A step small enough for a slope, large enough for the digits that a number has. */
const relativeStep = 1e-6;

/** Leads that one more unit of spend brings, at each steady spend above 0 (central difference). */
export function marginalLeads(channel: Pick<Channel | CompleteChannel, "curve">, spends: readonly number[]): number[] {
  const below = responseCurve(
    channel,
    spends.map((spend) => spend * (1 - relativeStep)),
  );
  const above = responseCurve(
    channel,
    spends.map((spend) => spend * (1 + relativeStep)),
  );
  return spends.map((spend, index) => ((above[index] ?? 0) - (below[index] ?? 0)) / (2 * relativeStep * spend));
}
