/** Remedies in German. */
import type { BarFacts, RemedyPhrases, StartFacts } from "./remedyPhrases";

function bar({ fit, other }: BarFacts): string {
  const parts = [
    ...(fit === undefined ? [] : [`${fit[1]} statt ${fit[0]} der passenden Leads`]),
    ...(other === undefined ? [] : [`${other[1]} statt ${other[0]} der übrigen Leads`]),
  ];
  return `Übergeben Sie ${parts.join(" und ")}`;
}

function opened({ openBy, fullFrom }: StartFacts): string {
  const job = openBy === undefined ? "Stelle jetzt ausschreiben" : `Stelle bis ${openBy} ausschreiben`;
  return fullFrom === undefined ? job : `${job}, voll eingearbeitet ab ${fullFrom}`;
}

function started(starts: readonly StartFacts[]): string {
  const [first] = starts;
  if (starts.length === 1 && first !== undefined) return `Beginn ${first.start}; ${opened(first)}.`;
  return `${starts.map(one).join("; ")}.`;
}

function one(start: StartFacts): string {
  return `${start.reps} ${start.count === 1 ? "beginnt" : "beginnen"} ${start.start} (${opened(start)})`;
}

export const germanRemedies: RemedyPhrases = {
  raiseBar: ({ held, heldFit, ...facts }) => ({
    title: `Für ${facts.channel} weniger Leads übergeben`,
    detail: `${bar(facts)}: ${held} Leads bleiben beim Marketing, ${heldFit === undefined ? "keiner davon passt" : `${heldFit} davon passend`}.`,
  }),
  lowerBar: (facts) => ({
    title: `Für ${facts.channel} mehr Leads übergeben`,
    detail: `${bar(facts)}: Es ist Zeit für sie da.`,
  }),
  moveEvent: ({ channel, from, to, money }) => ({
    title: `${channel} von ${from} auf ${to} verlegen`,
    detail: `Die ${money} für ${from} ziehen mit um.`,
  }),
  spread: ({ channel, from, to, money }) => ({
    title: `${channel} anders über den Plan verteilen`,
    detail: `${money} weniger ${from}, mehr ${to}; die Summe bleibt.`,
  }),
  moveMoney: ({ from, to, money, when }) => ({
    title: `${money} von ${from} zu ${to} verschieben`,
    detail: `${when}, im Verhältnis der Ausgaben für ${from}.`,
  }),
  spendLess: ({ money, when, channels }) => ({
    title: `${money} weniger für ${channels ?? "alle beweglichen Kanäle"} ausgeben`,
    detail: `${when}, im Verhältnis.`,
  }),
  spendMore: ({ money, when, channels }) => ({
    title: `${money} mehr für ${channels ?? "alle beweglichen Kanäle"} ausgeben`,
    detail: `${when}, im Verhältnis.`,
  }),
  hire: ({ team, count, reps, starts, paidBy, limit }) => ({
    title: `${reps} weitere ${count === 1 ? "Kraft" : "Kräfte"} für ${team} einstellen`,
    detail: [
      started(starts),
      ...(paidBy === undefined ? [] : [`${paidBy.money} weniger für ${paidBy.channel} halten das Budget ein.`]),
      ...(limit === undefined
        ? []
        : [`Dafür braucht es ${limit[1]} Einstellungen in einer Periode statt höchstens ${limit[0]}.`]),
    ].join(" "),
  }),
  startSooner: ({ team, from, start }) => ({
    title: `Einstellung von ${team} (${from}) vorziehen: Beginn ${start.start}`,
    detail: `${opened(start)}.`,
  }),
  startLater: ({ team, from, start }) => ({
    title: `Einstellung von ${team} (${from}) verschieben: Beginn erst ${start.start}`,
    detail: `${opened(start)}.`,
  }),
  hireFewer: ({ team, reps, starts, count }) => ({
    title: `${reps} geplante ${count === 1 ? "Einstellung" : "Einstellungen"} von ${team} weglassen`,
    detail: `Beginn war geplant: ${starts}. Niemand, der schon da ist, ist betroffen.`,
  }),
  workNewest: (team) => ({
    title: `${team} bearbeitet das Neueste zuerst`,
    detail: "Altes wartet statt Neuem: Wer neu ist, antwortet noch.",
  }),
  backInside: (name, of) => ({
    title: `${of === "channel" ? "Ausgaben für" : "Einstellungen von"} ${name} in die Grenzen zurückholen`,
    detail: "Jede Periode außerhalb einer Grenze kommt auf diese Grenze.",
  }),
  liftLimits: (name, of) => ({
    title: `Die Grenzen von ${name} weiter fassen`,
    detail: `Sie umschließen dann die ${of === "channel" ? "Ausgaben" : "Einstellungen"} des Plans; der bleibt.`,
  }),
  raiseBudget: ({ from, to }) => ({
    title: `Das Budget auf ${to} anheben`,
    detail: `Es liegt bei ${from}; der Plan bleibt, wie er ist.`,
  }),
  everyPeriod: "über den ganzen Plan",
  effect: ({ items, lost, years, value, cost }) => {
    const called =
      lost === undefined
        ? `${items}, die liegen bleiben: wie bisher`
        : `${lost.count} ${items} ${lost.isFewer ? "weniger" : "mehr"} bleiben liegen, ${lost.fit} davon passend`;
    return `${called}; ${years}-Jahres-Wert ${value}, Kosten ${cost}.`;
  },
  enough: "Das reicht.",
  notEnough: "Das hilft, reicht aber allein nicht.",
  raises: (flags) => `Dann aber: ${flags}.`,
};
