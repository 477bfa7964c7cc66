/** Rules that join several fields of a plan. They look at raw JSON, so that they are told together with problems of single fields. */
import type { PlanPath, Problem } from "./problem";

type Json = Readonly<Record<string, unknown>>;

const planSeries = ["businessHours", "bookingsIndex", "otherMarketingCost", "otherSalesCost"];
const channelSeries = ["spend", "seasonality"];
const teamSeries = ["hires", "departures", "hoursPerRep", "arrivalIndex", "baselineItems"];

/** Shares that shall add to 1 may miss it by this much: figures typed with a few decimals. */
const shareTolerance = 1e-9;

/** All problems across fields: lengths of series, names, teams, loops, shares that add to 1, rates that multiply. */
export function checkAcross(json: unknown): Problem[] {
  const plan = record(json);
  if (plan === undefined) return [];
  const channels = records(plan["channels"]);
  const teams = records(plan["teams"]);
  return [
    ...runOnProblems(plan),
    ...seriesLengths(plan, [], planSeries, plan),
    ...channels.flatMap((channel, index) => seriesLengths(channel, ["channels", index], channelSeries, plan)),
    ...teams.flatMap((team, index) => seriesLengths(team, ["teams", index], teamSeries, plan)),
    ...repeatedNames(channels, "channels"),
    ...repeatedNames(teams, "teams"),
    ...channels.flatMap((channel, index) => channelProblems(channel, index, teams)),
    ...teams.flatMap((team, index) => teamProblems(team, index, teams)),
  ];
}

/** Facts are periods of the plan; run-on periods leave one to report. */
function runOnProblems(plan: Json): Problem[] {
  const { periods, runOn, factPeriods } = plan;
  if (typeof factPeriods === "number" && typeof periods === "number" && factPeriods > periods) {
    const rule = `is more than the plan's ${periods} periods`;
    const instead = `type a whole number up to ${periods}`;
    return [{ path: ["factPeriods"], value: factPeriods, rule, instead }];
  }
  if (typeof runOn !== "number" || typeof periods !== "number" || runOn < periods) return [];
  const rule = "leaves no period to report";
  return [{ path: ["runOn"], value: runOn, rule, instead: `type a whole number below ${periods}` }];
}

function seriesLengths(holder: Json, above: PlanPath, keys: readonly string[], plan: Json): Problem[] {
  const { periods } = plan;
  if (typeof periods !== "number") return [];
  return keys.flatMap((key) => {
    const value = holder[key];
    if (!Array.isArray(value) || value.length === periods) return [];
    const rule = `does not match the plan's ${periods} periods`;
    return [{ path: [...above, key], value, rule, instead: `give ${periods} figures, or one for all periods` }];
  });
}

function repeatedNames(holders: readonly Json[], list: string): Problem[] {
  const names = holders.map((holder) => holder["name"]);
  return names.flatMap((name, index) =>
    typeof name === "string" && names.indexOf(name) < index
      ? [{ path: [list, index, "name"], value: name, rule: "is used twice", instead: "type another name" }]
      : [],
  );
}

function channelProblems(channel: Json, index: number, teams: readonly Json[]): Problem[] {
  const { team, minSpend, maxSpend, conversionIndex } = channel;
  const problems: Problem[] = [];
  const theirs = teams.find((each) => each["name"] === team);
  if (typeof team === "string" && theirs === undefined) {
    problems.push(unknownTeam(["channels", index, "team"], team, teams, ""));
  }
  if (typeof minSpend === "number" && typeof maxSpend === "number" && minSpend > maxSpend) {
    const rule = `is above the most spend of ${maxSpend}`;
    problems.push({
      path: ["channels", index, "minSpend"],
      value: minSpend,
      rule,
      instead: `type at most ${maxSpend}`,
    });
  }
  const passRate = theirs?.["passRate"];
  if (typeof conversionIndex === "number" && typeof passRate === "number" && passRate * conversionIndex > 1) {
    const rule = `times the pass rate of ${valueWords(team)} (${passRate}) is above 1`;
    const instead = `type at most ${1 / passRate}`;
    problems.push({ path: ["channels", index, "conversionIndex"], value: conversionIndex, rule, instead });
  }
  return problems;
}

function teamProblems(team: Json, index: number, teams: readonly Json[]): Problem[] {
  const problems: Problem[] = [];
  const { passesTo, arrivalShares, ramp, openingRamping } = team;
  const limits = record(team["hireLimits"]);
  if (typeof passesTo === "string" && !teams.some((each) => each["name"] === passesTo)) {
    problems.push(
      unknownTeam(["teams", index, "passesTo"], passesTo, teams, ", or nothing when passed items are wins"),
    );
  } else if (loops(team, teams)) {
    const rule = "sends items round in a loop";
    const instead = "choose a later team, or nothing when passed items are wins";
    problems.push({ path: ["teams", index, "passesTo"], value: passesTo, rule, instead });
  }
  if (numbers(arrivalShares) && Math.abs(sum(arrivalShares) - 1) > shareTolerance) {
    const rule = `adds up to ${Number(sum(arrivalShares).toPrecision(6))}`;
    problems.push({
      path: ["teams", index, "arrivalShares"],
      value: arrivalShares,
      rule,
      instead: "give shares that add up to 1",
    });
  }
  const rampPeriods = Array.isArray(ramp) ? ramp.length : 0;
  if (Array.isArray(openingRamping) && openingRamping.length > rampPeriods) {
    const rule = `is longer than the ramp of ${rampPeriods}`;
    const instead = `give at most ${rampPeriods} figures`;
    problems.push({ path: ["teams", index, "openingRamping"], value: openingRamping, rule, instead });
  }
  const { min, max } = limits ?? {};
  if (typeof min === "number" && typeof max === "number" && min > max) {
    const rule = `is above the most hires of ${max}`;
    problems.push({ path: ["teams", index, "hireLimits", "min"], value: min, rule, instead: `type at most ${max}` });
  }
  return problems;
}

function unknownTeam(path: PlanPath, value: string, teams: readonly Json[], or: string): Problem {
  const names = teams.map((team) => team["name"]).filter((name) => typeof name === "string");
  return { path, value, rule: "is not a team of this plan", instead: `choose ${names.join(", ") || "a team"}${or}` };
}

/** True when the chain of `passesTo` from this team comes back to it. */
function loops(team: Json, teams: readonly Json[]): boolean {
  let next: Json | undefined = team;
  for (let steps = 0; next !== undefined && steps <= teams.length; steps += 1) {
    const to: unknown = next["passesTo"];
    if (typeof to === "string" && to === team["name"]) return true;
    next = teams.find((each) => typeof to === "string" && each["name"] === to);
  }
  return false;
}

function valueWords(value: unknown): string {
  return typeof value === "string" ? value : "its team";
}

function numbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((each) => typeof each === "number" && Number.isFinite(each));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function record(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** Every entry as a record; an entry that is none becomes an empty one, so that positions stay true. */
function records(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map((each) => record(each) ?? {}) : [];
}
