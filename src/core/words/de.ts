/** Verdict and flags in German. */
import type { FlagPhrases, PeriodPhrases, Phrases, VerdictPhrases } from "./phrases";

const months: PeriodPhrases = {
  one: (name) => `im ${name}`,
  two: (first, second) => `im ${first} und ${second}`,
  stretch: (first, last) => `von ${first} bis ${last}`,
  again: (first, second) => `${first} und noch einmal ${second}`,
  counted: (count, of) => `in ${count} von ${of} Monaten`,
  always: (count) => `in allen ${count} Monaten`,
};

const weeks: PeriodPhrases = {
  one: (name) => `in der Woche ab ${name}`,
  two: (first, second) => `in den Wochen ab ${first} und ${second}`,
  stretch: (first, last) => `von der Woche ab ${first} bis zu der ab ${last}`,
  again: months.again,
  counted: (count, of) => `in ${count} von ${of} Wochen`,
  always: (count) => `in allen ${count} Wochen`,
};

const verdict: VerdictPhrases = {
  empty: ["In diesem Plan kommt kein Lead an:", "kein Kanal hat Ausgaben, und ohne Ausgaben kommt keiner."],
  lost: (count, items) => `Rund ${count} ${items} ruft niemand an,`,
  lostAlso: (team, count, items) => `${team} verliert außerdem rund ${count} ${items}.`,
  allSecondTier: "alle aus der zweiten Stufe",
  mostSecondTier: "die meisten aus der zweiten Stufe",
  arriving: (list) => `die meisten davon kommen im ${list}`,
  spread: "über den ganzen Plan verteilt",
  atStake: (money) => `rund ${money} an Abschlüssen stehen auf dem Spiel`,
  accepted: (share) => `im Rahmen der ${share}, die Sie hinnehmen`,
  short: (team, reps, when) => `${team} fehlen ${reps} voll eingearbeitete Kräfte ${when}.`,
  allCalled: "Jeder Lead wird angerufen;",
  bookings: (reached, goal) =>
    goal === undefined
      ? `der Auftragseingang erreicht ${reached}`
      : `der Auftragseingang erreicht ${reached} von ${goal}`,
  underGoal: (money) => `der Auftragseingang bleibt ${money} unter dem Ziel`,
  overBudget: (money) => `der Plan kostet ${money} mehr als das Budget`,
  idle: (team, share, when) => `${team} hat ${share} seiner Stunden frei ${when}`,
};

const flags: FlagPhrases = {
  overflow: ({ team, items, count, money, when, reps, spend }) => ({
    title: `${team} schafft nicht alle ${items}`,
    size: { figure: money, unit: "auf dem Spiel" },
    sentence:
      `Rund ${count} ${items} mehr kommen an, als ${team} bearbeiten kann` +
      (reps === undefined ? "" : `, oder bis zu ${reps} voll eingearbeitete Kräfte fehlen dafür`) +
      `${when === "" ? "" : `, ${when}`}; ${money} an Abschlüssen stehen auf dem Spiel` +
      (spend === undefined ? "." : `, und ${spend} werden dafür ausgegeben.`),
  }),
  full: ({ team, items, count, reps, share, limit, when }) => ({
    title: `${team} ist fast voll`,
    size: { figure: share, unit: `Auslastung, Grenze ${limit}` },
    sentence: `${team} arbeitet ${when} bis zu ${share} seiner Stunden, mehr als die gewünschten ${limit}: ${count} ${items} zu viel oder ${reps} voll eingearbeitete Kräfte zu wenig.`,
  }),
  lateResponse: ({ team, items, count, share, limit, hours, when, reps }) => ({
    title: `${team} ruft ${items} zu spät an`,
    size: { figure: share, unit: `rechtzeitig, vereinbart ${limit}` },
    sentence:
      `Schlimmstenfalls ${share} der ${items} von ${team} werden ${when} binnen ${hours} Stunden angerufen; vereinbart sind ${limit}. Rund ${count} kommen, wenn niemand frei ist` +
      (reps === undefined
        ? ", obwohl die Stunden für alle reichen."
        : `, oder bis zu ${reps} voll eingearbeitete Kräfte fehlen.`),
  }),
  idleCapacity: ({ team, items, count, reps, share, when }) => ({
    title: `${team} hat Stunden frei`,
    size: { figure: share, unit: "Auslastung" },
    sentence: `${team} nutzt ${when} teils nur ${share} seiner Stunden: Rund ${count} weitere ${items} je Periode hätten Platz, und ${reps} voll eingearbeitete Kräfte warten auf Arbeit.`,
  }),
  lateHire: ({ team, items, count, reps, hire, when }) => ({
    title: `Die Einstellung von ${team} (${hire}) kommt zu spät`,
    size: { figure: reps, unit: "Kräfte fehlen" },
    sentence: `${team} bekommt bis zu ${count} ${items} zu viel, oder ihm fehlen ${reps} voll eingearbeitete Kräfte, ${when}: Wer im ${hire} beginnt, ist erst danach eingearbeitet.`,
  }),
  saturated: ({ channel, factor, when }) => ({
    title: `Mehr für ${channel} bringt wenig`,
    size:
      factor === undefined
        ? { figure: "0", unit: "weitere Leads" }
        : { figure: `${factor}×`, unit: "des mittleren Preises" },
    sentence:
      factor === undefined
        ? `${channel} bringt ${when} keine weiteren Leads: Die Ausgaben liegen über dem, was das Publikum hergibt.`
        : `Der nächste Lead aus ${channel} kostet ${when} bis zu ${factor}-mal so viel wie der mittlere: Die Ausgaben sind zu hoch für das Publikum oder das Publikum zu klein für die Ausgaben.`,
  }),
  notWorthIt: ({ channel, one, money }) => ({
    title: `Zu viel für ${channel}`,
    size: { figure: money, unit: `Verlust je ${one}` },
    sentence: `${one} mehr für ${channel} senkt den Wert des Plans um ${money}: Zu viele Leads treffen auf ein volles Team, oder zu wenige Stunden auf die Leads.`,
  }),
  goalShortfall: ({ money, reached, goal }) => ({
    title: "Der Auftragseingang verfehlt das Ziel",
    size: { figure: money, unit: "zu wenig" },
    sentence: `Der Auftragseingang erreicht ${reached} von ${goal}: Das Ziel ist für diesen Plan um ${money} zu hoch, oder der Plan um ${money} zu klein.`,
  }),
  payback: ({ months: needed, goal }) => ({
    title: "Die Amortisation dauert zu lange",
    size: { figure: needed, unit: `Monate, Ziel ${goal}` },
    sentence: `Es dauert ${needed} Monate, bis die Marge neuer Abschlüsse Marketing und Vertrieb bezahlt hat, Ziel sind ${goal}: Die Kosten sind zu hoch oder der Auftragseingang zu niedrig.`,
  }),
  overBudget: ({ money, budget }) => ({
    title: "Der Plan liegt über dem Budget",
    size: { figure: money, unit: "darüber" },
    sentence: `Marketing und Vertrieb kosten ${money} mehr als die ${budget} des Budgets: Ausgaben und Einstellungen sind zu viel oder das Budget zu klein.`,
  }),
  spendOutOfBounds: ({ channel, money, when, min, max }) => ({
    title: `${channel} liegt außerhalb seiner Grenzen`,
    size: { figure: money, unit: "außerhalb" },
    sentence:
      `Die Ausgaben für ${channel} liegen ${when} bis zu ${money} außerhalb ihrer Grenzen: ` +
      (max === undefined ? `mindestens ${min} je Periode.` : `${min} bis ${max} je Periode.`),
  }),
  hiresOutOfBounds: ({ team, reps, when, min, max }) => ({
    title: `Einstellungen von ${team} liegen außerhalb ihrer Grenzen`,
    size: { figure: reps, unit: "außerhalb" },
    sentence: `Die Einstellungen von ${team} liegen ${when} bis zu ${reps} außerhalb ihrer Grenzen: ${min} bis ${max} je Periode.`,
  }),
};

export const german: Phrases = {
  periods: { month: months, week: weeks },
  items: { leads: "Leads", opportunities: "Verkaufschancen" },
  tierItems: (tier, items) => `${items} der ${tier === 1 ? "ersten" : "zweiten"} Stufe`,
  range: (from, to) => `${from} bis ${to}`,
  verdict,
  flags,
};
