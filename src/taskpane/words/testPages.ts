/** The name of the page of tests. */
export interface TestPageWords {
  readonly tests: { readonly title: string };
}

export const englishTestPages: TestPageWords = { tests: { title: "Ideas tested" } };
export const germanTestPages: TestPageWords = { tests: { title: "Ideen im Test" } };
