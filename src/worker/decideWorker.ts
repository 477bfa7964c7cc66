/**
 * Asks the worker. A search in HiGHS hears nothing until it is over, so stopping ends the worker's thread: the best plan so
 * far has been told by then. Every job has a thread of its own, and a search is loaded only when one is asked for.
 */
import type { Progress } from "../core/decide/request";
import type { About, Answer, DecideMessage, QuestionKind } from "./decideJob";

export interface Asked<Kind extends QuestionKind> {
  /** undefined once it was stopped; rejected when the worker failed. */
  readonly answer: Promise<Answer<Kind> | undefined>;
  /** Ends the work at once; nothing more is told. */
  readonly stop: () => void;
}

/** Begins a job off the main thread. */
export function ask<Kind extends QuestionKind>(
  kind: Kind,
  about: About<Kind>,
  onProgress: (progress: Progress) => void = () => undefined,
): Asked<Kind> {
  const worker = new Worker(new URL("./decide.worker.ts", import.meta.url), { name: "decide" });
  const { promise, resolve, reject } = deferred<Answer<Kind> | undefined>();
  const end = (settle: () => void) => {
    worker.terminate();
    settle();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<DecideMessage<Kind>>) => {
    if (data.kind === "progress") onProgress(data.progress);
    else if (data.kind === "answer") end(() => resolve(data.answer));
    else end(() => reject(new Error(data.message)));
  });
  worker.addEventListener("error", ({ message }) => end(() => reject(new Error(message))));
  worker.postMessage({ kind, about });
  return { answer: promise, stop: () => end(() => resolve(undefined)) };
}

function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
