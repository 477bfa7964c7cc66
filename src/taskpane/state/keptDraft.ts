/** The draft in the browser's session, so that a reload of the pane brings it back. */
import type { Plan } from "../../core/plan/plan";
import { readPlan } from "../../core/plan/readPlan";

const key = "headroom.draft";

export interface KeptDraft {
  readonly base: Plan;
  readonly plan: Plan;
}

/** Keeps a draft, or forgets it. Browsers can refuse storage to a pane; then a reload starts from the sheets. */
export function keepDraft(kept: KeptDraft | undefined): void {
  try {
    if (kept === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The kept draft, if there is one and both its plans are whole. */
export function keptDraft(): KeptDraft | undefined {
  try {
    const json: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (typeof json !== "object" || json === null) return undefined;
    const { base, plan } = json as Partial<Record<keyof KeptDraft, unknown>>;
    const [readBase, readDraft] = [readPlan(base), readPlan(plan)];
    if (readBase.status !== "ok" || readDraft.status !== "ok") return undefined;
    return { base: readBase.plan, plan: readDraft.plan };
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
