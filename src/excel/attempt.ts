/**
 * How the pane talks to Excel: one action after the other, each one `Excel.run`. A cell that is being edited and a busy
 * Excel are waited for, and the caller is told so.
 */
import { asProblem, ExcelProblem, type ProblemKind } from "./problem";

export interface ActionOptions {
  /** Called when the action has to wait: until no cell is edited, or until Excel has time again. */
  readonly onWaiting?: (reason: "editing" | "busy") => void;
}

export interface AttemptOptions extends ActionOptions {
  /** Called after every failure, before it is tried again: puts right what the failure left. */
  readonly afterFailure?: (error: unknown) => Promise<void>;
}

let last: Promise<unknown> = Promise.resolve();

/** Runs the action when all earlier ones have ended: two actions never mix their reads and writes. */
export function inTurn<Result>(action: () => Promise<Result>): Promise<Result> {
  const turn = last.then(action);
  last = turn.catch(() => undefined);
  return turn;
}

/** Runs the batch, again where waiting helps. What was read in an attempt that failed is not used: the batch reads anew. */
export async function attempt<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  { onWaiting, afterFailure }: AttemptOptions = {},
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await Excel.run(runOptions(tries > 1), batch);
    } catch (error) {
      const problem = asProblem(error);
      await afterFailure?.(problem);
      if (!(problem instanceof ExcelProblem)) throw problem;
      const pause = pauses[problem.kind]?.[tries - 1];
      if (pause === undefined) throw problem;
      onWaiting?.(problem.kind === "busy" ? "busy" : "editing");
      await elapsed(pause);
    }
  }
}

/** The second try asks Excel itself to wait until no cell is edited; not every Excel does, so that more tries follow. */
function runOptions(delayForCellEdit: boolean): Excel.RunOptions {
  const options: Excel.RunOptions = { delayForCellEdit };
  return hasApi("1.20") ? { ...options, mergeUndoGroup: true } : options;
}

/** True when this Excel has the members of that version of its interface. */
export function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Milliseconds to wait after the first, second, … failure of a kind; other kinds are not tried again. */
const pauses: Readonly<Partial<Record<ProblemKind, readonly number[]>>> = {
  editing: [0, ...new Array<number>(20).fill(500)],
  busy: [1_000, 2_000, 4_000],
};

function elapsed(milliseconds: number): Promise<void> {
  return milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
}
