/** The figures that people compare first: the worst month of each team, and what its chart shows. Rows like all others, so that they stay live. */
import type { CompletePlan } from "../plan/completePlan";
import { BlockBuilder } from "../rows/buildBlock";
import { tiersOf } from "./chain";
import { teamKey } from "./people";

/** The summary of every team, over the reported periods. */
export function summaryBlock(plan: CompletePlan): BlockBuilder {
  const block = new BlockBuilder("summary", "Summary by team");
  plan.teams.forEach(({ name }, index) => {
    lostShareRows(block, plan, index);
    workRows(block, plan, index);
    const key = teamKey(index);
    const short = `if(time.reported = 1, max(0, ${key}.repsNeeded - ${key}.rampedHeadcount), 0)`;
    block.row(`short${index + 1}`, { label: `${name}: full-strength reps short`, unit: "reps" }, short);
    worstRows(block, index, "short", {
      label: `${name}: most reps short`,
      unit: "reps",
      worst: "max",
      of: `short${index + 1}`,
    });
    worstRows(block, index, "headroom", {
      label: `${name}: least headroom`,
      unit: "items",
      worst: "min",
      of: `${key}.headroom`,
    });
    worstRows(block, index, "load", {
      label: `${name}: highest load`,
      unit: "share",
      worst: "max",
      of: `${key}.utilization`,
    });
    worstRows(block, index, "onTime", {
      label: `${name}: lowest on-time share`,
      unit: "share",
      worst: "min",
      of: `${key}.onTime`,
    });
  });
  return block;
}

/** Fitting items, those of them that nobody ever calls, and their share. */
function lostShareRows(block: BlockBuilder, plan: CompletePlan, index: number): void {
  const name = plan.teams[index]?.name ?? "";
  const n = index + 1;
  const over = (row: string) => overTiers(plan, index, row);
  block.flow(`fit${n}`, { label: `${name}: fitting items`, unit: "items" }, over("fit"));
  block.flow(`lostFit${n}`, { label: `${name}: fitting items never called`, unit: "items" }, over("lostFit"));
  block.figure(
    `lostFitShare${n}`,
    { label: `${name}: share of fitting items never called`, unit: "share" },
    `if(total(fit${n}) = 0, 0, total(lostFit${n}) / total(fit${n}))`,
  );
}

/** What arrives, split into worked on arrival and left over. */
function workRows(block: BlockBuilder, plan: CompletePlan, index: number): void {
  const name = plan.teams[index]?.name ?? "";
  const n = index + 1;
  block.row(`fresh${n}`, { label: `${name}: worked on arrival`, unit: "items" }, overTiers(plan, index, "worked0"));
  block.row(
    `left${n}`,
    { label: `${name}: left over on arrival`, unit: "items" },
    overTiers(plan, index, "remaining0"),
  );
}

function overTiers(plan: CompletePlan, index: number, row: string): string {
  return tiersOf(plan, index)
    .map((tier) => `${teamKey(index)}.tier${tier}.${row}`)
    .join(" + ");
}

interface Worst {
  readonly label: string;
  readonly unit: "reps" | "items" | "share";
  readonly worst: "max" | "min";
  /** The row whose worst figure is sought. */
  readonly of: string;
}

/** The worst figure so far, period by period, and in the end the worst of all reported ones. */
function worstRows(block: BlockBuilder, index: number, name: string, { label, unit, worst, of }: Worst): void {
  const soFar = `${name}SoFar${index + 1}`;
  block.row(
    soFar,
    { label: `${label}, so far`, unit },
    `first(${of}, if(time.reported = 1, ${worst}(previous(${soFar}), ${of}), previous(${soFar})))`,
  );
  block.figure(`${name}Worst${index + 1}`, { label, unit }, `last(${soFar})`);
}
