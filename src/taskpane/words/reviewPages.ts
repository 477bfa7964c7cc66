/** The name of the page of the review. */
export interface ReviewPageWords {
  readonly review: { readonly title: string };
}

export const englishReviewPages: ReviewPageWords = { review: { title: "Review" } };
export const germanReviewPages: ReviewPageWords = { review: { title: "Besprechung" } };
