/** Names of the pages that read a table, and of the ways to them. */
export interface TablePageWords {
  readonly readTable: { readonly title: string; readonly note: string };
  readonly leadData: { readonly title: string };
}

export const englishTablePages: TablePageWords = {
  readTable: {
    title: "Read my table",
    note: "Channels with spend and leads, from a table that you have already.",
  },
  leadData: { title: "Lead data in order" },
};

export const germanTablePages: TablePageWords = {
  readTable: {
    title: "Meine Tabelle lesen",
    note: "Kanäle mit Ausgaben und Leads, aus einer Tabelle, die Sie schon haben.",
  },
  leadData: { title: "Leaddaten in Ordnung" },
};
