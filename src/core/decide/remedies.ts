/**
 * What would help against a flag: up to three changes, on the side of marketing and on that of sales, each as small as is
 * enough, judged by the exact model. Idle reps are a reason for more work or later hires, never for departures.
 */
import { evaluatePlan, type Evaluation } from "../model/evaluatePlan";
import type { Flag } from "../model/flag";
import { planFlags } from "../model/flags";
import type { Plan } from "../plan/plan";
import type { Remedy } from "./remedy";
import { aimOf } from "./remedyAim";
import { atBounds } from "./remedyBounds";
import { RemedyFamilies } from "./remedyFamilies";
import type { Family, Proposal } from "./remedySpend";
import { Trial, type Tried } from "./remedyTrial";

/** No more than this many are offered. */
const offered = 3;

/** How many are looked at for one that does no harm elsewhere. */
const alternatives = 3;

/** A change helps when it takes this share off the flag. */
const helpful = 0.2;

/** The remedies of a flag of a plan, those that add most value first; none where nothing truly helps. */
export function remedies(plan: Plan, flag: Flag): readonly Remedy[] {
  const evaluation = evaluatePlan(plan);
  if (flag.code === "outOfBounds") return atBounds(plan, evaluation, flag);
  const aim = aimOf(evaluation.plan, flag);
  if (aim === undefined) return [];
  const trial = new Trial(plan, flag, aim);
  if (trial.base.excess <= 0) return [];
  return new Search(plan, flag, evaluation, trial).run();
}

interface Candidate {
  readonly proposal: Proposal;
  readonly tried: Tried;
  /** Its place among proposals that grow. */
  readonly size: number;
}

function isEnough(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && candidate.tried.excess <= 0;
}

class Search {
  /** What is critical in the plan as it stands. */
  private critical: ReadonlySet<string> | undefined;
  private readonly raised = new Map<Tried, readonly Flag[]>();

  constructor(
    private readonly plan: Plan,
    private readonly flag: Flag,
    private readonly evaluation: Evaluation,
    private readonly trial: Trial,
  ) {}

  run(): readonly Remedy[] {
    const sized = new RemedyFamilies(this.plan, this.flag, this.evaluation, this.trial)
      .all()
      .flatMap((family) =>
        "steps" in family
          ? this.sizedOf(family)
          : best(family.flatMap((proposal, size) => this.candidateOf(proposal, size) ?? [])),
      );
    const isHarmless = (candidate: Candidate) => this.raisedBy(candidate).length === 0;
    const made = chosen(sized, this.trial.base, isHarmless).map((candidate) => this.remedyOf(candidate));
    return made.sort((a, b) => b.effect.planValue.to - a.effect.planValue.to);
  }

  /** The least of a family that is enough; where none is, the one worth most of those that help. */
  private sizedOf({ steps, at }: Family): readonly Candidate[] {
    const known = new Map<number, Candidate | undefined>();
    const look = (step: number) => {
      if (!known.has(step)) known.set(step, this.candidateOf(at(step), step));
      return known.get(step);
    };
    let most = steps;
    while (most > 0 && look(most) === undefined) most = Math.floor(most / 2);
    look(Math.ceil(most / 2));
    let [less, enough] = [0, most];
    while (enough - less > 1 && isEnough(look(most))) {
      const middle = Math.floor((less + enough) / 2);
      if (isEnough(look(middle))) enough = middle;
      else less = middle;
    }
    return best([...known.values()].filter((each) => each !== undefined));
  }

  /** A proposal that the budget has room for and that helps. */
  private candidateOf(proposal: Proposal | undefined, size: number): Candidate | undefined {
    if (proposal === undefined) return undefined;
    const tried = this.trial.try(proposal.plan);
    const isAffordable = tried.cost <= this.trial.ceilingOf(tried) * (1 + 1e-12);
    return isAffordable && tried.excess <= (1 - helpful) * this.trial.base.excess
      ? { proposal, tried, size }
      : undefined;
  }

  private remedyOf(candidate: Candidate): Remedy {
    const { proposal, tried } = candidate;
    const effect = this.trial.effectOf(tried);
    return { ...proposal, effect, isEnough: tried.excess <= 0, raises: this.raisedBy(candidate) };
  }

  /** Flags that become critical with a change. */
  private raisedBy({ tried }: Candidate): readonly Flag[] {
    const known = this.raised.get(tried);
    if (known !== undefined) return known;
    this.critical ??= new Set(planFlags(this.evaluation).filter(isCritical).map(keyOf));
    const flags = planFlags(evaluatePlan(tried.plan)).filter(isCritical);
    const raised = flags.filter((flag) => !this.critical?.has(keyOf(flag)));
    this.raised.set(tried, raised);
    return raised;
  }
}

function isCritical({ severity }: Flag): boolean {
  return severity === "critical";
}

function keyOf({ code, subject }: Flag): string {
  return JSON.stringify([code, subject]);
}

/** Of candidates of one family the least that is enough; where none is, the one worth most. */
function best(candidates: readonly Candidate[]): readonly Candidate[] {
  const [least] = candidates.filter(isEnough).sort((a, b) => a.size - b.size);
  const [worthMost] = [...candidates].sort((a, b) => b.tried.planValue - a.tried.planValue);
  const chosen = least ?? worthMost;
  return chosen === undefined ? [] : [chosen];
}

/**
 * The best of each side, then the best of what is left that does something else as well; one that makes another flag
 * critical only where the next ones do too.
 */
function chosen(
  candidates: readonly Candidate[],
  base: Tried,
  isHarmless: (each: Candidate) => boolean,
): readonly Candidate[] {
  const useful = candidates
    .map((candidate) => ({ ...candidate, rank: rankOf(candidate, base) }))
    .filter(({ rank }) => rank < useless)
    .sort(
      (a, b) =>
        a.rank - b.rank || (a.rank === 1 && a.tried.excess - b.tried.excess) || b.tried.planValue - a.tried.planValue,
    );
  const kept = (["marketing", "sales", "finance"] as const).flatMap((side) => {
    const own = useful.filter(({ proposal }) => proposal.side === side);
    return own.slice(0, alternatives).find(isHarmless) ?? own[0] ?? [];
  });
  for (const candidate of useful) {
    if (kept.length >= offered || candidate.rank !== useful[0]?.rank) break;
    const isNew = kept.every(({ proposal }) => proposal.action.kind !== candidate.proposal.action.kind);
    if (isNew && isHarmless(candidate)) kept.push(candidate);
  }
  return kept;
}

const useless = 3;

/** Share of the plan's value that a change may cost and still be offered. */
const dear = 0.01;

/** 0: enough, and no value lost; 1: helps, and no value lost; 2: enough at a price that can be paid; 3: neither. */
function rankOf({ tried }: Candidate, { planValue }: Tried): number {
  const isFree = tried.planValue >= planValue;
  if (tried.excess > 0) return isFree ? 1 : useless;
  if (isFree) return 0;
  return planValue - tried.planValue <= dear * Math.abs(planValue) ? 2 : useless;
}
