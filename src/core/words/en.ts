/** Verdict and flags in English. */
import type { FlagPhrases, PeriodPhrases, Phrases, VerdictPhrases } from "./phrases";

const months: PeriodPhrases = {
  one: (name) => `in ${name}`,
  two: (first, second) => `in ${first} and ${second}`,
  stretch: (first, last) => `from ${first} to ${last}`,
  again: (first, second) => `${first} and again ${second}`,
  counted: (count, of) => `in ${count} of ${of} months`,
  always: (count) => `in all ${count} months`,
};

const weeks: PeriodPhrases = {
  one: (name) => `in the week of ${name}`,
  two: (first, second) => `in the weeks of ${first} and ${second}`,
  stretch: (first, last) => `from the week of ${first} to that of ${last}`,
  again: months.again,
  counted: (count, of) => `in ${count} of ${of} weeks`,
  always: (count) => `in all ${count} weeks`,
};

const verdict: VerdictPhrases = {
  empty: ["No lead arrives in this plan:", "it has no channel with spend and no leads without spend."],
  lost: (count, items) => `About ${count} ${items} will never be called,`,
  lostAlso: (team, count, items) => `${team} also loses about ${count} ${items}.`,
  allSecondTier: "all of them second-tier",
  mostSecondTier: "most of them second-tier",
  arriving: (list) => `most of those arriving in ${list}`,
  spread: "spread over the plan",
  atStake: (money) => `about ${money} of deals are at stake`,
  accepted: (share) => `within the ${share} you accept`,
  short: (team, reps, when) => `${team} is ${reps} full-strength reps short ${when}.`,
  allCalled: "Every lead gets called;",
  bookings: (reached, goal) =>
    goal === undefined ? `bookings reach ${reached}` : `bookings reach ${reached} of ${goal}`,
  underGoal: (money) => `bookings stay ${money} under goal`,
  overBudget: (money) => `the plan costs ${money} more than the budget`,
  idle: (team, share, when) => `${team} has ${share} of its hours free ${when}`,
};

const flags: FlagPhrases = {
  overflow: ({ team, items, count, money, when, reps, spend }) => ({
    title: `${team} cannot work all its ${items}`,
    size: { figure: money, unit: "at stake" },
    sentence:
      `About ${count} ${items} more arrive than ${team} can work` +
      (reps === undefined ? "" : `, or up to ${reps} full-strength reps fewer are there than they need`) +
      `${when === "" ? "" : `, ${when}`}; ${money} of deals are at stake` +
      (spend === undefined ? "." : `, and ${spend} is spent on them.`),
  }),
  full: ({ team, items, count, reps, share, limit, when }) => ({
    title: `${team} is nearly full`,
    size: { figure: share, unit: `load, limit ${limit}` },
    sentence: `${team} works up to ${share} of its hours ${when}, above the ${limit} you want: ${count} ${items} too many, or ${reps} full-strength reps too few.`,
  }),
  lateResponse: ({ team, items, count, share, limit, hours, when, reps }) => ({
    title: `${team} calls ${items} too late`,
    size: { figure: share, unit: `on time, agreed ${limit}` },
    sentence:
      `At worst ${share} of the ${items} of ${team} are called within ${hours} hours ${when}; ${limit} is agreed. About ${count} come when nobody is free` +
      (reps === undefined
        ? ", although there are hours for all of them."
        : `, or up to ${reps} full-strength reps are missing.`),
  }),
  idleCapacity: ({ team, items, count, reps, share, when }) => ({
    title: `${team} has hours to spare`,
    size: { figure: share, unit: "load" },
    sentence: `${team} uses as little as ${share} of its hours ${when}: about ${count} more ${items} a period would fit, and ${reps} full-strength reps wait for work.`,
  }),
  lateHire: ({ team, items, count, reps, hire, when }) => ({
    title: `The ${hire} hire of ${team} comes too late`,
    size: { figure: reps, unit: "reps short" },
    sentence: `${team} gets up to ${count} ${items} too many, or is ${reps} full-strength reps short, ${when}: the ${hire} hire is at full strength only after that.`,
  }),
  saturated: ({ channel, factor, when }) => ({
    title: `More on ${channel} brings little`,
    size:
      factor === undefined
        ? { figure: "0", unit: "further leads" }
        : { figure: `${factor}×`, unit: "the average price" },
    sentence:
      factor === undefined
        ? `${channel} brings no further leads ${when}: spend is past what its audience can give.`
        : `The next lead from ${channel} costs up to ${factor} times the average one ${when}: spend is too high for its audience, or its audience too small for the spend.`,
  }),
  notWorthIt: ({ channel, one, money }) => ({
    title: `Too much on ${channel}`,
    size: { figure: money, unit: `lost per ${one}` },
    sentence: `${one} more on ${channel} lowers the plan’s value by ${money}: too many of its leads meet a full team, or too few hours meet its leads.`,
  }),
  goalShortfall: ({ money, reached, goal }) => ({
    title: "Bookings miss the goal",
    size: { figure: money, unit: "short" },
    sentence: `Bookings reach ${reached} of ${goal}: the goal is ${money} too high for this plan, or the plan ${money} too small.`,
  }),
  payback: ({ months: needed, goal }) => ({
    title: "Payback takes too long",
    size: { figure: needed, unit: `months, goal ${goal}` },
    sentence: `It takes ${needed} months until the margin of new deals has paid for marketing and sales, ${goal} is the goal: cost is too high, or bookings too low.`,
  }),
  overBudget: ({ money, budget }) => ({
    title: "The plan is over budget",
    size: { figure: money, unit: "over" },
    sentence: `Marketing and sales cost ${money} more than the ${budget} of the budget: spend and hires are too many, or the budget too small.`,
  }),
  spendOutOfBounds: ({ channel, money, when, min, max }) => ({
    title: `${channel} is outside its limits`,
    size: { figure: money, unit: "outside" },
    sentence:
      `Spend on ${channel} is up to ${money} outside its limits ${when}: ` +
      (max === undefined ? `at least ${min} a period was set.` : `${min} to ${max} a period was set.`),
  }),
  hiresOutOfBounds: ({ team, reps, when, min, max }) => ({
    title: `Hires of ${team} are outside their limits`,
    size: { figure: reps, unit: "outside" },
    sentence: `Hires of ${team} are up to ${reps} outside their limits ${when}: ${min} to ${max} a period were set.`,
  }),
};

export const english: Phrases = {
  periods: { month: months, week: weeks },
  items: { leads: "leads", opportunities: "opportunities" },
  tierItems: (tier, items) => `${tier === 1 ? "first" : "second"}-tier ${items}`,
  range: (from, to) => `${from} to ${to}`,
  verdict,
  flags,
};
