/** The words of writes that wait for the user's decision, which are loaded when one does. */
import { languageOf } from "../../core/words/language";

type Text1 = (one: string) => string;
type Counted = (count: number, text: string) => string;

export interface UndecidedWords {
  readonly nothingWritten: string;
  /** How many cells on which sheets changed. */
  readonly changed: (count: number, text: string, sheets: string) => string;
  readonly choose: string;
  readonly title: string;
  readonly intro: string;
  readonly theirs: string;
  readonly mine: string;
  readonly allTheirs: string;
  readonly allMine: string;
  /** The choice of one cell, and the heads of what it held, holds and was to hold. */
  readonly choiceOf: Text1;
  readonly was: string;
  readonly now: string;
  readonly wanted: string;
  readonly empty: string;
  readonly more: Counted;
  readonly write: string;
  readonly cancel: string;
  readonly halfTitle: string;
  readonly sure: Text1;
  readonly unsure: Text1;
  readonly part: {
    readonly added: Text1;
    readonly rewritten: Text1;
    readonly cells: (count: number, text: string, sheet: string) => string;
  };
  readonly finish: string;
  readonly putBack: string;
}

const english: UndecidedWords = {
  nothingWritten: "Nothing was written.",
  changed: (count, text, sheets) =>
    `${count === 1 ? "One cell" : `${text} cells`} on ${sheets} changed since you opened ${count === 1 ? "it" : "them"}.`,
  choose: "See both and choose",
  title: "Whose figures count?",
  intro: "Somebody changed these cells while you were at work. Choose for each what it is to hold.",
  theirs: "Keep theirs",
  mine: "Write mine",
  allTheirs: "Keep all theirs",
  allMine: "Write all mine",
  choiceOf: (cell) => `What ${cell} is to hold`,
  was: "was",
  now: "is now",
  wanted: "you want",
  empty: "nothing",
  more: (count, text) => (count === 1 ? "One more cell" : `${text} more cells`),
  write: "Write",
  cancel: "Not now",
  halfTitle: "Half of it is written.",
  sure: (parts) => `On the sheets already: ${parts}.`,
  unsure: (parts) => `Some of this may be on the sheets already: ${parts}.`,
  part: {
    added: (sheet) => `the new sheet “${sheet}”`,
    rewritten: (sheet) => `“${sheet}”, written anew`,
    cells: (count, text, sheet) => `${count === 1 ? "one cell" : `${text} cells`} on ${sheet}`,
  },
  finish: "Finish",
  putBack: "Put everything back",
};

const german: UndecidedWords = {
  nothingWritten: "Nichts wurde geschrieben.",
  changed: (count, text, sheets) =>
    count === 1
      ? `Eine Zelle auf ${sheets} hat sich geändert, seit Sie sie geöffnet haben.`
      : `${text} Zellen auf ${sheets} haben sich geändert, seit Sie sie geöffnet haben.`,
  choose: "Beides ansehen und wählen",
  title: "Wessen Zahlen gelten?",
  intro: "Jemand hat diese Zellen geändert, während Sie daran arbeiteten. Wählen Sie für jede, was sie enthalten soll.",
  theirs: "Deren Wert behalten",
  mine: "Meinen schreiben",
  allTheirs: "Alle behalten",
  allMine: "Alle meine schreiben",
  choiceOf: (cell) => `Was ${cell} enthalten soll`,
  was: "war",
  now: "ist jetzt",
  wanted: "Sie wollen",
  empty: "nichts",
  more: (count, text) => (count === 1 ? "Noch eine Zelle" : `Noch ${text} Zellen`),
  write: "Schreiben",
  cancel: "Nicht jetzt",
  halfTitle: "Die Hälfte ist geschrieben.",
  sure: (parts) => `Schon auf den Blättern: ${parts}.`,
  unsure: (parts) => `Davon kann schon etwas auf den Blättern stehen: ${parts}.`,
  part: {
    added: (sheet) => `das neue Blatt „${sheet}“`,
    rewritten: (sheet) => `„${sheet}“, neu geschrieben`,
    cells: (count, text, sheet) => `${count === 1 ? "eine Zelle" : `${text} Zellen`} auf ${sheet}`,
  },
  finish: "Fertig schreiben",
  putBack: "Alles zurücknehmen",
};

/** The words in the language of a locale. */
export function undecidedWords(locale: string): UndecidedWords {
  return languageOf(locale) === "de" ? german : english;
}
