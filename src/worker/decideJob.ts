/** What the pane asks of the worker, and what comes back: plain data, since it crosses between threads. */
import type { ChannelBand, TeamBand } from "../core/decide/bands";
import type { FewMoves } from "../core/decide/fewMoves";
import type { LeastBudgetRequest, WorkableMarketing } from "../core/decide/goalSeek";
import type { NextStep } from "../core/decide/nextSteps";
import type { Reason } from "../core/decide/reason";
import type { Remedy } from "../core/decide/remedy";
import type { RepsNeeded } from "../core/decide/repsNeeded";
import type { OptimizeRequest, OptimizeResult, Progress } from "../core/decide/request";
import type { Stop } from "../core/decide/stops";
import type { Flag } from "../core/model/flag";
import type { Plan } from "../core/plan/plan";

/** A better plan against the one it came from: what of it matters most, how exactly it has to be met, and why it is so. */
export interface Weighed {
  readonly few: FewMoves;
  readonly channelBands: readonly ChannelBand[];
  readonly teamBands: readonly TeamBand[];
  /** Channels at the end of what they were allowed. */
  readonly stops: readonly Stop[];
  readonly why: readonly Reason[];
}

interface Question<About, Answer> {
  readonly about: About;
  readonly answer: Answer;
}

/** Each question with what it is about and its answer. */
export interface DecideQuestions {
  readonly bestSplit: Question<{ readonly plan: Plan; readonly request: OptimizeRequest }, OptimizeResult>;
  readonly leastBudget: Question<{ readonly plan: Plan; readonly request: LeastBudgetRequest }, OptimizeResult>;
  readonly weigh: Question<{ readonly from: Plan; readonly to: Plan; readonly request: OptimizeRequest }, Weighed>;
  readonly workableMarketing: Question<{ readonly plan: Plan }, WorkableMarketing>;
  readonly nextSteps: Question<{ readonly plan: Plan }, readonly NextStep[]>;
  readonly remedies: Question<{ readonly plan: Plan; readonly flag: Flag }, readonly Remedy[]>;
  readonly repsNeeded: Question<{ readonly plan: Plan }, RepsNeeded>;
}

export type QuestionKind = keyof DecideQuestions;
export type About<Kind extends QuestionKind> = DecideQuestions[Kind]["about"];
export type Answer<Kind extends QuestionKind> = DecideQuestions[Kind]["answer"];

export interface DecideJob<Kind extends QuestionKind = QuestionKind> {
  readonly kind: Kind;
  readonly about: About<Kind>;
}

/** What the worker says while it works, and at the end. */
export type DecideMessage<Kind extends QuestionKind = QuestionKind> =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "answer"; readonly answer: Answer<Kind> }
  | { readonly kind: "failed"; readonly message: string };
