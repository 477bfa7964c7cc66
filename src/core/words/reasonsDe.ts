/** Reasons in German. */
import type { ReasonPhrases, Worth } from "./reasonPhrases";

function brings({ isLoss, text }: Worth): string {
  return `${isLoss ? "kostet" : "bringt"} ${text}`;
}

export const germanReasons: ReasonPhrases = {
  limit: {
    budget: "das Budget",
    minSpend: "die Mindestausgaben eines Kanals",
    maxSpend: "die Höchstausgaben eines Kanals",
    hireLimits: "die Grenzen für Einstellungen",
    changeShare: "wie weit sich ein Kanal ändern darf",
    seenFactor: "die höchsten bisherigen Ausgaben",
    hiresPerQuarter: "Einstellungen im Quartal",
    neverCalledShare: "passende Leads, die liegen bleiben",
    maxLoad: "Auslastung",
    paybackMonths: "Amortisation",
    goal: "das Ziel",
  },
  unit: { reps: (count) => (count === "1" ? "eine Kraft" : `${count} Kräfte`), months: (count) => `${count} Monate` },
  clash: (who, limits, by) =>
    `${who === undefined ? "" : `${who}: `}Keine Aufteilung hält ${limits} zugleich ein; sie liegen ${by} auseinander.`,
  clashAlone: (who, limit, by) =>
    `${who === undefined ? "" : `${who}: `}Keine Aufteilung hält ${limit} ein; es fehlen ${by}.`,
  outside: (limit, { value, allowed, team }) =>
    `Der nächstliegende Plan kommt auf ${value}, höchstens ${allowed} sind erlaubt: ${limit}${team === undefined ? "" : ` bei ${team}`}.`,
  outsideGoal: (value, allowed) => `Der nächstliegende Plan erreicht ${value}, das Ziel sind ${allowed}.`,
  noneFound: (share) =>
    `In der Zeit fand sich keine Aufteilung innerhalb der Grenzen; die nächstliegende verfehlt eine Grenze um ${share}.`,
  unlimited: (channels) =>
    `Nichts begrenzt die Ausgaben für ${channels}: Setzen Sie ein Budget oder Höchstausgaben der Kanäle.`,
  startOutside: "Der Plan selbst liegt außerhalb der Grenzen.",
  planKept: "Keine Aufteilung der gesuchten Art ist besser als der Plan, wie er ist.",
  unspent: (money, cause) => `${money} des Budgets bleiben besser übrig: ${cause}.`,
  unspentCause: {
    notWorthIt: "Der nächste Betrag kostet in jedem Kanal mehr, als er bringt",
    steps: "Schritte und Grenzen lassen keinen Platz dafür",
    maxSpend: "Jeder Kanal gibt aus, so viel er darf",
    nothingToMove: "Kein Kanal darf sich ändern",
  },
  channel: (channel, one, worth, binding) =>
    `${channel}: Der nächste Betrag von ${one} ${brings(worth)}${binding === undefined ? "" : `; ${binding}`}.`,
  binding: {
    minSpend: "seine Mindestausgaben halten ihn oben",
    maxSpend: "seine Höchstausgaben halten ihn unten",
    changeShare: "wie weit er sich ändern darf, hält ihn dort fest",
    seenFactor: "die höchsten bisherigen Ausgaben halten ihn unten",
    locked: "er ist gesperrt",
    capacity: "für vieles davon hat niemand Zeit",
  },
  rep: (team, worth, when) => `${team}: Eine weitere Kraft ${brings(worth)}, am besten mit Beginn ${when}.`,
  noRep: (team) => `${team}: Im Plan kann keine weitere Kraft mehr beginnen.`,
  budget: (one, worth) => `${one} mehr Budget ${brings(worth)}.`,
  budgetWorthNothing: (one) => `${one} mehr Budget bringt nichts.`,
  objective: (objective, figure, years) => {
    switch (objective) {
      case "planValue":
        return `${figure} ${years}-Jahres-Wert`;
      case "contribution":
        return `${figure} Marge nach Vertrieb und Marketing`;
      case "bookings":
        return `${figure} Auftragseingang`;
      case "wins":
        return `${figure} Abschlüsse`;
      case "leads":
        return `${figure} Leads`;
      case "leastCost":
        return `${figure} weniger Kosten`;
    }
  },
};
