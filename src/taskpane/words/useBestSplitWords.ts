/** The words of the best split in the language of Excel. */
import { languageOf } from "../../core/words/language";
import type { BestSplitWords } from "./bestSplit";
import { germanBestSplit } from "./bestSplitDe";
import { englishBestSplit } from "./bestSplitEn";
import { useWords } from "./WordsContext";

export function useBestSplitWords(): BestSplitWords {
  const { locale } = useWords();
  return languageOf(locale) === "de" ? germanBestSplit : englishBestSplit;
}
