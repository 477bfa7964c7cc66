/** Reasons as plain sentences. */
import type { LimitName, Reason } from "./reason";
import type { Objective } from "./request";

const limitWords: Readonly<Record<LimitName, string>> = {
  budget: "the budget",
  minSpend: "the least spend of the channels",
  maxSpend: "the most that a channel may spend",
  spendStep: "the steps of spend",
  hireLimits: "the hire limits",
  goal: "the goal",
  limits: "the other limits",
};

const bindingWords = {
  minSpend: "its least spend holds it up",
  maxSpend: "its most spend holds it down",
  locked: "it is locked",
  capacity: "reps have no time for much of what it would bring",
} as const;

/** One sentence for a reason; money and items with the digits that matter. */
export function reasonSentence(reason: Reason, objective: Objective): string {
  switch (reason.code) {
    case "clash": {
      const who = reason.channel === undefined ? "" : `${reason.channel}: `;
      return `${who}No split can meet ${listed(reason.limits.map((name) => limitWords[name]))} together; they are ${figure(reason.by)} apart.`;
    }
    case "noneFound":
      return `No split within the limits was found in the time; the plan is outside them by ${figure(reason.outside)} of a limit.`;
    case "unlimited":
      return `Nothing holds the spend of ${listed(reason.channels)} down: give a budget, or the most that a channel may spend.`;
    case "startOutside":
      return "The plan itself is outside the limits.";
    case "planKept":
      return "No split of the kind that was asked for beats the plan as it is.";
    case "unspent":
      return `${figure(reason.money)} of the budget is better left: ${unspentCause(reason)}.`;
    case "channel": {
      const binding = reason.binding === undefined ? "" : `; ${bindingWords[reason.binding]}`;
      return `${reason.channel}: the next unit of money ${effect(reason.next, objective)}${binding}.`;
    }
    case "rep": {
      const best = Math.max(...reason.worth);
      return `${reason.team}: one more rep ${effect(best, objective)} at best, with a start in period ${reason.worth.indexOf(best) + 1}.`;
    }
    case "budget":
      return `One more unit of budget ${effect(reason.worth, objective)}.`;
  }
}

function unspentCause({ cause, next }: Extract<Reason, { code: "unspent" }>): string {
  if (cause === "maxSpend") return "every channel spends the most that it may";
  if (cause === "nothingToMove") return "no channel may move";
  return next > 0 ? `steps and limits leave no use for it` : "the next unit costs more than it brings on every channel";
}

const objectiveWords: Readonly<Record<Objective, string>> = {
  planValue: "of value over the years",
  contribution: "of margin after sales and marketing",
  bookings: "of bookings",
  wins: "wins",
  leads: "leads",
  leastCost: "less cost",
};

function effect(change: number, objective: Objective): string {
  const verb = change < 0 ? "takes away" : "brings";
  return `${verb} ${figure(Math.abs(change))} ${objectiveWords[objective]}`;
}

/** Three digits that matter. */
function figure(value: number): string {
  return value === 0 ? "0" : String(Number(value.toPrecision(3)));
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
