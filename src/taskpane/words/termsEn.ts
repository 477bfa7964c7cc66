/** What terms mean, in English. */
import type { TermTexts } from "./terms";

export const englishTerms: TermTexts = {
  bookings: {
    title: "Bookings",
    says: "The signed value of the deals won in a period, for one year of each contract. Deals still on their way when the plan ends are not in it.",
    example: (total, best, most) => `This plan books ${total}; its best period is ${best}, with ${most}.`,
    axes: ["Bookings"],
  },
  payback: {
    title: "Payback",
    says: "How many months the margin of the deals won in the plan needs to pay for its marketing and sales. Shorter is better; what a customer pays in later years does not count here.",
    example: (months, cost, margin) => `${cost} of cost against ${margin} of margin a year: ${months} months.`,
    axes: ["Month", "Margin so far"],
  },
  planValue: {
    title: "Value over the years",
    says: "What the plan is worth when a customer’s later years count too: the margin of all its deals over the years that count, less what leaves and less all cost of marketing and sales.",
    example: (years, value, first) =>
      `Over ${years} years this plan is worth ${value}; if only one year of a customer counted, ${first}.`,
    axes: ["Years that count", "Value"],
  },
  neverCalled: {
    title: "Leads never called",
    says: "Leads that waited until they were no longer worth a call, because more arrived than the team had hours for. They were paid for, and nobody spoke to them.",
    example: (lost, team) => `In this plan ${team} never calls ${lost} of them: the hatched parts.`,
    axes: ["called", "never called", "capacity"],
  },
  atStake: {
    title: "Money at stake",
    says: "The deal value that leads never called would have brought at the usual rates: how much is lost, not how many.",
    example: (money, team) => `What ${team} cannot work would have brought about ${money}.`,
    axes: ["Money at stake"],
  },
  onTime: {
    title: "On-time share",
    says: "Of the leads that arrive, the share called within the hours that marketing and sales agreed. It falls slowly at first and then fast, once nearly all hours are taken.",
    example: (half, high, share) =>
      `A team like this one calls ${half} in time at a load of 70%, but only ${high} at 95%. Agreed are ${share}.`,
    axes: ["Load", "Called in time"],
  },
  waiting: {
    title: "Waiting",
    says: "How long a lead waits for its first call, in business hours. Leads do not arrive evenly, so there is a line long before all hours are taken.",
    example: (low, high) => `A team like this one lets a lead wait ${low} hours at a load of 70%, and ${high} at 95%.`,
    axes: ["Load", "Hours to the first call"],
  },
  load: {
    title: "Load",
    says: "Work to do as a share of the hours there are. At the target load a team still answers in time; above 100% something is left over.",
    example: (team, worst, period, target) =>
      `${team} has its highest load in ${period}: ${worst}. The target is ${target}.`,
    axes: ["Load"],
  },
  headroom: {
    title: "Headroom",
    says: "How many more leads a team could work at its target load. Below zero there are too many leads, or too few reps: both halves of the same gap.",
    example: (team, least, period) => `${team} has the least headroom in ${period}: ${least}.`,
    axes: ["Headroom"],
  },
  fullStrength: {
    title: "Full-strength reps",
    says: "People counted by what they get done: somebody who still learns counts as a part of a rep. Capacity follows from these, not from the number of people.",
    example: (people, reps, team) => `${team} starts with ${people} people, who do the work of ${reps}.`,
    axes: ["people", "full-strength reps"],
  },
  ramp: {
    title: "Ramp",
    says: "What a new rep gets done in the first, second and later periods in seat, as a share of what an experienced one does.",
    example: (team, shares) => `A new rep of ${team} does ${shares} of a full one’s work.`,
    axes: ["Period in seat", "Share of a full rep"],
  },
  timeToFill: {
    title: "Time to fill",
    says: "Periods from opening a job to the new rep’s first day. Together with the ramp it says how early a gap must be seen to be met by hiring.",
    example: (team, fill, full) =>
      `For ${team} a job opened now brings a rep after ${fill} and one at full strength after ${full}.`,
    axes: ["open job", "in ramp", "full strength"],
  },
  responseCurve: {
    title: "Response curve",
    says: "How many leads a channel brings in a period for what it spends. The curve flattens: every further amount brings fewer leads than the one before. Dashed is more than was ever spent, and so a guess.",
    example: (channel, spend, leads) => `${channel} brings ${leads} leads in an ordinary period at ${spend}.`,
    axes: ["Spend a period", "Leads"],
  },
  halfSaturation: {
    title: "Half-saturation",
    says: "The spend a period that gets half of the leads a channel could ever bring. Where it is low, the channel is soon used up; where it is high, there is room.",
    example: (channel, half, leads, ceiling) =>
      `${channel} brings ${leads} leads at ${half}: half of its ceiling of ${ceiling}.`,
    axes: ["Spend a period", "Leads"],
  },
  nextLead: {
    title: "Price of the next lead",
    says: "What one lead more costs at today’s spend. It is higher than the average price, since the cheap leads are won already; money moves best from where it is high to where it is low.",
    example: (channel, average, next) => `A lead of ${channel} costs ${average} on average, and the next one ${next}.`,
    axes: ["Spend a period", "Leads"],
  },
  adstock: {
    title: "Carry-over",
    says: "Spend that still works after the period in which it was spent: people see an ad today and ask next month. The carry-over rate is the share that goes on to the next period.",
    example: (channel, rate, first, second) =>
      `${channel} carries ${rate} over: of 100 spent once, ${first} work at once and ${second} in the period after.`,
    axes: ["Of 100 spent in the first period, at work"],
  },
  seasonality: {
    title: "Seasonality",
    says: "An index on a channel’s leads: 1 in an ordinary period, more when the market looks around, less in holidays. It says when the same money brings more.",
    example: (channel, best, most, worst, least) => `${channel}: ${most} in ${best}, ${least} in ${worst}.`,
    axes: ["Index"],
  },
  handOver: {
    title: "Hand-over bar",
    says: "Which leads marketing hands to sales: a share of those that fit the profile, and a share of the others. A higher bar saves sales hours; set too high, it keeps back wins.",
    example: (channel, leads, handed) => `Of ${leads} leads of ${channel}, ${handed} are handed over.`,
    axes: ["Fitting, handed over", "Other, handed over", "Kept back"],
  },
  tier: {
    title: "Tier",
    says: "The order of calls. First-tier leads are called before second-tier ones, so when hours run out, it is the second tier that waits and is lost.",
    example: (team, first, second) =>
      `At ${team}, ${first} of the first tier are never called, and ${second} of the second.`,
    axes: ["First tier", "Second tier"],
  },
  runOn: {
    title: "Run-on",
    says: "Periods after the ones that are reported. They are planned and judged, so that a lead won in the last month is not worthless because its deal closes later; totals and budget leave them out.",
    example: (reported, more) => `This plan reports ${reported} periods and judges ${more} more.`,
    axes: ["reported", "run-on"],
  },
  gap: {
    title: "How far from the best",
    says: "No plan within your limits can be worth more than the bound. The gap is what the best plan found may still be short of it; at zero, nothing better exists.",
    example: () =>
      "A plan worth 98 with a bound of 100 has a gap of 2: whatever else there is, it is at most 2 better.",
    axes: ["Best found", "Bound"],
  },
  bands: {
    title: "Bad, middle and good case",
    says: "The same plan in thousands of possible futures. One in ten is worse than the bad case, one in ten better than the good one, and half lie on either side of the middle.",
    example: () => "Between 80 and 125 with a middle of 100: eight futures of ten lie in that range.",
    axes: ["Bad", "Middle", "Good"],
  },
};
