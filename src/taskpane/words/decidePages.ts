/** The names of the pages that decide, and the ways to them; all else that they say is loaded with them. */
export interface DecidePages {
  readonly bestSplit: { readonly title: string; readonly find: string };
  readonly goalSeek: { readonly title: string; readonly open: string };
}

export const englishDecidePages: DecidePages = {
  bestSplit: { title: "Best split", find: "Find a better split" },
  goalSeek: { title: "Ask it backwards", open: "Ask it backwards: from a goal to the budget or the reps" },
};

export const germanDecidePages: DecidePages = {
  bestSplit: { title: "Beste Aufteilung", find: "Bessere Aufteilung finden" },
  goalSeek: { title: "Rückwärts fragen", open: "Rückwärts fragen: vom Ziel zum Budget oder zu den Personen" },
};
