/** What is wrong on a sheet: where, and what to do instead. */
export interface SheetProblem {
  readonly sheet: string;
  /** "C12"; absent when the whole sheet is meant. */
  readonly cell?: string;
  readonly sentence: string;
}

/** "Marketing!J5: Paid search, Spend in May 27: “tbc” is not an amount of 0 or more; type an amount of 0 or more." */
export function sheetProblemText({ sheet, cell, sentence }: SheetProblem): string {
  return `${cell === undefined ? sheet : `${sheet}!${cell}`}: ${sentence}`;
}
