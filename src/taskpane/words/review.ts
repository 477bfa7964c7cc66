/** The page of the review: actuals, where the year ends at this rate, the agreement, decisions, and the page for the meeting. */
import type { MeasureField } from "../../core/actuals/actuals";
import type { AgreementState } from "../../core/agreement/agreement";
import { languageOf } from "../../core/words/language";
import { useWords } from "./WordsContext";

export interface ReviewWords {
  readonly intro: string;
  readonly failed: (message: string) => string;
  readonly rate: string;
  readonly noActuals: string;
  readonly noneClosed: string;
  readonly makeActuals: string;
  readonly openActuals: string;
  /** "€84k spent, €70k committed, €1.4m still free". */
  readonly spend: (spent: string, committed: string, free: string) => string;
  readonly saveForecast: string;
  readonly unmet: (count: number, text: string) => string;
  readonly line: string;
  readonly actual: string;
  readonly planned: string;
  readonly difference: string;
  readonly fields: Readonly<Record<MeasureField, string>>;
  readonly agreement: string;
  readonly states: Readonly<Record<AgreementState, string>>;
  readonly agreedBy: (marketing: string, sales: string, on: string) => string;
  readonly noAgreement: string;
  readonly marketingRole: string;
  readonly salesRole: string;
  readonly agree: string;
  /** Leads, hours, team, reps. */
  readonly outside: (leads: string, hours: string, team: string, reps: string) => string;
  /** Leads never called, bookings: what changes with none of them handed over. */
  readonly bar: (leads: string, bookings: string) => string;
  readonly decisions: string;
  readonly noDecisions: string;
  readonly dueBy: (role: string, day: string) => string;
  readonly openDecisions: string;
  readonly changes: string;
  readonly firstReview: string;
  readonly noChanges: string;
  readonly change: (what: string, from: string, to: string, role: string) => string;
  readonly more: (text: string) => string;
  readonly make: string;
  readonly makeNote: string;
  readonly kept: string;
}

const english: ReviewWords = {
  intro: "What happened against what was planned, and the page for the meeting of marketing and sales.",
  failed: (message) => `The sheets could not be read. ${message}`,
  rate: "At this rate",
  noActuals:
    "Type or paste what happened, month by month, into a sheet of its own; the year is then worked out from there.",
  noneClosed: "No period is closed yet. Say on Actuals how many of the first periods are facts.",
  makeActuals: "Make the Actuals sheet",
  openActuals: "Open the Actuals sheet",
  spend: (spent, committed, free) => `${spent} spent, ${committed} committed, ${free} still free.`,
  saveForecast: "Save the re-forecast as a scenario",
  unmet: (count, text) =>
    `${text} ${count === 1 ? "figure of the actuals contradicts" : "figures of the actuals contradict"} the others and could not be kept.`,
  line: "So far",
  actual: "Actual",
  planned: "Plan",
  difference: "Difference",
  fields: {
    spend: "Spend",
    leads: "Leads",
    items: "Handed over",
    worked: "Worked",
    backlog: "Still waiting",
    headcount: "Reps in seat",
    onTheWay: "On the way",
    wins: "Wins",
    bookings: "Bookings",
  },
  agreement: "The agreement",
  states: { notAgreed: "Not agreed yet.", asAgreed: "As agreed.", changed: "Changed since it was agreed." },
  agreedBy: (marketing, sales, on) => `Agreed by ${marketing} and ${sales}, ${on}.`,
  noAgreement: "There is no agreement on Goals.",
  marketingRole: "For marketing (role)",
  salesRole: "For sales (role)",
  agree: "Both sides agree today",
  outside: (leads, hours, team, reps) =>
    `Outside the profile: ${leads} leads take ${hours} hours of ${team}, the time of ${reps} reps.`,
  bar: (leads, bookings) => `With none handed over: ${leads} leads never called, ${bookings} of bookings.`,
  decisions: "Open decisions",
  noDecisions: "No decision is open.",
  dueBy: (role, day) => (day === "" ? role : `${role}, by ${day}`),
  openDecisions: "Open the Decisions sheet",
  changes: "Changed since the last review",
  firstReview: "No review yet: changes are listed from the first one on.",
  noChanges: "Nothing changed.",
  change: (what, from, to, role) => `${what}: ${from} → ${to} (${role})`,
  more: (text) => `and ${text} more on the review page`,
  make: "Make the review page",
  makeNote: "One landscape page, dated today. Earlier ones stay.",
  kept: "Reviews so far",
};

const german: ReviewWords = {
  intro: "Was geschah gegenüber dem Plan, und das Blatt für die Besprechung von Marketing und Vertrieb.",
  failed: (message) => `Die Blätter konnten nicht gelesen werden. ${message}`,
  rate: "Wenn es so weitergeht",
  noActuals:
    "Tragen Sie Monat für Monat ein, was geschah, auf einem eigenen Blatt; daraus wird das Jahr neu berechnet.",
  noneClosed:
    "Noch ist keine Periode abgeschlossen. Geben Sie auf „Actuals“ an, wie viele der ersten Perioden feststehen.",
  makeActuals: "Blatt für Ist-Zahlen anlegen",
  openActuals: "Blatt der Ist-Zahlen öffnen",
  spend: (spent, committed, free) => `${spent} ausgegeben, ${committed} zugesagt, ${free} noch frei.`,
  saveForecast: "Neue Vorschau als Szenario speichern",
  unmet: (count, text) =>
    count === 1
      ? "Eine Ist-Zahl widerspricht den anderen und konnte nicht gehalten werden."
      : `${text} Ist-Zahlen widersprechen den anderen und konnten nicht gehalten werden.`,
  line: "Bisher",
  actual: "Ist",
  planned: "Plan",
  difference: "Abweichung",
  fields: {
    spend: "Ausgaben",
    leads: "Leads",
    items: "Übergeben",
    worked: "Bearbeitet",
    backlog: "Wartend",
    headcount: "Besetzte Stellen",
    onTheWay: "Unterwegs",
    wins: "Abschlüsse",
    bookings: "Auftragseingang",
  },
  agreement: "Die Vereinbarung",
  states: {
    notAgreed: "Noch nicht vereinbart.",
    asAgreed: "Wie vereinbart.",
    changed: "Seit der Vereinbarung geändert.",
  },
  agreedBy: (marketing, sales, on) => `Vereinbart von ${marketing} und ${sales}, ${on}.`,
  noAgreement: "Auf „Goals“ steht keine Vereinbarung.",
  marketingRole: "Für das Marketing (Rolle)",
  salesRole: "Für den Vertrieb (Rolle)",
  agree: "Beide Seiten stimmen heute zu",
  outside: (leads, hours, team, reps) =>
    `Außerhalb des Profils: ${leads} Leads kosten ${team} ${hours} Stunden, die Zeit von ${reps} Kräften.`,
  bar: (leads, bookings) => `Würde keiner übergeben: ${leads} Leads, die niemand anruft, ${bookings} Auftragseingang.`,
  decisions: "Offene Entscheidungen",
  noDecisions: "Keine Entscheidung ist offen.",
  dueBy: (role, day) => (day === "" ? role : `${role}, bis ${day}`),
  openDecisions: "Blatt der Entscheidungen öffnen",
  changes: "Seit der letzten Besprechung geändert",
  firstReview: "Noch keine Besprechung: Änderungen werden ab der ersten aufgeführt.",
  noChanges: "Nichts wurde geändert.",
  change: (what, from, to, role) => `${what}: ${from} → ${to} (${role})`,
  more: (text) => `und ${text} weitere auf dem Blatt der Besprechung`,
  make: "Blatt für die Besprechung anlegen",
  makeNote: "Eine Seite im Querformat mit dem heutigen Datum. Frühere bleiben.",
  kept: "Bisherige Besprechungen",
};

/** In the language of Excel. */
export function useReviewWords(): ReviewWords {
  const { locale } = useWords();
  return languageOf(locale) === "de" ? german : english;
}
