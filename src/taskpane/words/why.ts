/** The walk from a figure down to inputs, in words. */
import type { Unit } from "../../core/plan/unit";

export interface WhyWords {
  readonly title: string;
  /** Beside a figure that opens its walk. */
  readonly ask: string;
  readonly askOf: (figure: string) => string;
  readonly overPlan: (count: string, period: "month" | "week") => string;
  readonly runOnToo: string;
  readonly nothing: string;
  readonly fixed: string;
  readonly input: string;
  readonly owner: (owner: string) => string;
  readonly show: (sheet: string, cell: string) => string;
  readonly showPlain: string;
  readonly change: string;
  readonly more: (count: number, text: string) => string;
  readonly parts: (step: string) => string;
  readonly alsoFrom: string;
  /** Signs as they are read aloud. */
  readonly signs: Readonly<Record<"+" | "−" | "×" | "÷", string>>;
  readonly units: Readonly<Partial<Record<Unit, string>>>;
  /** The name of a step in a period. */
  readonly inPeriod: (name: string, period: string) => string;
}

export const englishWhy: WhyWords = {
  title: "Why",
  ask: "Why?",
  askOf: (figure) => `${figure}: why?`,
  overPlan: (count, period) => `the sum of ${count} ${period}s`,
  runOnToo: "the months after the reported ones included",
  nothing: "Nothing in any of them.",
  fixed: "a fixed number of the model",
  input: "input",
  owner: (owner) => `Owner: ${owner}`,
  show: (sheet, cell) => `Show it on the ${sheet} sheet, cell ${cell}`,
  showPlain: "Show it on the sheet",
  change: "Change this input",
  more: (count, text) => (count === 1 ? "One more" : `${text} more`),
  parts: (step) => `What ${step} is made of`,
  alsoFrom: "with",
  signs: { "+": "plus", "−": "minus", "×": "times", "÷": "divided by" },
  units: {
    leads: "leads",
    wins: "wins",
    reps: "reps",
    hours: "h",
    hoursPerItem: "h",
    months: "months",
    years: "years",
  },
  inPeriod: (name, period) => `${name}, ${period}`,
};

export const germanWhy: WhyWords = {
  title: "Warum",
  ask: "Warum?",
  askOf: (figure) => `${figure}: warum?`,
  overPlan: (count, period) => `die Summe von ${count} ${period === "month" ? "Monaten" : "Wochen"}`,
  runOnToo: "Perioden nach dem Berichtszeitraum eingeschlossen",
  nothing: "In keiner davon etwas.",
  fixed: "eine feste Zahl des Modells",
  input: "Eingabe",
  owner: (owner) => `Zuständig: ${owner}`,
  show: (sheet, cell) => `Auf dem Blatt ${sheet} zeigen, Zelle ${cell}`,
  showPlain: "Auf dem Blatt zeigen",
  change: "Diese Eingabe ändern",
  more: (count, text) => (count === 1 ? "Eine weitere" : `${text} weitere`),
  parts: (step) => `Woraus sich ${step} ergibt`,
  alsoFrom: "mit",
  signs: { "+": "plus", "−": "minus", "×": "mal", "÷": "geteilt durch" },
  units: {
    leads: "Leads",
    wins: "Abschlüsse",
    reps: "Kräfte",
    hours: "h",
    hoursPerItem: "h",
    months: "Monate",
    years: "Jahre",
  },
  inPeriod: (name, period) => `${name}, ${period}`,
};
