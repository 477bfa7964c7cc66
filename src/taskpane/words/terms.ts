/** The terms that have a page of their own. Their texts are fetched with that page. */
export const terms = [
  "bookings",
  "payback",
  "planValue",
  "neverCalled",
  "atStake",
  "onTime",
  "waiting",
  "load",
  "headroom",
  "fullStrength",
  "ramp",
  "timeToFill",
  "responseCurve",
  "halfSaturation",
  "nextLead",
  "adstock",
  "seasonality",
  "handOver",
  "tier",
  "runOn",
  "gap",
  "bands",
] as const;

export type Term = (typeof terms)[number];

/** What a page says of its term; `facts` are figures and names of the picture, as text. */
export interface TermText {
  readonly title: string;
  readonly says: string;
  readonly example: (...facts: readonly string[]) => string;
  /** Names of the axes of a picture, or of the kinds of its bars. */
  readonly axes: readonly string[];
}

export interface TermPageWords {
  readonly title: string;
  /** Before terms that stand side by side. */
  readonly more: string;
  /** What the terms are called in such a row. */
  readonly names: Readonly<Partial<Record<Term, string>>>;
}

export const englishTermPage: TermPageWords = {
  title: "In plain words",
  more: "What is:",
  names: {
    responseCurve: "response curve",
    halfSaturation: "half-saturation",
    nextLead: "price of the next lead",
    adstock: "carry-over",
    seasonality: "seasonality",
    headroom: "headroom",
    runOn: "run-on",
    timeToFill: "time to fill",
    ramp: "ramp",
    fullStrength: "full strength",
  },
};

export const germanTermPage: TermPageWords = {
  title: "Kurz erklärt",
  more: "Was ist:",
  names: {
    responseCurve: "Wirkungskurve",
    halfSaturation: "Halbsättigung",
    nextLead: "Preis des nächsten Leads",
    adstock: "Nachwirkung",
    seasonality: "Saisonindex",
    headroom: "Spielraum",
    runOn: "Nachlauf",
    timeToFill: "Zeit bis zur Besetzung",
    ramp: "Einarbeitung",
    fullStrength: "eingearbeitet",
  },
};

export type TermTexts = Readonly<Record<Term, TermText>>;
