/** The names of the pages that decide, and the ways to them; all else that they say is loaded with them. */
export interface DecidePages {
  readonly bestSplit: {
    readonly title: string;
    readonly find: string;
    /** The mark of the last one on the levers, and what it stands for. */
    readonly mark: string;
    readonly at: (figure: string) => string;
    readonly noHires: string;
  };
  readonly remedies: { readonly ask: string; readonly askOf: (flag: string) => string };
  readonly goalSeek: { readonly title: string; readonly open: string };
}

export const englishDecidePages: DecidePages = {
  bestSplit: {
    title: "Best split",
    find: "Find a better split",
    mark: "best split",
    at: (figure) => `best split ${figure}`,
    noHires: "nobody",
  },
  remedies: { ask: "What would help?", askOf: (flag) => `What would help: ${flag}` },
  goalSeek: { title: "Start from a goal", open: "Start from a goal: the budget or the reps it takes" },
};

export const germanDecidePages: DecidePages = {
  bestSplit: {
    title: "Beste Aufteilung",
    find: "Bessere Aufteilung finden",
    mark: "beste Aufteilung",
    at: (figure) => `beste Aufteilung ${figure}`,
    noHires: "niemand",
  },
  remedies: { ask: "Was würde helfen?", askOf: (flag) => `Was würde helfen: ${flag}` },
  goalSeek: { title: "Vom Ziel her", open: "Vom Ziel her: welches Budget oder welche Personen es braucht" },
};
