/** What the page of the review can make or change in the workbook. */
import type { ReviewSheets } from "../../excel/reviewSheets";

export type ReviewAction =
  | { readonly kind: "writeActuals" | "openDecisions" | "saveForecast" | "makeReview" }
  | { readonly kind: "agree"; readonly by: Parameters<ReviewSheets["agree"]>[0] };

/** Does it. */
export async function doInReview(reviews: ReviewSheets, action: ReviewAction): Promise<void> {
  if (action.kind === "agree") await reviews.agree(action.by);
  else await reviews[action.kind]();
}
