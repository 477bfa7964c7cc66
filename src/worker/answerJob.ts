/** Does what the pane asks, on whatever thread this runs. */
import { bands } from "../core/decide/bands";
import { fewMoves } from "../core/decide/fewMoves";
import { largestWorkableMarketing, leastBudget } from "../core/decide/goalSeek";
import { nextSteps } from "../core/decide/nextSteps";
import { optimize } from "../core/decide/optimize";
import { remedies } from "../core/decide/remedies";
import { repsNeeded } from "../core/decide/repsNeeded";
import type { Progress } from "../core/decide/request";
import { stops } from "../core/decide/stops";
import { whyPlan } from "../core/decide/why";
import type { About, Answer, DecideJob, QuestionKind, Weighed } from "./decideJob";
import { loadSolver } from "./highsSolver";

type Tell = (progress: Progress) => void;

type Answers = {
  readonly [Kind in QuestionKind]: (about: About<Kind>, tell: Tell) => Answer<Kind> | Promise<Answer<Kind>>;
};

const answers: Answers = {
  bestSplit: ({ plan, request }, tell) => optimize(plan, request, toolsOf(tell)),
  leastBudget: ({ plan, request }, tell) => leastBudget(plan, request, toolsOf(tell)),
  weigh,
  workableMarketing: ({ plan }) => largestWorkableMarketing(plan),
  nextSteps: ({ plan }) => nextSteps(plan),
  remedies: ({ plan, flag }) => remedies(plan, flag),
  repsNeeded: ({ plan }) => repsNeeded(plan),
};

/** The answer to a job; `tell` hears of every better plan and bound on the way. */
export async function answerJob<Kind extends QuestionKind>(
  { kind, about }: DecideJob<Kind>,
  tell: Tell,
): Promise<Answer<Kind>> {
  return answers[kind](about, tell);
}

function toolsOf(onProgress: Tell) {
  return { onProgress, solver: loadSolver, clock: () => performance.now() };
}

function weigh({ from, to, request }: About<"weigh">): Weighed {
  const { channels, teams } = bands(to, request.objective);
  return {
    few: fewMoves(from, to, request),
    channelBands: channels,
    teamBands: teams,
    stops: stops(from, to, request),
    why: whyPlan(to, { ...request, from }),
  };
}
