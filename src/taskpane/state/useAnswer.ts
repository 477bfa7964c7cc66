/** A question to the worker that a page has asked, how far it is, and its answer. A new one takes the place of the one before. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Progress } from "../../core/decide/request";
import type { About, Answer, QuestionKind } from "../../worker/decideJob";
import { ask, type Asked } from "../../worker/decideWorker";

export type AnswerState<Kind extends QuestionKind> =
  | { readonly status: "none" }
  | { readonly status: "working"; readonly about: About<Kind>; readonly progress: Progress | undefined }
  | { readonly status: "done"; readonly about: About<Kind>; readonly answer: Answer<Kind> }
  /** The best so far is kept. */
  | { readonly status: "stopped"; readonly about: About<Kind>; readonly progress: Progress | undefined }
  | { readonly status: "failed"; readonly about: About<Kind>; readonly message: string };

export interface Asking<Kind extends QuestionKind> {
  readonly state: AnswerState<Kind>;
  readonly ask: (about: About<Kind>) => void;
  readonly stop: () => void;
}

export function useAnswer<Kind extends QuestionKind>(kind: Kind): Asking<Kind> {
  const [state, setState] = useState<AnswerState<Kind>>({ status: "none" });
  const running = useRef<Asked<Kind>>(undefined);
  useEffect(() => () => running.current?.stop(), []);
  const begin = useCallback(
    (about: About<Kind>) => {
      running.current?.stop();
      let last: Progress | undefined;
      const own = ask(kind, about, (progress) => {
        last = progress.plan === undefined ? last : progress;
        setState({ status: "working", about, progress });
      });
      running.current = own;
      setState({ status: "working", about, progress: undefined });
      const tell = (next: AnswerState<Kind>) => running.current === own && setState(next);
      own.answer.then(
        (answer) =>
          tell(answer === undefined ? { status: "stopped", about, progress: last } : { status: "done", about, answer }),
        (error: Error) => tell({ status: "failed", about, message: error.message }),
      );
    },
    [kind],
  );
  const stop = useCallback(() => running.current?.stop(), []);
  return { state, ask: begin, stop };
}
