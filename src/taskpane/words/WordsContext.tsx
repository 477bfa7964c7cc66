/** The pane's words and figures in the locale of Excel and the currency of the plan, for every component. */
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { languageOf } from "../../core/words/language";
import { numberWords, type NumberWords } from "../../core/words/numberWords";
import { paneWords, type PaneWords } from "./paneWords";

export interface Words {
  readonly t: PaneWords;
  readonly numbers: NumberWords;
  readonly locale: string;
}

const WordsContext = createContext<Words | undefined>(undefined);

export interface WordsProviderProps {
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly children: ReactNode;
}

export function WordsProvider({ locale, currency, children }: WordsProviderProps) {
  const words = useMemo(
    () => ({ t: paneWords(locale), numbers: numberWords(locale, currency), locale }),
    [locale, currency],
  );
  return (
    <WordsContext value={words}>
      <div lang={languageOf(locale)}>{children}</div>
    </WordsContext>
  );
}

/** Words and figures; only below a WordsProvider. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error("useWords: there is no WordsProvider above");
  return words;
}
