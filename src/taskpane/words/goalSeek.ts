/** The words of the page that starts from a goal, which are loaded with it. */
import { languageOf } from "../../core/words/language";
import { useWords } from "./WordsContext";

type Text1 = (one: string) => string;
type Text2 = (one: string, two: string) => string;
type Text3 = (one: string, two: string, three: string) => string;

export interface GoalSeekWords {
  readonly intro: string;
  readonly ask: string;
  readonly working: string;
  readonly stop: string;
  readonly try: string;
  readonly proposal: string;
  readonly failed: Text1;
  readonly least: {
    readonly title: string;
    readonly note: Text1;
    readonly goalOf: string;
    readonly goals: Readonly<Record<"bookings" | "wins" | "leads", string>>;
    readonly amount: string;
    /** Cost, difference to the plan's cost. */
    readonly cheaper: Text2;
    readonly dearer: Text2;
    readonly certificate: Text1;
    readonly proven: string;
    readonly none: string;
    readonly stopped: string;
  };
  readonly workable: {
    readonly title: string;
    readonly note: Text1;
    /** Spend, as a share of the plan's. */
    readonly answer: Text2;
    readonly stoppedBy: Text1;
    readonly atBounds: string;
    readonly notWorkable: Text1;
  };
  readonly reps: {
    readonly title: string;
    readonly note: Text1;
    readonly enough: string;
    readonly cost: Text1;
    readonly opening: Text3;
    readonly openBy: Text1;
    readonly openToday: string;
    readonly count: (count: number, text: string) => string;
    readonly stillShort: Text1;
  };
}

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

const english: GoalSeekWords = {
  intro:
    "Three questions that start from the end. Each answer is a preview against your plan; nothing changes until you try it.",
  ask: "Find it",
  working: "Looking for it…",
  stop: "Stop and keep",
  try: "Try it",
  proposal: "Answer",
  failed: (message) => `It ended with an error; your plan is as it was. ${message}`,
  least: {
    title: "What is the least budget for a goal?",
    note: (share) => `Marketing and sales together, with at most ${share} of fitting leads never called.`,
    goalOf: "Goal of",
    goals: { bookings: "Bookings", wins: "Wins", leads: "Leads" },
    amount: "How much to reach",
    cheaper: (cost, less) => `${cost} is enough, ${less} less than your plan costs.`,
    dearer: (cost, more) => `It takes ${cost}, ${more} more than your plan costs.`,
    certificate: (share) =>
      `No cheaper split found; the cheapest possible is at most ${share} cheaper, if the curves are right.`,
    proven: "No split can do it for noticeably less, if the curves are right.",
    none: "No split reaches this goal with at most so many leads never called, however much it costs: channels end at 1.5 times their largest spend, and hires take time.",
    stopped: "Stopped before a split was found.",
  },
  workable: {
    title: "How much marketing can the team work?",
    note: (share) =>
      `All free channels together, until a team loses more than ${share} of its fitting items. Hires stay as planned.`,
    answer: (spend, share) => `The team can work ${spend} of marketing, ${share} of what your plan spends.`,
    stoppedBy: (team) => `Beyond that, ${team} loses more than you accept.`,
    atBounds: "No team stops it: every channel is at the most that it may spend.",
    notWorkable: (team) =>
      `Not even the least spend is workable: ${team} loses more than you accept whatever marketing does.`,
  },
  reps: {
    title: "Which reps does this plan need, and by when?",
    note: (share) =>
      `The cheapest hires with which no team loses more than ${share} of its fitting items. Marketing stays as planned.`,
    enough: "The reps of your plan are enough.",
    cost: (money) => `They cost ${money} over the plan.`,
    opening: (team, count, start) => `${team}: ${count} from ${start}`,
    openBy: (period) => `open the job by ${period}`,
    openToday: "open the job today",
    count: (count, text) => `${text} ${plural(count, "rep", "reps")}`,
    stillShort: (teams) => `${teams} loses more than you accept even so: nobody can start early enough.`,
  },
};

const german: GoalSeekWords = {
  intro:
    "Drei Fragen vom Ende her. Jede Antwort ist eine Vorschau gegen Ihren Plan; es ändert sich nichts, bis Sie sie ausprobieren.",
  ask: "Suchen",
  working: "Wird gesucht…",
  stop: "Anhalten und behalten",
  try: "Ausprobieren",
  proposal: "Antwort",
  failed: (message) => `Das endete mit einem Fehler; Ihr Plan ist, wie er war. ${message}`,
  least: {
    title: "Was ist das kleinste Budget für ein Ziel?",
    note: (share) => `Marketing und Vertrieb zusammen; höchstens ${share} der passenden Leads werden nie angerufen.`,
    goalOf: "Ziel für",
    goals: { bookings: "Auftragseingang", wins: "Abschlüsse", leads: "Leads" },
    amount: "Wie viel zu erreichen ist",
    cheaper: (cost, less) => `${cost} genügen, ${less} weniger als Ihr Plan kostet.`,
    dearer: (cost, more) => `Es braucht ${cost}, ${more} mehr als Ihr Plan kostet.`,
    certificate: (share) =>
      `Keine günstigere Aufteilung gefunden; die günstigste ist höchstens ${share} günstiger, wenn die Kurven stimmen.`,
    proven: "Keine Aufteilung schafft es für merklich weniger, wenn die Kurven stimmen.",
    none: "Keine Aufteilung erreicht dieses Ziel mit höchstens so vielen nie angerufenen Leads, was immer es kostet: Kanäle enden beim 1,5-Fachen ihrer größten Ausgaben, und Einstellungen brauchen Zeit.",
    stopped: "Angehalten, bevor sich eine Aufteilung fand.",
  },
  workable: {
    title: "Wie viel Marketing schafft das Team?",
    note: (share) =>
      `Alle freien Kanäle zusammen, bis ein Team mehr als ${share} seiner passenden Vorgänge verliert. Einstellungen bleiben wie geplant.`,
    answer: (spend, share) => `Das Team schafft Marketing für ${spend}, ${share} der Ausgaben Ihres Plans.`,
    stoppedBy: (team) => `Darüber verliert ${team} mehr, als Sie hinnehmen.`,
    atBounds: "Kein Team begrenzt es: Jeder Kanal gibt das Meiste aus, was er darf.",
    notWorkable: (team) =>
      `Nicht einmal die Mindestausgaben sind zu schaffen: ${team} verliert mehr, als Sie hinnehmen, was immer das Marketing tut.`,
  },
  reps: {
    title: "Welche Personen braucht dieser Plan, und bis wann?",
    note: (share) =>
      `Die günstigsten Einstellungen, mit denen kein Team mehr als ${share} seiner passenden Vorgänge verliert. Das Marketing bleibt wie geplant.`,
    enough: "Die Personen Ihres Plans genügen.",
    cost: (money) => `Sie kosten über den Plan ${money}.`,
    opening: (team, count, start) => `${team}: ${count} ab ${start}`,
    openBy: (period) => `Stelle ausschreiben bis ${period}`,
    openToday: "Stelle heute ausschreiben",
    count: (count, text) => `${text} ${plural(count, "Person", "Personen")}`,
    stillShort: (teams) => `${teams}: verliert auch so mehr, als Sie hinnehmen; niemand kann früh genug beginnen.`,
  },
};

export function useGoalSeekWords(): GoalSeekWords {
  const { locale } = useWords();
  return languageOf(locale) === "de" ? german : english;
}
