/** What in a user's table could not be used, or deserves a look: where, and which kind. Words for it are the screen's. */

export type TableFinding =
  /** A figure that is none: "tbc". */
  | { readonly kind: "notANumber"; readonly cell: string; readonly text: string }
  | { readonly kind: "negative"; readonly cell: string; readonly text: string }
  | { readonly kind: "notADate"; readonly cell: string; readonly text: string }
  /** Figures in a row that does not say whose they are. */
  | { readonly kind: "noName"; readonly cell: string }
  /** A row that adds up others. */
  | { readonly kind: "totalRow"; readonly cell: string; readonly text: string }
  /** Months that the plan does not have: how many figures, and the first of them. */
  | { readonly kind: "outside"; readonly cell: string; readonly count: number }
  /** The plan counts weeks, the cell names a month without a day. */
  | { readonly kind: "noDay"; readonly cell: string }
  /** A name that the plan does not have, where none can be added. */
  | { readonly kind: "unknownName"; readonly cell: string; readonly text: string }
  /** Leads of a channel that has no spend in the same months: no curve can go through them. */
  | { readonly kind: "leadsWithoutSpend"; readonly cell: string; readonly text: string }
  | { readonly kind: "noLeads"; readonly cell: string; readonly text: string }
  /** A seat without a start that nobody holds. */
  | { readonly kind: "openSeat"; readonly cell: string }
  | { readonly kind: "endBeforeStart"; readonly cell: string };

export type FindingKind = TableFinding["kind"];
