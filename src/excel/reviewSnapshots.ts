/** The plan as it was at each review, kept in the workbook, unseen: what changed since is told from it. */
import type { ReviewSnapshot } from "../core/sheets/bookReview";
import { attempt, inTurn, type ActionOptions } from "./attempt";
import { StoredPart } from "./storedPart";

const namespace = "urn:headroom:reviews";

export function readSnapshots(options: ActionOptions = {}): Promise<readonly ReviewSnapshot[]> {
  return inTurn(() =>
    attempt(async (context) => {
      const stored = new StoredPart<readonly ReviewSnapshot[]>(context, namespace);
      await context.sync();
      return stored.value ?? [];
    }, options),
  );
}

/** Keeps a snapshot beside those of the reviews that are still there. */
export function keepSnapshot(
  snapshot: ReviewSnapshot,
  reviews: readonly { readonly id: string }[],
  options: ActionOptions = {},
): Promise<void> {
  return inTurn(() =>
    attempt(async (context) => {
      const stored = new StoredPart<readonly ReviewSnapshot[]>(context, namespace);
      await context.sync();
      const kept = (stored.value ?? []).filter(({ id }) => reviews.some((review) => review.id === id));
      stored.write([...kept, snapshot]);
      await context.sync();
    }, options),
  );
}
