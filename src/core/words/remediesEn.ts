/** Remedies in English. */
import type { BarFacts, RemedyPhrases, StartFacts } from "./remedyPhrases";

function bar({ fit, other }: BarFacts): string {
  const parts = [
    ...(fit === undefined ? [] : [`${fit[1]} of its fitting leads instead of ${fit[0]}`]),
    ...(other === undefined ? [] : [`${other[1]} of its other leads instead of ${other[0]}`]),
  ];
  return `Hand over ${parts.join(" and ")}`;
}

function opened({ openBy, fullFrom }: StartFacts): string {
  const job = openBy === undefined ? "job opened now" : `job opened by ${openBy}`;
  return fullFrom === undefined ? job : `${job}, full strength from ${fullFrom}`;
}

function started(starts: readonly StartFacts[]): string {
  const [first] = starts;
  if (starts.length === 1 && first !== undefined) return `Start ${first.start}; ${opened(first)}.`;
  return `${starts.map(one).join("; ")}.`;
}

function one(start: StartFacts): string {
  return `${start.reps} ${start.count === 1 ? "starts" : "start"} ${start.start} (${opened(start)})`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const englishRemedies: RemedyPhrases = {
  raiseBar: ({ held, heldFit, ...facts }) => ({
    title: `Raise the hand-over bar for ${facts.channel}`,
    detail: `${bar(facts)}: ${held} leads stay with marketing, ${heldFit ?? "none"} of them fitting.`,
  }),
  lowerBar: (facts) => ({
    title: `Lower the hand-over bar for ${facts.channel}`,
    detail: `${bar(facts)}: there are hands for them.`,
  }),
  moveEvent: ({ channel, from, to, money }) => ({
    title: `Move ${channel} from ${from} to ${to}`,
    detail: `Its ${money} of ${from} moves with it.`,
  }),
  spread: ({ channel, from, to, money }) => ({
    title: `Spread ${channel} differently over the plan`,
    detail: `${money} less ${from}, more ${to}; the total stays.`,
  }),
  moveMoney: ({ from, to, money, when }) => ({
    title: `Move ${money} from ${from} to ${to}`,
    detail: `${when}, in proportion to what ${from} spends.`,
  }),
  spendLess: ({ money, when, channels }) => ({
    title: `Spend ${money} less on ${channels ?? "all channels that may move"}`,
    detail: `${when}, in proportion.`,
  }),
  spendMore: ({ money, when, channels }) => ({
    title: `Spend ${money} more on ${channels ?? "all channels that may move"}`,
    detail: `${when}, in proportion.`,
  }),
  hire: ({ team, reps, starts, paidBy, limit }) => ({
    title: `Hire ${reps} more for ${team}`,
    detail: [
      started(starts),
      ...(paidBy === undefined ? [] : [`${paidBy.money} less on ${paidBy.channel} keeps the budget.`]),
      ...(limit === undefined ? [] : [`That takes ${limit[1]} hires in a period instead of at most ${limit[0]}.`]),
    ].join(" "),
  }),
  startSooner: ({ team, from, start }) => ({
    title: `Start the ${from} hire of ${team} ${start.start}`,
    detail: `${capitalized(opened(start))}.`,
  }),
  startLater: ({ team, from, start }) => ({
    title: `Start the ${from} hire of ${team} only ${start.start}`,
    detail: `${capitalized(opened(start))}.`,
  }),
  hireFewer: ({ team, reps, starts, count }) => ({
    title: `Leave out ${reps} planned ${count === 1 ? "hire" : "hires"} of ${team}`,
    detail: `Planned to start in ${starts}; nobody in post is touched.`,
  }),
  workNewest: (team) => ({
    title: `${team} works its newest items first`,
    detail: "Old items wait instead of new ones: the new ones still answer.",
  }),
  backInside: (name, of) => ({
    title: `Put ${of === "channel" ? "spend on" : "hires of"} ${name} back inside its limits`,
    detail: "Every period beyond a limit goes to that limit.",
  }),
  liftLimits: (name, of) => ({
    title: `Lift the limits of ${name}`,
    detail: `They are set around the ${of === "channel" ? "spend" : "hires"} of the plan, which stays.`,
  }),
  raiseBudget: ({ from, to }) => ({
    title: `Raise the budget to ${to}`,
    detail: `It stands at ${from}; the plan stays as it is.`,
  }),
  everyPeriod: "over the plan",
  effect: ({ items, lost, years, value, cost }) => {
    const called =
      lost === undefined
        ? `${capitalized(items)} never called: as before`
        : `${lost.count} ${lost.isFewer ? "fewer" : "more"} ${items} never called, ${lost.fit} of them fitting`;
    return `${called}; ${years}-year value ${value}, cost ${cost}.`;
  },
  enough: "That is enough.",
  notEnough: "It helps, but is not enough alone.",
  raises: (flags) => `But then: ${flags}.`,
};
