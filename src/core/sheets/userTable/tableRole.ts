/** What a column of a user's table holds, told from its heading in English or German. */

/** Whose row it is, and when. */
export type KeyRole = "channel" | "team" | "rep" | "period" | "measure" | "id" | "start" | "end" | "share";

/** Figures that a table can hold, in the order of the funnel. */
export const figureRoles = [
  "spend",
  "leads",
  "fitting",
  "handedOver",
  "handedFitting",
  "worked",
  "workedLate",
  "passed",
  "passedLate",
  "wins",
  "hours",
  "headcount",
] as const;
export type FigureRole = (typeof figureRoles)[number];

/** `other` is passed over. */
export type ColumnRole = KeyRole | FigureRole | "other";

export function isFigure(role: ColumnRole): role is FigureRole {
  return (figureRoles as readonly string[]).includes(role);
}

const late = /\b(late|later|waited|spat|spater|verspatet|nach wartezeit)\b/;
const handed = /\b(mqls?|handed( over)?|hand ?over|ubergeben\w*|ubergabe|qualified leads|qualifiziert\w*)\b/;
const fits = /\b(fit|fitting|fits|icp|passend\w*|passt|match\w*|zielprofil|profil|profile)\b/;
const worked =
  /\b(worked|called|contacted|first contact|first call|angerufen|bearbeitet|kontaktiert|erstkontakt|sals?|accepted)\b/;
const passed = /\b(opportunit\w*|opps?|meetings?|sqls?|verkaufschance\w*|termine?|passed|qualified by sales)\b/;

/** First match wins: prices and rates before what they are made of, totals before what they add up. */
const rules: readonly (readonly [ColumnRole, RegExp | ((text: string) => boolean)])[] = [
  [
    "share",
    /\b(fte|vzae?|pensum|arbeitszeitanteil|beschaftigungsgrad|workload|anteil|part time|teilzeit|full time share)\b/,
  ],
  ["other", /\b(cpl|cpa|cac|cpc|cpm|ctr|roi|roas)\b|\b(cost|kosten|preis|price|spend|ausgaben)\b.*\b(per|pro|je)\b/],
  ["other", /\b(rate|quote|conversion|konversion|percent|prozent|yoy|vs|target|goal|ziel|soll)\b|%/],
  ["other", /\b(total|totals|sum|summe|gesamt|insgesamt|ytd|quarter|quartal|q[1-4]|average|mittel|durchschnitt)\b/],
  ["measure", /\b(metric|measure|kennzahl|kpi|messgrosse)\b/],
  ["id", /\b(id|uuid|lead ?(nr|no|number|nummer)|kennung|identifier|e ?mail)\b/],
  ["handedFitting", (text) => handed.test(text) && fits.test(text)],
  ["workedLate", (text) => worked.test(text) && late.test(text)],
  ["passedLate", (text) => passed.test(text) && late.test(text)],
  ["handedOver", handed],
  ["fitting", fits],
  ["worked", worked],
  ["passed", passed],
  ["wins", /\b(wins?|won|deals?|customers?|gewonnen|abschlusse?|neukunden|kunden|auftrage)\b/],
  ["hours", /\b(hours|stunden|std)\b/],
  ["channel", /\b(channels?|kanal|kanale|campaigns?|kampagnen?|(lead ?)?source|quelle|leadquelle|medium|herkunft)\b/],
  ["headcount", /\b(headcount|heads|reps|people|kopfe|kopfzahl|personen|krafte|anzahl mitarbeiter|seats)\b/],
  ["team", /\b(teams?|gruppe|abteilung|department|squad)\b/],
  ["period", /\b(lead created|(date )?created( at| on| date)|date created|erstellt am|erstelldatum|eingangsdatum)\b/],
  ["spend", /\b(spend|spent|costs?|budget|kosten|ausgaben?|invest\w*|aufwand|media ?(spend|kosten)|amount|betrag)\b/],
  [
    "leads",
    /\b(leads?|inquir\w*|enquir\w*|anfragen?|interessenten|sign ?ups?|anmeldungen|form ?fills?|contacts|kontakte)\b/,
  ],
  ["start", /\b(start\w*|eintritt\w*|beginn|hired|hire date|joined|seit|since|ab|from|von)\b/],
  ["end", /\b(end|ende|enddatum|end date|austritt\w*|until|bis|left|leaves|last day|letzter tag)\b/],
  [
    "period",
    /\b(months?|monate?|dates?|datum|periods?|perioden?|weeks?|wochen?|zeitraum|created( at| on)?|erstellt\w*)\b/,
  ],
  ["rep", /\b(rep|sdr|bdr|ae|seat|stelle|name|mitarbeiter\w*|person|employee|vertriebler\w*)\b/],
];

/** The role that a heading names; undefined when it names none. A name of a month says nothing about the role. */
export function roleOf(heading: string): ColumnRole | undefined {
  const text = plainWords(heading);
  return rules.find(([, rule]) => (rule instanceof RegExp ? rule.test(text) : rule(text)))?.[0];
}

/** True for the names of rows that add up others: they would count everything twice. */
export function isTotalName(name: string): boolean {
  return /^(grand |overall )?(totals?|sum|summe|gesamt\w*|insgesamt|all|alle|all channels|alle kanale)$/.test(
    plainWords(name),
  );
}

/** Lower case without accents, signs as spaces: "Lead-Quelle (Übergabe)" is "lead quelle ubergabe". */
export function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^\p{L}\d%]+/gu, " ")
    .trim();
}
