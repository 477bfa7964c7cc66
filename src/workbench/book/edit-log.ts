/** The running edit of a book: what changed, how to take it back, and who hears of it. */
import type { BookChange, BookListener, Change, EditSource } from "./change";

type Inverse = () => void;
type Mode = "edit" | "undo" | "redo";

/** Edits that can be taken back, as many as Excel keeps. */
const MOST_STEPS = 100;

/** What an add-in may do without ending the person's list of edits. */
const LEAVES_NO_TRACE: ReadonlySet<Change["kind"]> = new Set(["selection", "sheetActivated", "values"]);

export class EditLog {
  private readonly listeners = new Set<BookListener>();
  private depth = 0;
  private mode: Mode = "edit";
  private source: EditSource = "user";
  private changes: Change[] = [];
  private inverses: Inverse[] = [];
  private undoable: Inverse[][] = [];
  private redoable: Inverse[][] = [];
  private readonly untold: BookChange[] = [];
  private isTelling = false;

  /** `settle` runs before the outermost edit ends: it recalculates and notes what that changed. */
  constructor(private readonly settle: () => void) {}

  /** False for edits of the add-in, which nobody takes back step by step: the way back need not be kept. */
  get isUndoable(): boolean {
    return this.source === "user";
  }

  get canUndo(): boolean {
    return this.undoable.length > 0;
  }

  get canRedo(): boolean {
    return this.redoable.length > 0;
  }

  subscribe(listener: BookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  run<Result>(source: EditSource, change: () => Result): Result {
    if (this.depth === 0) this.source = source;
    this.depth++;
    try {
      return change();
    } finally {
      if (this.depth === 1) this.finish();
      else this.depth--;
    }
  }

  note(change: Change): void {
    this.assertEditing();
    this.changes.push(change);
  }

  /** Keeps the way back from one step; it must itself go through steps that are recorded. */
  record(inverse: Inverse): void {
    this.assertEditing();
    if (this.isUndoable) this.inverses.push(inverse);
  }

  undo(): boolean {
    return this.replay("undo", this.undoable);
  }

  redo(): boolean {
    return this.replay("redo", this.redoable);
  }

  private replay(mode: Mode, stack: Inverse[][]): boolean {
    const steps = stack.pop();
    if (!steps) return false;
    this.mode = mode;
    this.run("user", () => {
      for (const step of steps.reverse()) step();
    });
    return true;
  }

  private assertEditing(): void {
    if (this.depth === 0) throw new Error("EditLog: changes to a book happen inside book.edit()");
  }

  private finish(): void {
    try {
      this.settle();
    } finally {
      this.depth = 0;
    }
    const { changes, inverses, source, mode } = this;
    this.changes = [];
    this.inverses = [];
    this.mode = "edit";
    if (changes.length === 0) return;
    this.keep(inverses, changes, source, mode);
    this.tell({ source, changes });
  }

  /** An edit that a listener makes is told when all have heard of the one before. */
  private tell(change: BookChange): void {
    this.untold.push(change);
    if (this.isTelling) return;
    this.isTelling = true;
    try {
      for (let next = this.untold.shift(); next; next = this.untold.shift()) {
        for (const listener of [...this.listeners]) listener(next);
      }
    } finally {
      this.isTelling = false;
    }
  }

  private keep(inverses: Inverse[], changes: readonly Change[], source: EditSource, mode: Mode): void {
    if (source === "addin") {
      if (changes.every(({ kind }) => LEAVES_NO_TRACE.has(kind))) return;
      this.undoable = [];
      this.redoable = [];
      return;
    }
    if (inverses.length === 0) return;
    if (mode === "undo") {
      this.redoable.push(inverses);
      return;
    }
    this.undoable.push(inverses);
    if (this.undoable.length > MOST_STEPS) this.undoable.shift();
    if (mode === "edit") this.redoable = [];
  }
}
