/** Where a draft's inputs came from, in the browser's session: said in the note column when the draft is written. */
import { joinedNotes, type InputNote } from "../../core/sheets/inputNotes";

const key = "headroom.notes";

/** The notes that were kept. What the browser lost is only a note. */
export function keptNotes(): readonly InputNote[] {
  try {
    const json: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return Array.isArray(json) ? json.filter(isNote) : [];
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Keeps further notes; with none, forgets all. */
export function keepNotes(added: readonly InputNote[] | undefined): void {
  try {
    if (added === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(joinedNotes(keptNotes(), added)));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function isNote(value: unknown): value is InputNote {
  return typeof value === "object" && value !== null && "path" in value && "note" in value && Array.isArray(value.path);
}
