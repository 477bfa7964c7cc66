/**
 * The agreement of marketing and sales: who they sell to, and what each promises the other. Both halves of a promise stand
 * on one line, so that neither is read alone.
 */
import { channelKey } from "../model/demand";
import type { Evaluation } from "../model/evaluatePlan";

/** Who we sell to, in the words of both sides. */
export const profileFields = ["industry", "size", "region", "signals", "notFor"] as const;
export type ProfileField = (typeof profileFields)[number];

export interface Agreement {
  readonly profile: Readonly<Record<ProfileField, string>>;
  /** Marketing: leads by period, and the share of them that fits the profile; undefined where nothing is promised. */
  readonly leads: readonly (number | undefined)[];
  readonly fittingShare: readonly (number | undefined)[];
  /** Marketing: of leads that do not fit, the share that is handed over at most; of all, the share with complete contact data at least. */
  readonly unfitShare: number | undefined;
  readonly contactDataShare: number | undefined;
  /** Sales: business hours to first contact for leads of tier 1 and 2, share contacted in time, attempts before a lead is closed. */
  readonly responseHours: readonly [number | undefined, number | undefined];
  readonly onTimeShare: number | undefined;
  readonly attempts: number | undefined;
}

/** Who agreed for each side, by role, and when. */
export interface Agreed {
  readonly marketing: string;
  readonly sales: string;
  /** "2027-01-15". */
  readonly on: string;
  readonly fingerprint: string;
  /** A sum of the promised figures, which the sheet compares by itself. */
  readonly figures: number;
}

export type AgreementState = "notAgreed" | "asAgreed" | "changed";

/** One line with both halves. */
export type Half = "leads" | "fittingShare" | "unfitShare" | "contactDataShare";
export type OtherHalf = "responseHours1" | "onTimeShare" | "responseHours2" | "attempts";
export const promiseLines: readonly (readonly [marketing: Half, sales: OtherHalf])[] = [
  ["leads", "responseHours1"],
  ["fittingShare", "onTimeShare"],
  ["unfitShare", "responseHours2"],
  ["contactDataShare", "attempts"],
];

/** Whether what is promised is what was agreed. */
export function agreementState(agreement: Agreement, agreed: Agreed | undefined): AgreementState {
  if (agreed === undefined || agreed.fingerprint === "") return "notAgreed";
  return fingerprint(agreement) === agreed.fingerprint ? "asAgreed" : "changed";
}

/** Significant digits that a promise has: what a sheet loses beyond is no change. */
const promisedDigits = 9;

/** Eight letters and digits that change with every promise and every word of the profile (FNV-1a, 32 bits). */
export function fingerprint(agreement: Agreement): string {
  const text = JSON.stringify(agreement, (_, value: unknown) => {
    if (typeof value === "number") return Number(value.toPrecision(promisedDigits));
    return value === undefined ? null : value;
  });
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}

/** What a plan itself would promise: its leads and their fit, its goals for response. A start to agree on, not an agreement. */
export function promisedByPlan(evaluation: Evaluation): Agreement {
  const { plan } = evaluation;
  const sum = (row: string, period: number) =>
    plan.channels.reduce((total, _, index) => total + evaluation.valueOf(`${channelKey(index)}.${row}`, period), 0);
  const periods = Array.from({ length: plan.periods }, (_, period) => period);
  const leads = periods.map((period) => sum("leads", period));
  const [fitting, unfit, handedUnfit] = ["fitLeads", "leads", "handedUnfit"].map((row) =>
    periods.reduce((total, period) => total + sum(row, period), 0),
  );
  const others = (unfit ?? 0) - (fitting ?? 0);
  const hasSecondTier = plan.channels.some(({ tier }) => tier === 2);
  return {
    profile: { industry: "", size: "", region: "", signals: "", notFor: "" },
    leads: leads.map((count) => Math.round(count)),
    fittingShare: leads.map((count, period) => (count > 0 ? rounded(sum("fitLeads", period) / count) : undefined)),
    unfitShare: others > 0 ? rounded((handedUnfit ?? 0) / others) : undefined,
    contactDataShare: undefined,
    responseHours: [plan.goals.responseHours, hasSecondTier ? plan.goals.responseHours : undefined],
    onTimeShare: plan.goals.onTimeShare,
    attempts: undefined,
  };
}

/** Whole percents: nobody promises more exactly. */
function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

/** The figure of one half, over the reported periods: leads are summed, shares weighted by leads. */
export function promised(agreement: Agreement, half: Half | OtherHalf, reported: number): number | undefined {
  switch (half) {
    case "leads":
      return sumOf(agreement.leads.slice(0, reported));
    case "fittingShare":
      return weightedShare(agreement, reported);
    case "responseHours1":
      return agreement.responseHours[0];
    case "responseHours2":
      return agreement.responseHours[1];
    default:
      return agreement[half];
  }
}

function weightedShare({ leads, fittingShare }: Agreement, reported: number): number | undefined {
  const known = fittingShare.slice(0, reported).flatMap((share, period) => {
    const count = leads[period];
    return share === undefined || count === undefined ? [] : [{ share, count }];
  });
  const all = known.reduce((sum, { count }) => sum + count, 0);
  return all > 0 ? known.reduce((sum, { share, count }) => sum + share * count, 0) / all : undefined;
}

function sumOf(figures: readonly (number | undefined)[]): number | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, figure) => sum + figure, 0);
}
