/** What is told when a change is taken back. */
import type { Change } from "./change";

const OPPOSITE_KINDS = {
  sheetAdded: "sheetDeleted",
  sheetDeleted: "sheetAdded",
  tableAdded: "tableDeleted",
  tableDeleted: "tableAdded",
  chartAdded: "chartDeleted",
  chartDeleted: "chartAdded",
} as const;

const OPPOSITE_SHIFTS = { Down: "Up", Up: "Down", Right: "Left", Left: "Right" } as const;

/** The change that leads back: an addition for a deletion, before for after; most changes are their own opposite. */
export function oppositeOf(change: Change): Change {
  switch (change.kind) {
    case "sheetAdded":
    case "sheetDeleted":
      return { ...change, kind: OPPOSITE_KINDS[change.kind] };
    case "tableAdded":
    case "tableDeleted":
      return { ...change, kind: OPPOSITE_KINDS[change.kind] };
    case "chartAdded":
    case "chartDeleted":
      return { ...change, kind: OPPOSITE_KINDS[change.kind] };
    case "inserted":
    case "deleted":
      return {
        ...change,
        kind: change.kind === "inserted" ? "deleted" : "inserted",
        shift: OPPOSITE_SHIFTS[change.shift],
      };
    case "sheetRenamed":
      return { ...change, before: change.after, after: change.before };
    case "sheetMoved":
      return { ...change, before: change.after, after: change.before };
    default:
      return change;
  }
}
