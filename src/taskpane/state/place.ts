/** Where the user is: a tab, and for each tab the pages that were pushed onto it, the open one last. */
import type { FigureAt } from "../../core/rows/walk";
import type { Term } from "../words/terms";

export type Tab = "home" | "levers" | "teams" | "scenarios";
export type PushedPage =
  "flags" | "why" | "term" | "bestSplit" | "goalSeek" | "readTable" | "tests" | "review" | "compare";

/** A figure of the model: a row, and where it is read. */
export interface FigurePlace {
  readonly key: string;
  readonly at?: FigureAt;
}

/** Stands for the input sheets among the ids of scenarios. */
export const inputSheetsId = "";

/** What a pushed page is about, where its name does not say it. */
export interface PageSubject {
  /** Ids of two scenarios or of the input sheets, the one that is compared against first. */
  readonly compared?: readonly [string, string];
  readonly figure?: FigurePlace;
  /** The flag whose remedies are open. */
  readonly flag?: string;
  readonly term?: Term;
}

export interface Page extends PageSubject {
  readonly name: PushedPage;
}

export interface Place {
  readonly tab: Tab;
  readonly pushed: Readonly<Partial<Record<Tab, readonly Page[]>>>;
}

export const startPlace: Place = { tab: "home", pushed: {} };

/** The pushed page of the open tab. */
export function pageOf(place: Place): PushedPage | undefined {
  return pages(place).at(-1)?.name;
}

/** What the pushed page of the open tab is about. */
export function subjectOf(place: Place): PageSubject {
  return pages(place).at(-1) ?? {};
}

/** How many pages lie on the open tab. */
export function depthOf(place: Place): number {
  return pages(place).length;
}

export function push(place: Place, name: PushedPage, subject: PageSubject = {}): Place {
  return withPages(place, [...pages(place), { ...subject, name }]);
}

export function back(place: Place): Place {
  return withPages(place, pages(place).slice(0, -1));
}

function pages({ tab, pushed }: Place): readonly Page[] {
  return pushed[tab] ?? [];
}

function withPages(place: Place, list: readonly Page[]): Place {
  return { ...place, pushed: { ...place.pushed, [place.tab]: list } };
}
