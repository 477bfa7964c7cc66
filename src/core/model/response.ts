/** Response: how long fresh items wait for the first contact, and what that does to them (MODEL.md, "Response, per tier"; Sakasegawa 1977). */
import type { CompleteTeam } from "../plan/completePlan";
import type { BlockBuilder } from "../rows/buildBlock";
import type { TierNumber } from "./chain";

/** Waiting, on-time share, speed factor, and what of the work can be passed on. */
export function responseRows(block: BlockBuilder, team: CompleteTeam, tier: TierNumber): void {
  const ages = Array.from({ length: team.shelfLife + 1 }, (_, age) => age);
  queueRows(block, tier);
  lineRows(block);
  onTimeRows(block);
  speedRows(block, team);
  passableRows(block, ages);
}

function queueRows(block: BlockBuilder, tier: TierNumber): void {
  block.row("left", { label: "Hours left for this tier", unit: "hours" }, "capacityHours - hoursBefore");
  block.row(
    "hours",
    { label: "…unless next to none", unit: "hours" },
    "if(left <= plan.smallestShare * capacityHours, 0, left)",
  );
  const upTo = tier === 1 ? "workedHours" : "tier1.workedHours + workedHours";
  block.row("busyHours", { label: "Hours worked up to this tier", unit: "hours" }, upTo);
  block.row(
    "busyShare",
    { label: "Load up to this tier", unit: "share" },
    "if(capacityHours > 0, min(busyHours / capacityHours, plan.maxQueueUtilization), 0)",
  );
  block.row("busy", { label: "Chance that all reps are busy", unit: "share" }, "busyShare ^ queueExponent");
  block.row("idle", { label: "Reps free on average", unit: "reps" }, "rampedHeadcount * (1 - busyShare)");
  block.row(
    "itemTime",
    { label: "Business hours that an item takes a rep", unit: "hours" },
    "if(hoursPerRep > 0, handle * plan.businessHours / hoursPerRep, 0)",
  );
  block.row("queue", { label: "Wait in the queue", unit: "hours" }, "if(idle > 0, itemTime * busy / idle, 0)");
}

/** The line ahead of a fresh item when the oldest are worked first. */
function lineRows(block: BlockBuilder): void {
  block.row(
    "unserved",
    { label: "Items beyond the hours left", unit: "items" },
    "max(0, items + waiting - hours / handle)",
  );
  block.row(
    "inFront",
    { label: "Hours of work in front of a fresh item", unit: "hours" },
    "if(newest = 1, 0, (waiting + unserved / plan.two) * handle)",
  );
  block.row(
    "line",
    { label: "Wait behind older items", unit: "hours" },
    "if(hours > 0, inFront / hours * plan.businessHours, 0)",
  );
  block.row("noHours", { label: "Wait when nobody has time", unit: "hours" }, "if(items > 0, plan.businessHours, 0)");
  block.row(
    "wait",
    { label: "Hours to first contact", unit: "hours" },
    "if(hours > 0, min(plan.businessHours, queue + line), noHours)",
  );
}

function onTimeRows(block: BlockBuilder): void {
  block.row("slack", { label: "Hours left of the agreed ones", unit: "hours" }, "max(0, plan.responseHours - line)");
  block.row("calm", { label: "…in service times", unit: "ratio" }, "if(itemTime > 0, slack * idle / itemTime, 0)");
  block.row("late", { label: "Late among those worked", unit: "share" }, "busy * exp(0 - calm)");
  block.row(
    "inTime",
    { label: "In time among arriving items", unit: "share" },
    "if(items = 0, 1, worked0 / items * (1 - late))",
  );
  block.row(
    "reached",
    { label: "…unless the line alone is longer", unit: "share" },
    "if(line >= plan.responseHours, 0, inTime)",
  );
  block.row("onTime", { label: "On-time share", unit: "share" }, "if(items = 0, 1, if(hours > 0, reached, 0))");
}

function speedRows(block: BlockBuilder, team: CompleteTeam): void {
  const words = { label: "What speed leaves of conversion", unit: "ratio" } as const;
  if (team.responseDecay === undefined) return block.row("speed", words, "1");
  block.row("halfLives", { label: "Half-lives waited", unit: "ratio" }, "wait / halfLifeHours");
  block.row("speed", words, "floor + (1 - floor) * plan.two ^ (0 - halfLives)");
}

function passableRows(block: BlockBuilder, ages: readonly number[]): void {
  const last = ages.length - 1;
  for (const age of ages) {
    const label = age === 0 ? "Fresh work that counts" : `Work after ${age} waited that counts`;
    const text = age === 0 ? "worked0 * speed" : `worked${age} * late${age}`;
    block.row(`counts${age}`, { label, unit: "items" }, text);
  }
  const times = (weight: string) => `sumproduct(counts0 : counts${last}, ${weight}0 : ${weight}${last})`;
  block.row("passable", { label: "Worked items that can pass", unit: "items" }, times("weight"));
  block.row("passableValue", { label: "…by the value of their deals", unit: "money" }, times("worth"));
}
