/** What the message bar says while something waits, and when something was done. */
import type { ScenarioDone } from "../state/scenarioActions";

export interface NoticeWords {
  readonly changingScenario: string;
  readonly editing: string;
  readonly busy: string;
  /** How many cells stayed as somebody else wants them. */
  readonly settled: (kept: number, text: string) => string;
  readonly putBack: string;
  readonly loaded: (name: string) => string;
  readonly done: Readonly<Record<ScenarioDone["did"], (name: string) => string>>;
}

export const englishNotices: NoticeWords = {
  changingScenario: "The scenario sheet is being written…",
  editing: "A cell is being edited. Press Enter or Esc in Excel; this then continues by itself.",
  busy: "Excel is busy. This continues by itself.",
  settled: (kept, text) =>
    kept === 0
      ? "Everything is written."
      : `Written. ${kept === 1 ? "One cell stays" : `${text} cells stay`} as somebody else left ${kept === 1 ? "it" : "them"}.`,
  putBack: "Everything is as it was before.",
  loaded: (name) => `The draft has the values of “${name}”. Undo brings the one before back.`,
  done: {
    rename: (name) => `The scenario is called “${name}” now.`,
    duplicate: (name) => `Copied as “${name}”.`,
    update: (name) => `“${name}” has the values of the draft.`,
    reset: (name) => `“${name}” follows the input sheets there again.`,
    refresh: (name) => `“${name}” has everything that the input sheets have.`,
    freeze: (name) => `“${name}” is frozen: it no longer follows the input sheets.`,
    remove: (name) => `“${name}” is deleted.`,
    compare: (count) => `${count} scenarios stand side by side on the sheet “Compare”.`,
  },
};

export const germanNotices: NoticeWords = {
  changingScenario: "Das Szenarioblatt wird geschrieben…",
  editing: "Eine Zelle wird gerade bearbeitet. Drücken Sie in Excel Eingabe oder Esc; dann geht es von selbst weiter.",
  busy: "Excel ist beschäftigt. Es geht von selbst weiter.",
  settled: (kept, text) =>
    kept === 0
      ? "Alles ist geschrieben."
      : `Geschrieben. ${kept === 1 ? "Eine Zelle bleibt" : `${text} Zellen bleiben`}, wie jemand anderes sie hinterlassen hat.`,
  putBack: "Alles ist wie zuvor.",
  loaded: (name) => `Der Entwurf hat die Werte von „${name}“. Rückgängig bringt den vorigen zurück.`,
  done: {
    rename: (name) => `Das Szenario heißt jetzt „${name}“.`,
    duplicate: (name) => `Kopiert als „${name}“.`,
    update: (name) => `„${name}“ hat die Werte des Entwurfs.`,
    reset: (name) => `„${name}“ folgt dort wieder den Eingabeblättern.`,
    refresh: (name) => `„${name}“ hat alles, was die Eingabeblätter haben.`,
    freeze: (name) => `„${name}“ ist eingefroren und folgt den Eingabeblättern nicht mehr.`,
    remove: (name) => `„${name}“ ist gelöscht.`,
    compare: (count) => `${count} Szenarien stehen nebeneinander auf dem Blatt „Compare“.`,
  },
};
