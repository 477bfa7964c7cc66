/** The page that plans tests of two strategies and shows how they stand. */
import { languageOf } from "../../core/words/language";
import { useWords } from "./WordsContext";

export interface TestsWords {
  readonly intro: string;
  readonly running: string;
  readonly none: string;
  readonly open: (name: string) => string;
  readonly decided: string;
  readonly runs: string;
  readonly ended: string;
  readonly plan: string;
  readonly first: string;
  readonly second: string;
  readonly draft: (name: string) => string;
  readonly needTwo: string;
  readonly choose: string;
  readonly make: string;
  readonly makeNote: string;
  readonly name: (first: string, second: string) => string;
  readonly howSplit: string;
  readonly howTurns: string;
  readonly sources: string;
  readonly failed: (message: string) => string;
}

const english: TestsWords = {
  intro:
    "Two strategies that both have legs: see how large a fair test is before you start one, and what it says when it ends.",
  running: "Tests in this workbook",
  none: "No tests yet.",
  open: (name) => `Open ${name}`,
  decided: "Decided",
  runs: "Running",
  ended: "Ended",
  plan: "Plan a test",
  first: "One strategy",
  second: "The other",
  draft: (name) => `${name} (as in the pane)`,
  needTwo: "Save a scenario first: a test compares two strategies.",
  choose: "Choose two different strategies.",
  make: "Set up this test",
  makeNote: "Adds a sheet for the counts. Its verdict works without the add-in.",
  name: (first, second) => `${first} against ${second}`,
  howSplit: "Deal every new lead to one of the two by chance, such as by the last digit of its number.",
  howTurns: "Run the first, then twice the second, then the first again. Count only what comes after the wait.",
  sources:
    "Sizes: Fleiss, Levin and Paik 2003. Looks: Lan and DeMets 1983 with O'Brien and Fleming's spending. Turns: Przyborowski and Wilenski 1940.",
  failed: (message) => `The tests could not be read. ${message}`,
};

const german: TestsWords = {
  intro:
    "Zwei Strategien, für die beide etwas spricht: Sehen Sie, wie groß ein fairer Test ist, bevor Sie ihn beginnen, und was er am Ende sagt.",
  running: "Tests in dieser Mappe",
  none: "Noch keine Tests.",
  open: (name) => `${name} öffnen`,
  decided: "Entschieden",
  runs: "Läuft",
  ended: "Beendet",
  plan: "Test planen",
  first: "Die eine Strategie",
  second: "Die andere",
  draft: (name) => `${name} (wie hier im Bereich)`,
  needTwo: "Speichern Sie zuerst ein Szenario: Ein Test vergleicht zwei Strategien.",
  choose: "Wählen Sie zwei verschiedene Strategien.",
  make: "Diesen Test anlegen",
  makeNote: "Fügt ein Blatt für die Zählung hinzu. Sein Urteil gilt auch ohne das Add-in.",
  name: (first, second) => `${first} gegen ${second}`,
  howSplit: "Teilen Sie jeden neuen Lead zufällig einer der beiden zu, etwa nach der letzten Ziffer seiner Nummer.",
  howTurns:
    "Erst die erste, dann zweimal die zweite, dann wieder die erste. Zählen Sie nur, was nach der Wartezeit kommt.",
  sources:
    "Größen: Fleiss, Levin und Paik 2003. Nachsehen: Lan und DeMets 1983, verteilt nach O'Brien und Fleming. Runden: Przyborowski und Wilenski 1940.",
  failed: (message) => `Die Tests konnten nicht gelesen werden. ${message}`,
};

/** In the language of Excel. */
export function useTestsWords(): TestsWords {
  const { locale } = useWords();
  return languageOf(locale) === "de" ? german : english;
}
