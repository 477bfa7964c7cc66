/** The worker's own script: takes one job, tells how far it is, and answers. It is ended from outside, at any time. */
import { answerJob } from "./answerJob";
import type { DecideJob, DecideMessage } from "./decideJob";

const say = (message: DecideMessage) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<DecideJob>) => {
  answerJob(data, (progress) => say({ kind: "progress", progress })).then(
    (answer) => say({ kind: "answer", answer }),
    (error: unknown) => say({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
