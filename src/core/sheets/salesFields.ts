/**
 * What the Sales sheet works inputs of a team out from: the roster, what is planned beyond it, and the parts of hours.
 * These fields stand on the sheet alone; a plan holds what they come to.
 */
import type { FieldInfo } from "../plan/field";
import type { PlanPath } from "../plan/problem";
import type { Unit } from "../plan/unit";

const amount = { expects: "a number of 0 or more", min: 0 } as const;
const share = { expects: "a share from 0 to 1, such as 0.25 or 25%", min: 0, max: 1 } as const;

function typed(label: string, unit: Unit, shape: "one" | "series", range: typeof amount | typeof share): FieldInfo {
  return { label, unit, shape, ...range };
}

/** Fields that are typed. */
const typedFields: Readonly<Record<string, FieldInfo>> = {
  plannedHires: typed("Planned hires", "reps", "series", amount),
  plannedDepartures: typed("Planned departures", "reps", "series", amount),
  typedHours: typed("Hours per rep, typed", "hours", "series", amount),
  workingDays: typed("Working days", "number", "series", amount),
  hoursPerDay: typed("Hours a day", "hours", "one", amount),
  availableShare: typed("Share of them at work, not on leave or in training", "share", "one", share),
  workShare: typed("Share of that for this work", "share", "one", share),
  typedHandleHours: typed("Hours for a fitting item, typed", "hoursPerItem", "one", amount),
  itemsPerRep: typed("Fitting items a rep works in a period", "items", "one", amount),
};

function calculated(label: string, unit: Unit, shape: "one" | "series" | "list"): FieldInfo {
  return { label, unit, shape, expects: "a formula" };
}

/** Fields that only formulas fill. */
const workedOutFields: Readonly<Record<string, FieldInfo>> = {
  rosterStarts: calculated("Starts on the roster", "reps", "series"),
  rosterEnds: calculated("Ends on the roster", "reps", "series"),
  workedOutHours: calculated("Hours per rep, worked out", "hours", "series"),
  rampPeriods: calculated("Periods of ramp", "periods", "one"),
  fullStrengthBefore: calculated("At full strength who started before", "text", "one"),
  seatsStarted: calculated("Seats that started before the plan", "reps", "list"),
  seatsGone: calculated("Of these, ended before the plan", "reps", "list"),
  workedOutHandleHours: calculated("Hours for a fitting item, worked out", "hoursPerItem", "one"),
};

/** Label, unit and rule of each. */
export const salesFields: Readonly<Record<string, FieldInfo>> = { ...typedFields, ...workedOutFields };

/** Inputs of the plan that the sheet works out, with the field that a user types into instead. */
const typedInstead: Readonly<Record<string, string>> = {
  hires: "plannedHires",
  departures: "plannedDepartures",
  hoursPerRep: "typedHours",
  handleHours: "typedHandleHours",
};

/** Inputs of the plan that come from the roster alone. */
const rosterInputs = ["openingHeadcount", "openingRamping"];

function isOfTeam(path: PlanPath): boolean {
  return path[0] === "teams" && typeof path[1] === "number" && path.length >= 3;
}

/** True for a field of the sheet that is no input of the plan. */
export function isSalesField(path: PlanPath): boolean {
  return isOfTeam(path) && String(path[2]) in salesFields;
}

/** True for a line whose cells are formulas of the Sales sheet. */
export function isCalculated(path: PlanPath): boolean {
  const field = String(path[2]);
  return isOfTeam(path) && (field in workedOutFields || field in typedInstead || rosterInputs.includes(field));
}

/** Where a user types to change an input of the plan: its own line, or the one that its formula adds to or prefers. */
export function typedPath(path: PlanPath): PlanPath {
  const field = isOfTeam(path) ? typedInstead[String(path[2])] : undefined;
  return field === undefined ? path : [...path.slice(0, 2), field, ...path.slice(3)];
}

/** The input of the plan that a typed line stands for; the path itself where it is an input of its own. */
export function planPath(path: PlanPath): PlanPath {
  const field = isOfTeam(path) ? Object.entries(typedInstead).find(([, typing]) => typing === path[2])?.[0] : undefined;
  return field === undefined ? path : [...path.slice(0, 2), field, ...path.slice(3)];
}

/** What the note of a calculated line says instead of a mark. */
export function sourceNote(path: PlanPath): string {
  switch (path[2]) {
    case "hires":
      return "starts on the roster + planned hires";
    case "departures":
      return "ends on the roster + planned departures";
    case "hoursPerRep":
      return "as typed, else worked out";
    case "handleHours":
      return "as typed, else worked out";
    case "workedOutHours":
      return "days × hours × both shares";
    case "workedOutHandleHours":
      return "average hours per rep ÷ items";
    case "rampPeriods":
      return "from Productivity in ramp";
    default:
      return "from the roster";
  }
}
