/** What a term means: a picture from the plan that is open, one or two sentences, and an example. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { languageOf } from "../../core/words/language";
import { periodWords } from "../../core/words/periodWords";
import { TermChart } from "../charts/TermChart";
import type { PlanView } from "../state/planView";
import { termPicture } from "../state/termPicture";
import type { Term } from "../words/terms";
import { germanTerms } from "../words/termsDe";
import { englishTerms } from "../words/termsEn";
import { useWords } from "../words/WordsContext";

export interface TermPageProps {
  readonly term: Term;
  readonly view: PlanView;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  example: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function TermPage({ term, view }: TermPageProps) {
  const styles = useStyles();
  const { numbers, locale } = useWords();
  const { title, says, example, axes } = (languageOf(locale) === "de" ? germanTerms : englishTerms)[term];
  const { picture, facts } = useMemo(
    () => termPicture(term, { view, numbers, periods: periodWords(view.evaluation.plan, locale) }),
    [term, view, numbers, locale],
  );
  const told = facts === undefined ? undefined : example(...facts);
  return (
    <article className={styles.root}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{says}</p>
      <TermChart picture={picture} axes={axes} label={told === undefined ? title : `${title}. ${told}`} />
      {told !== undefined && <p className={styles.example}>{told}</p>}
    </article>
  );
}
