/** Writes that wait for the user's decision, as the pane's state tells of them; what decides them stays outside of the state. */
import { ChangedMeanwhile, HalfDone, type ChangedCell, type HalfState } from "../../excel/undecidedWrite";
import { WorkbookError } from "../../excel/workbook";

export type FailureNotice =
  | { readonly kind: "failed"; readonly message: string; readonly canRetry: boolean }
  | { readonly kind: "changed"; readonly cells: readonly ChangedCell[] }
  | { readonly kind: "halfDone"; readonly half: HalfState };

/** How the pane tells of a write that did not go through. */
export function failureNotice(error: unknown): FailureNotice {
  if (error instanceof ChangedMeanwhile) return { kind: "changed", cells: error.cells };
  if (error instanceof HalfDone) return { kind: "halfDone", half: error.half };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "failed", message, canRetry: error instanceof WorkbookError && error.canRetry };
}

/** How the user decides. */
export type Decision =
  { readonly kind: "settle"; readonly kept: readonly ChangedCell[] } | { readonly kind: "finish" | "putBack" };

/** Does what the user decided about a write that failed with this error; undefined when there is nothing to decide. */
export function decided(error: unknown, decision: Decision): (() => Promise<void>) | undefined {
  if (decision.kind === "settle") {
    return error instanceof ChangedMeanwhile ? () => error.settle(decision.kept) : undefined;
  }
  return error instanceof HalfDone ? () => error[decision.kind]() : undefined;
}
