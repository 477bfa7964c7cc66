/** The hand-over bar as a remedy: fewer of a channel's leads handed over, those that do not fit first; or more of them where there are hands. */
import { setChannel } from "../levers/channelSetting";
import type { Evaluation } from "../model/evaluatePlan";
import type { Plan } from "../plan/plan";
import type { Family, Proposal } from "./remedySpend";

/** Shares are agreed in steps like this. */
const step = 0.05;

/** Below this share of its fitting leads a channel is not worth its name. */
const leastFit = 0.5;

interface Bar {
  readonly keepFit: number;
  readonly keepUnfit: number;
}

export class BarMoves {
  constructor(
    private readonly plan: Plan,
    private readonly evaluation: Evaluation,
  ) {}

  /** A higher bar for a channel, from step to step: other leads first, then fitting ones. */
  raised(channel: number): Family {
    const own = this.evaluation.plan.channels[channel];
    if (own === undefined || own.locked) return { steps: 0, at: () => undefined };
    const { keepFit, keepUnfit, fitShare } = own;
    const unfit = fitShare < 1 ? stepsDown(keepUnfit, 0) : [];
    const last = unfit.at(-1) ?? keepUnfit;
    const settings = [
      ...unfit.map((share) => ({ keepFit, keepUnfit: share })),
      ...stepsDown(keepFit, leastFit).map((share) => ({ keepFit: share, keepUnfit: last })),
    ];
    return this.family(channel, settings, "raiseBar");
  }

  /** A lower bar: fitting leads first, then other ones. */
  lowered(channel: number): Family {
    const own = this.evaluation.plan.channels[channel];
    if (own === undefined || own.locked) return { steps: 0, at: () => undefined };
    const { keepFit, keepUnfit, fitShare } = own;
    const fit = stepsUp(keepFit);
    const settings = [
      ...fit.map((share) => ({ keepFit: share, keepUnfit })),
      ...(fitShare < 1 ? stepsUp(keepUnfit) : []).map((share) => ({
        keepFit: fit.at(-1) ?? keepFit,
        keepUnfit: share,
      })),
    ];
    return this.family(channel, settings, "lowerBar");
  }

  private family(channel: number, settings: readonly Bar[], kind: "raiseBar" | "lowerBar"): Family {
    return {
      steps: settings.length,
      at: (each) => {
        const setting = settings[each - 1];
        return setting === undefined ? undefined : this.proposal(channel, setting, kind);
      },
    };
  }

  private proposal(channel: number, setting: Bar, kind: "raiseBar" | "lowerBar"): Proposal {
    const { plan: complete, outcome } = this.evaluation;
    const { name = "", owner = "", keepFit = 1, keepUnfit = 1 } = complete.channels[channel] ?? {};
    const shifts = {
      keepFit: { from: keepFit, to: setting.keepFit },
      keepUnfit: { from: keepUnfit, to: setting.keepUnfit },
    };
    const plan = setChannel(this.plan, channel, setting);
    if (kind === "lowerBar") return { action: { kind, channel: name, ...shifts }, side: "marketing", owner, plan };
    const { handedFit = [], handedUnfit = [] } = outcome.channels[name] ?? {};
    const reported = complete.periods - complete.runOn;
    const kept = (handed: readonly number[], from: number, to: number) =>
      from > 0 ? (1 - to / from) * handed.slice(0, reported).reduce((sum, leads) => sum + leads, 0) : 0;
    const fit = kept(handedFit, keepFit, setting.keepFit);
    const held = { items: fit + kept(handedUnfit, keepUnfit, setting.keepUnfit), fit };
    return { action: { kind, channel: name, ...shifts, held }, side: "marketing", owner, plan };
  }
}

function stepsDown(from: number, to: number): readonly number[] {
  const count = Math.max(0, Math.floor((from - to) / step + 1e-9));
  const first = Math.ceil(from / step - 1e-9) - 1;
  return Array.from({ length: count }, (_, at) => rounded((first - at) * step));
}

function stepsUp(from: number): readonly number[] {
  const first = Math.floor(from / step + 1e-9) + 1;
  const count = Math.max(0, Math.round(1 / step) - first + 1);
  return Array.from({ length: count }, (_, at) => rounded((first + at) * step));
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
