/** Brackets and buttons of outline groups in the row and column headings. */
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Book, Sheet } from "../../book/book";
import { PIXELS } from "../grid/painter";
import type { Surface } from "../grid/surface";
import { outlineGroups, type OutlineGroup } from "./outline-groups";
import { BRACKET, outlinedLines, setFolded, type Axis } from "./sheet-outline";

interface OutlineGutterProps {
  readonly book: Book;
  readonly surface: Surface;
  readonly edit: (change: () => void) => void;
}

export function OutlineGutter({ book, surface, edit }: OutlineGutterProps) {
  const [, redraw] = useState(0);
  useEffect(() => book.subscribe(() => redraw((count) => count + 1)), [book]);
  const sheet = book.activeSheet;
  if (!sheet.showHeadings) return null;
  return (["rows", "columns"] as const).flatMap((axis) => {
    const groups = outlineGroups(outlinedLines(sheet, axis));
    if (groups.length === 0) return [];
    // Frozen headings are an element of their own; only the copy in the other one is for assistive technology.
    return surface.headings(axis).map((element, copy) =>
      createPortal(
        <div aria-hidden={copy > 0}>
          {groups.map((group) => (
            <Bracket key={`${group.depth}/${group.start}`} sheet={sheet} axis={axis} group={group} edit={edit} />
          ))}
        </div>,
        element,
        `${axis}/${copy}`,
      ),
    );
  });
}

interface BracketProps {
  readonly sheet: Sheet;
  readonly axis: Axis;
  readonly group: OutlineGroup;
  readonly edit: (change: () => void) => void;
}

function Bracket({ sheet, axis, group, edit }: BracketProps) {
  const { start, end, depth, isFolded } = group;
  const from = placeOf(sheet, axis, start);
  const to = placeOf(sheet, axis, end);
  const across = (depth - 1) * BRACKET;
  const toggle = (): void => edit(() => setFolded(sheet, axis, start, end, !isFolded));
  const span = Math.max(0, to - from - 4);
  const line =
    axis === "rows"
      ? { left: across + 6, top: from + 4, width: 5, height: span }
      : { left: from + 4, top: across + 6, width: span, height: 5 };
  const button = axis === "rows" ? { left: across + 1, top: to + 4 } : { left: to + 4, top: across + 1 };
  return (
    <>
      {!isFolded && <div className="workbench-bracket" style={line} />}
      <button
        type="button"
        className="workbench-fold"
        style={button}
        aria-expanded={!isFolded}
        aria-label={`${isFolded ? "Show" : "Hide"} ${axis} ${start + 1} to ${end}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggle}
      >
        {isFolded ? "+" : "−"}
      </button>
    </>
  );
}

/** Pixels from the sheet's corner to a row's top or a column's left edge. */
function placeOf(sheet: Sheet, axis: Axis, line: number): number {
  const place = sheet.place({
    row: axis === "rows" ? line : 0,
    column: axis === "columns" ? line : 0,
    rows: 1,
    columns: 1,
  });
  return (axis === "rows" ? place.top : place.left) * PIXELS;
}
