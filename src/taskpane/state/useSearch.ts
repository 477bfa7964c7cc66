/** The search for the best split, which goes on while other pages are open. */
import { useEffect, useMemo, useReducer, useRef } from "react";
import type { Progress } from "../../core/decide/request";
import type { Plan } from "../../core/plan/plan";
import { ask, type Asked } from "../../worker/decideWorker";
import { searchReducer, type Search, type SearchAction, type SearchQuestion } from "./search";

export interface SearchActions {
  readonly start: (question: SearchQuestion) => void;
  /** Ends the search and keeps the best so far. */
  readonly stop: () => void;
}

/** More often than this nobody sees a difference. */
const shownEvery = 100;

/** The last search, if there was one, and what can be done with it. */
export function useSearch(): readonly [Search | undefined, SearchActions] {
  const [search, dispatch] = useReducer(searchReducer, undefined);
  const run = useRef<Run>(undefined);
  useEffect(() => () => run.current?.end(), []);
  const actions = useMemo(
    (): SearchActions => ({
      start: (question) => {
        run.current?.end();
        run.current = new Run(question, dispatch);
      },
      stop: () => run.current?.stop(),
    }),
    [],
  );
  return [search, actions];
}

/** One search, from the question to the plan weighed. */
class Run {
  private readonly begun = performance.now();
  private readonly search: Asked<"bestSplit">;
  private weighing: Asked<"weigh"> | undefined;
  private latest: Progress | undefined;
  private best: Plan | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isEnded = false;

  constructor(
    private readonly question: SearchQuestion,
    private readonly dispatch: (action: SearchAction) => void,
  ) {
    dispatch({ kind: "start", question, begun: this.begun });
    const { plan, request } = question;
    this.search = ask("bestSplit", { plan, request }, (progress) => this.hear(progress));
    void this.follow();
  }

  /** Keeps the best so far. */
  stop(): void {
    this.search.stop();
  }

  /** Nothing of it is of interest any more. */
  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
    this.search.stop();
    this.weighing?.stop();
  }

  private async follow(): Promise<void> {
    try {
      const result = await this.search.answer;
      this.show();
      if (result === undefined) this.tell({ kind: "stopped" });
      else this.tell({ kind: "found", result, seconds: this.seconds });
      const best = result === undefined ? this.best : result.plan;
      if (best !== undefined && !this.isEnded) await this.weigh(best, result === undefined);
    } catch (error) {
      this.tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  private async weigh(best: Plan, isStopped: boolean): Promise<void> {
    const { plan, request } = this.question;
    this.weighing = ask("weigh", { from: plan, to: best, request });
    const weighed = await this.weighing.answer;
    if (weighed !== undefined) this.tell({ kind: "weighed", weighed, isStopped });
  }

  private get seconds(): number {
    return (performance.now() - this.begun) / 1000;
  }

  private hear(progress: Progress): void {
    this.latest = progress;
    this.best = progress.plan ?? this.best;
    this.timer ??= setTimeout(() => this.show(), shownEvery);
  }

  private show(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.latest !== undefined) this.tell({ kind: "progress", progress: this.latest, seconds: this.seconds });
    this.latest = undefined;
  }

  private tell(action: SearchAction): void {
    if (!this.isEnded) this.dispatch(action);
  }
}
