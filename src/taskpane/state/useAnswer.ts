/** An answer of the worker to a question that a part of the page asks while it stands. */
import { useEffect, useState } from "react";
import { ask } from "../../worker/decideWorker";
import type { About, Answer, QuestionKind } from "../../worker/decideJob";

export type AnswerState<Kind extends QuestionKind> =
  | { readonly status: "working" }
  | { readonly status: "done"; readonly answer: Answer<Kind> }
  | { readonly status: "failed"; readonly message: string };

/** Asks again whenever `about` is another one; undefined: nothing is asked. */
export function useAnswer<Kind extends QuestionKind>(kind: Kind, about: About<Kind> | undefined): AnswerState<Kind> {
  const [known, setKnown] = useState<{ readonly about: About<Kind>; readonly state: AnswerState<Kind> }>();
  useEffect(() => {
    if (about === undefined) return;
    const asked = ask(kind, about);
    const tell = (state: AnswerState<Kind>) => setKnown({ about, state });
    asked.answer.then(
      (answer) => answer !== undefined && tell({ status: "done", answer }),
      (error: Error) => tell({ status: "failed", message: error.message }),
    );
    return asked.stop;
  }, [kind, about]);
  return known !== undefined && known.about === about ? known.state : { status: "working" };
}
