/** Reasons in English. */
import type { ReasonPhrases, Worth } from "./reasonPhrases";

function brings({ isLoss, text }: Worth): string {
  return `${isLoss ? "takes away" : "brings"} ${text}`;
}

export const englishReasons: ReasonPhrases = {
  limit: {
    budget: "the budget",
    minSpend: "the least spend of a channel",
    maxSpend: "the most that a channel may spend",
    hireLimits: "the hire limits",
    changeShare: "how far a channel may move",
    seenFactor: "the largest spend seen",
    hiresPerQuarter: "hires a quarter",
    neverCalledShare: "fitting leads never called",
    maxLoad: "load",
    paybackMonths: "payback",
    goal: "the goal",
  },
  unit: { reps: (count) => (count === "1" ? "1 rep" : `${count} reps`), months: (count) => `${count} months` },
  clash: (who, limits, by) =>
    `${who === undefined ? "No" : `${who}: no`} split can meet ${limits} together; they are ${by} apart.`,
  clashAlone: (who, limit, by) =>
    `${who === undefined ? "No" : `${who}: no`} split can meet ${limit}; it is ${by} away.`,
  outside: (limit, { value, allowed, team }) =>
    `The nearest plan found is at ${value} where ${allowed} is the most: ${limit}${team === undefined ? "" : ` of ${team}`}.`,
  outsideGoal: (value, allowed) => `The nearest plan found reaches ${value}; the goal is ${allowed}.`,
  noneFound: (share) =>
    `No split within the limits was found in the time; the nearest one is outside them by ${share} of a limit.`,
  unlimited: (channels) =>
    `Nothing holds the spend of ${channels} down: give a budget, or the most that a channel may spend.`,
  startOutside: "The plan itself is outside the limits.",
  planKept: "No split of the kind that was asked for beats the plan as it is.",
  unspent: (money, cause) => `${money} of the budget is better left: ${cause}.`,
  unspentCause: {
    notWorthIt: "the next unit costs more than it brings on every channel",
    steps: "steps and limits leave no use for it",
    maxSpend: "every channel spends the most that it may",
    nothingToMove: "no channel may move",
  },
  channel: (channel, one, worth, binding) =>
    `${channel}: the next ${one} ${brings(worth)}${binding === undefined ? "" : `; ${binding}`}.`,
  binding: {
    minSpend: "its least spend holds it up",
    maxSpend: "its most spend holds it down",
    changeShare: "how far it may move holds it there",
    seenFactor: "the largest spend seen holds it down",
    locked: "it is locked",
    capacity: "reps have no time for much of what it would bring",
  },
  rep: (team, worth, when) => `${team}: one more rep ${brings(worth)} at best, starting ${when}.`,
  noRep: (team) => `${team}: no rep more can start within the plan.`,
  budget: (one, worth) => `${one} more of budget ${brings(worth)}.`,
  budgetWorthNothing: (one) => `${one} more of budget brings nothing.`,
  objective: (objective, figure, years) => {
    switch (objective) {
      case "planValue":
        return `${figure} of ${years}-year value`;
      case "contribution":
        return `${figure} of margin after sales and marketing`;
      case "bookings":
        return `${figure} of bookings`;
      case "wins":
        return `${figure} wins`;
      case "leads":
        return `${figure} leads`;
      case "leastCost":
        return `${figure} of cost saved`;
    }
  },
};
