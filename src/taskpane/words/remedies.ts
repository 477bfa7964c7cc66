/** The words around remedies; what each of them says is composed in core/words. */
import { languageOf } from "../../core/words/language";
import { useWords } from "./WordsContext";

export interface RemedyPageWords {
  readonly working: string;
  readonly none: string;
  readonly failed: string;
  readonly try: string;
  readonly tryOf: (remedy: string) => string;
}

const english: RemedyPageWords = {
  working: "Working out what would help…",
  none: "No single change helps much here. A better split may.",
  failed: "It ended with an error; your plan is as it was.",
  try: "Try",
  tryOf: (remedy) => `Try: ${remedy}`,
};

const german: RemedyPageWords = {
  working: "Es wird ausgerechnet, was helfen würde…",
  none: "Keine einzelne Änderung hilft hier viel. Eine bessere Aufteilung vielleicht.",
  failed: "Das endete mit einem Fehler; Ihr Plan ist, wie er war.",
  try: "Ausprobieren",
  tryOf: (remedy) => `Ausprobieren: ${remedy}`,
};

export function useRemedyWords(): RemedyPageWords {
  const { locale } = useWords();
  return languageOf(locale) === "de" ? german : english;
}
