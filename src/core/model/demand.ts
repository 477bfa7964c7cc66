/** Demand: spend becomes leads, and leads are handed over to sales (MODEL.md, "Demand, per channel"). */
import type { Curve } from "../plan/curve";
import type { CompleteChannel } from "../plan/completePlan";
import type { PlanPath } from "../plan/problem";
import { BlockBuilder } from "../rows/buildBlock";

/** The block key of the channel at a position of the plan. */
export function channelKey(index: number): string {
  return `channel${index + 1}`;
}

/** Steps inside a response curve, which reads better as one rule. */
export function isCurveDetail(key: string): boolean {
  return /^channel\d+\.(ratio|raised)$/.test(key);
}

/** One channel: adstock, leads, and what is handed over. */
export function channelBlock(channel: CompleteChannel, index: number): BlockBuilder {
  const path: PlanPath = ["channels", index];
  const block = new BlockBuilder(channelKey(index), `Demand: ${channel.name}`);
  block.input("carryoverRate", [...path, "carryoverRate"]);
  block.input("carryIn", [...path, "carryIn"]);
  block.row(
    "before",
    { label: "Spend that still works, period before", unit: "money" },
    "first(carryIn, previous(adstock))",
  );
  block.row(
    "adstock",
    { label: "Spend that still works", unit: "money" },
    "(1 - carryoverRate) * spend + carryoverRate * before",
  );
  curveRows(block, channel.curve, [...path, "curve"]);
  block.flow("leads", { label: "Leads", unit: "leads" }, "seasonality * leadsAt");
  handOverRows(block, path);
  return block;
}

function handOverRows(block: BlockBuilder, path: PlanPath): void {
  for (const name of ["fitShare", "selfServeShare", "keepFit", "keepUnfit", "conversionIndex", "dealValue"]) {
    block.input(name, [...path, name]);
  }
  block.flow("fitLeads", { label: "Leads that fit the profile", unit: "leads" }, "leads * fitShare");
  block.flow("selfServeWins", { label: "Won without a rep", unit: "wins" }, "fitLeads * selfServeShare");
  block.flow(
    "handedFit",
    { label: "Fitting leads handed over", unit: "leads" },
    "fitLeads * (1 - selfServeShare) * keepFit",
  );
  block.flow("handedUnfit", { label: "Other leads handed over", unit: "leads" }, "leads * (1 - fitShare) * keepUnfit");
  block.row(
    "handedQuality",
    { label: "Fitting leads, by how they convert", unit: "leads" },
    "handedFit * conversionIndex",
  );
  block.row("handedValue", { label: "…by the value of their deals", unit: "money" }, "handedQuality * dealValue");
}

/** The rows of a response curve: `leadsAt` from `adstock`. */
export function curveRows(block: BlockBuilder, curve: Curve, path: PlanPath): void {
  const parameter = (name: string) => block.input(name, [...path, name]);
  const leadsAt = (text: string) => block.row("leadsAt", { label: "Leads in an ordinary period", unit: "leads" }, text);
  switch (curve.kind) {
    case "hill":
      ["maxLeads", "halfSaturation", "slope"].forEach(parameter);
      block.row("ratio", { label: "…against half-saturation", unit: "ratio" }, "adstock / halfSaturation");
      block.row("raised", { label: "…to the power of the slope", unit: "ratio" }, "ratio ^ slope");
      return leadsAt("maxLeads * raised / (1 + raised)");
    case "exponential":
      ["maxLeads", "halfSaturation"].forEach(parameter);
      block.row("ratio", { label: "…against half-saturation", unit: "ratio" }, "adstock / halfSaturation");
      return leadsAt("maxLeads * (1 - plan.two ^ (0 - ratio))");
    case "power":
      ["reference", "leadsAtReference", "exponent"].forEach(parameter);
      block.row("ratio", { label: "…against the reference spend", unit: "ratio" }, "adstock / reference");
      return leadsAt("leadsAtReference * ratio ^ exponent");
    case "linear":
      parameter("costPerLead");
      if (curve.maxLeads === undefined) return leadsAt("adstock / costPerLead");
      parameter("maxLeads");
      return leadsAt("min(adstock / costPerLead, maxLeads)");
    case "none":
      return leadsAt("0");
  }
}
