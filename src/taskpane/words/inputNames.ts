/** Names of single inputs of channels and teams, where a change or a proposal speaks of one. */
import { fieldAt } from "../../core/plan/readPlan";

export interface InputNameWords {
  /** "SDR: pass rate". */
  readonly of: (owner: string, field: string) => string;
  /** "from … to …" where an input is more than one figure. */
  readonly before: string;
  readonly after: string;
}

/** The English names are those of the input sheets. */
function sheetName(field: string): string {
  if (field === "curve") return "Response curve";
  return (fieldAt(["channels", 0, field]) ?? fieldAt(["teams", 0, field]))?.label ?? field;
}

const germanNames: Readonly<Record<string, string>> = {
  curve: "Wirkungskurve",
  carryoverRate: "Nachwirkung",
  seasonality: "Saison",
  fitShare: "Anteil passender Leads",
  selfServeShare: "Passende Leads, die ohne Vertrieb kaufen",
  conversionIndex: "Abschlussquote gegenüber dem Team",
  dealValue: "Wert eines Abschlusses",
  openingHeadcount: "Eingearbeitete Kräfte zu Beginn",
  openingRamping: "Kräfte in Einarbeitung zu Beginn",
  departures: "Abgänge",
  hoursPerRep: "Stunden je Kraft für diese Arbeit",
  handleHours: "Stunden je passendem Fall",
  triageHours: "Stunden je anderem Fall",
  lateConversion: "Quote je gewarteter Periode",
  passRate: "Weitergabequote",
  arrivalShares: "Ankunft nach 0, 1, 2, … Perioden",
  baselineItems: "Fälle ohne Ausgaben",
  attritionRate: "Fluktuation im Jahr",
  ramp: "Leistung in der Einarbeitung",
};

export const englishInputNames: InputNameWords = {
  of: (owner, field) => `${owner}: ${sheetName(field)}`,
  before: "as on the sheets",
  after: "changed",
};

export const germanInputNames: InputNameWords = {
  of: (owner, field) => `${owner}: ${germanNames[field] ?? sheetName(field)}`,
  before: "wie auf den Blättern",
  after: "geändert",
};
