/** People: hires, ramp, leavers and backfills become full-strength reps and cost (MODEL.md, "People, per team"). */
import type { CompleteTeam } from "../plan/completePlan";
import type { PlanPath } from "../plan/problem";
import { BlockBuilder } from "../rows/buildBlock";

/** The block key of the team at a position of the plan. */
export function teamKey(index: number): string {
  return `team${index + 1}`;
}

/** "1st", "2nd", "3rd", "4th". */
export function ordinal(number: number): string {
  const ending = number > 3 ? "th" : (["th", "st", "nd", "rd"][number] ?? "th");
  return `${number}${ending}`;
}

/** One team's reps. */
export function peopleBlock(team: CompleteTeam, index: number): BlockBuilder {
  const path: PlanPath = ["teams", index];
  const block = new BlockBuilder(teamKey(index), `People: ${team.name}`);
  const ramp = team.ramp.map((_, k) => k + 1);
  for (const name of ["openingHeadcount", "attritionRate", "backfillShare", "timeToFill", "costPerRep", "hiringCost"]) {
    block.input(name, [...path, name]);
  }
  for (const k of ramp) {
    const label = `Productivity in the ${ordinal(k)} period in seat`;
    block.input(`ramp${k}`, [...path, "ramp", k - 1], { label });
  }
  for (const k of ramp) {
    const label = `Reps in their ${ordinal(k)} ramp period at the start`;
    block.input(`openingRamping${k}`, [...path, "openingRamping", k - 1], { label });
  }
  const inRamp = ramp.length === 0 ? "" : ` + sum(openingRamping1 : openingRamping${ramp.length})`;
  block.constant("openingSeats", { label: "Reps at the start", unit: "reps" }, `openingHeadcount${inRamp}`);
  leavingRows(block, ramp.length);
  seatRows(block, ramp);
  block.flow("cost", { label: "Cost of the team", unit: "money" }, "costPerRep * headcount + hiringCost * starters");
  return block;
}

function leavingRows(block: BlockBuilder, rampLength: number): void {
  block.constant(
    "leavingShare",
    { label: "Leave in a period", unit: "share" },
    "1 - (1 - attritionRate) ^ (1 / plan.periodsPerYear)",
  );
  const stayers = rampLength === 0 ? "previous(ramped)" : `(previous(ramped) + previous(ramping${rampLength}))`;
  block.row(
    "before",
    { label: "Full-strength reps before leavers named in advance", unit: "reps" },
    `first(openingHeadcount, ${stayers} * (1 - leavingShare))`,
  );
  block.row("departed", { label: "Departures", unit: "reps" }, "min(departures, before)");
  block.row("leavers", { label: "Leavers", unit: "reps" }, "first(0, leavingShare * previous(headcount)) + departed");
  block.row("backfills", { label: "Backfills", unit: "reps" }, "backfillShare * lagged(leavers, timeToFill)");
  block.row("starters", { label: "Starters", unit: "reps" }, "hires + backfills");
}

function seatRows(block: BlockBuilder, ramp: readonly number[]): void {
  for (const k of ramp) {
    const words = { label: `In their ${ordinal(k)} ramp period`, unit: "reps" } as const;
    if (k === 1) block.row("ramping1", words, "starters + first(openingRamping1, 0)");
    else block.row(`ramping${k}`, words, `first(openingRamping${k}, previous(ramping${k - 1}) * (1 - leavingShare))`);
  }
  const last = ramp.length;
  const words = { label: "Reps past their ramp", unit: "reps" } as const;
  block.row("ramped", words, last === 0 ? "before - departed + starters" : "before - departed");
  const inRamp = last === 0 ? "" : ` + sum(ramping1 : ramping${last})`;
  const strength = last === 0 ? "" : ` + sumproduct(ramp1 : ramp${last}, ramping1 : ramping${last})`;
  block.row("headcount", { label: "Headcount", unit: "reps" }, `ramped${inRamp}`);
  block.row("rampedHeadcount", { label: "Full-strength reps", unit: "reps" }, `ramped${strength}`);
}
