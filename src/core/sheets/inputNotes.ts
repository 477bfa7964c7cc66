/** What the note column says beside inputs that came from somewhere: measured in lead data, read from a table, or a default shape. */
import { completePlan } from "../plan/completePlan";
import type { Plan } from "../plan/plan";
import { pathText, type PlanPath } from "../plan/problem";
import { valueAt } from "../plan/readPlan";
import { noteColumn } from "./columns";
import type { CellChange } from "./inputChanges";
import { InputPlaces, placeSections } from "./inputPlaces";
import type { Page } from "./page";
import { typedPath } from "./salesFields";

export interface InputNote {
  readonly path: PlanPath;
  /** The value that the note speaks of: it is not said of another one. */
  readonly value: unknown;
  readonly note: string;
}

/** The notes that still speak of what the plan holds. */
export function notesFor(plan: Plan, notes: readonly InputNote[]): readonly InputNote[] {
  return notes.filter(({ path, value }) => JSON.stringify(valueAt(plan, path)) === JSON.stringify(value));
}

/** All notes; a later one on the same input replaces the earlier one. */
export function joinedNotes(before: readonly InputNote[], added: readonly InputNote[]): readonly InputNote[] {
  const replaced = new Set(added.map(({ path }) => pathText(path)));
  return [...before.filter(({ path }) => !replaced.has(pathText(path))), ...added];
}

/** The changes of input cells with the notes of the plan in place of "judged". */
export function notedChanges(
  changes: readonly CellChange[],
  { plan, notes, places }: { readonly plan: Plan; readonly notes: readonly InputNote[]; readonly places: InputPlaces },
): readonly CellChange[] {
  const texts = noteTexts(plan, notes, places);
  return changes.map((change) => {
    const note = texts.get(`${change.sheet}!${change.row}`);
    return change.column === noteColumn && note !== undefined ? { ...change, content: note } : change;
  });
}

/** Freshly laid out input sheets with the notes of the plan. */
export function notedPages(pages: readonly Page[], plan: Plan, notes: readonly InputNote[]): readonly Page[] {
  const places = InputPlaces.of(placeSections(completePlan(plan)));
  const texts = noteTexts(plan, notes, places);
  return pages.map((page) => ({
    ...page,
    rows: page.rows.map((cells, row) => {
      const note = texts.get(`${page.name}!${row}`);
      if (note === undefined) return cells;
      return cells.map((cell, column) =>
        column === noteColumn && cell !== undefined ? { ...cell, content: note } : cell,
      );
    }),
  }));
}

/** By tab and row. */
function noteTexts(plan: Plan, notes: readonly InputNote[], places: InputPlaces): ReadonlyMap<string, string> {
  return new Map(
    notesFor(plan, notes).flatMap(({ path, note }): (readonly [string, string])[] => {
      const typed = typedPath(path);
      if (!places.has(typed)) return [];
      const { sheet, row } = places.at(typed);
      return [[`${places.tab(sheet)}!${row}`, note]];
    }),
  );
}
