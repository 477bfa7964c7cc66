/** Seats that say what a plan says in numbers: a plan knows how many reps there are, not since when each. */
import type { CompletePlan, CompleteTeam } from "../plan/completePlan";
import { periodsPerYear } from "../model/timeline";
import { fullStrengthDay } from "./rosterCalendar";
import { dayText, periodSerial } from "./periods";
import type { NewSeat } from "./roster";

const madeUpStart = "made from the plan: type the real first day";

/** Reps at full strength started a year before they had to; those in ramp on the first day of their first period. */
export function planSeats(plan: CompletePlan): readonly NewSeat[] {
  const prefixes = seatPrefixes(plan.teams.map(({ name }) => name));
  return plan.teams.flatMap((team, index) => {
    const shares = teamShares(team, plan);
    const digits = Math.max(2, String(shares.length).length);
    return shares.map(({ start, share, note }, seat) => ({
      seat: `${prefixes[index] ?? ""}-${String(seat + 1).padStart(digits, "0")}`,
      team: team.name,
      start: dayText(start),
      share,
      note,
    }));
  });
}

interface SeatShare {
  readonly start: number;
  readonly share: number;
  readonly note: string;
}

function teamShares({ openingHeadcount, openingRamping, ramp }: CompleteTeam, plan: CompletePlan): SeatShare[] {
  const before = periodSerial(
    { ...plan, start: dayText(fullStrengthDay(ramp.length, plan)) },
    -periodsPerYear[plan.period],
  );
  const full = wholeAndRest(openingHeadcount).map((share) => ({ start: before, share, note: madeUpStart }));
  const inRamp = openingRamping.flatMap((reps, period) =>
    wholeAndRest(reps).map((share) => ({ start: periodSerial(plan, -period), share, note: "" })),
  );
  return [...full, ...inRamp];
}

/** 2.5 reps are two full times and a half; they add up to exactly the same number. */
function wholeAndRest(reps: number): number[] {
  const whole = Math.floor(reps);
  const plain = Number((reps - whole).toPrecision(12));
  const rest = whole + plain === reps ? plain : reps - whole;
  return [...new Array<number>(whole).fill(1), ...(rest > 0 ? [rest] : [])];
}

/** "SDR" for SDR, "SD" for Sales development; a number tells teams with the same letters apart. */
function seatPrefixes(names: readonly string[]): readonly string[] {
  const prefixes = names.map((name) => {
    const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
    const letters =
      words.length === 1
        ? name.slice(0, 6)
        : words.map((word) => (word === word.toUpperCase() ? word : word.charAt(0))).join("");
    return letters.toUpperCase() || "SEAT";
  });
  return prefixes.map((prefix, index) => {
    const earlier = prefixes.slice(0, index).filter((each) => each === prefix).length;
    return earlier === 0 ? prefix : `${prefix}${earlier + 1}`;
  });
}
