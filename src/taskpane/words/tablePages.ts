/** The name of the page that reads a table, and of the way to it. */
export interface TablePageWords {
  readonly readTable: { readonly title: string; readonly note: string };
}

export const englishTablePages: TablePageWords = {
  readTable: {
    title: "Read my table",
    note: "Channels with spend and leads, from a table that you have already.",
  },
};

export const germanTablePages: TablePageWords = {
  readTable: {
    title: "Meine Tabelle lesen",
    note: "Kanäle mit Ausgaben und Leads, aus einer Tabelle, die Sie schon haben.",
  },
};
