/** What the members of Office.js classes share besides their own target: the workbook, references and event registrations. */
import type { Area } from "../book/area";
import type { Book, Sheet } from "../book/book";
import type { Registrations } from "./events/registrations";
import type { References } from "./references";

export interface Session {
  readonly book: Book;
  /** Language of Excel: "en-US". */
  readonly language: string;
  readonly references: References;
  readonly registrations: Registrations;
  /** Moves every range the add-in holds after cells were inserted or deleted. */
  moveRanges(sheet: Sheet, area: Area, shift: Shift): void;
}

export type Shift = "Down" | "Right" | "Up" | "Left";
