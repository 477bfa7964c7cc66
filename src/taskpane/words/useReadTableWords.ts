/** The words of reading a table in the language of Excel. */
import { languageOf } from "../../core/words/language";
import type { ReadTableWords } from "./readTable";
import { germanReadTable } from "./readTableDe";
import { englishReadTable } from "./readTableEn";
import { useWords } from "./WordsContext";

export function useReadTableWords(): ReadTableWords {
  const { locale } = useWords();
  return languageOf(locale) === "de" ? germanReadTable : englishReadTable;
}
