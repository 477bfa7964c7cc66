/** What data validation shows at the selected cell: its prompt, and for a list the arrow with the values to choose from. */
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Book, Sheet } from "../../book/book";
import type { DataValidation } from "../../book/data-validation";
import { PIXELS } from "../grid/painter";
import type { Box, Surface } from "../grid/surface";
import { enterText, type Ask } from "./data-entry";

interface CellPromptProps {
  readonly book: Book;
  readonly surface: Surface;
  readonly ask: Ask;
}

export function CellPrompt({ book, surface, ask }: CellPromptProps) {
  const [, redraw] = useState(0);
  const [open, setOpen] = useState(false);
  useEffect(
    () =>
      book.subscribe(({ changes }) => {
        if (changes.some(({ kind }) => kind === "selection" || kind === "sheetActivated")) setOpen(false);
        redraw((count) => count + 1);
      }),
    [book],
  );
  const { sheet, areas } = book.selection;
  const active = areas[0];
  const validation = active && sheet.validationAt(active.row, active.column);
  if (!active || !validation) return null;
  const cell = { row: active.row, column: active.column, rows: 1, columns: 1 };
  const place = sheet.place(cell);
  const box: Box = {
    left: place.left * PIXELS,
    top: place.top * PIXELS,
    width: place.width * PIXELS,
    height: place.height * PIXELS,
  };
  const pane = surface.panesOf(sheet, box)[0];
  if (!pane) return null;
  const choose = (text: string): void => {
    setOpen(false);
    void enterText(book, sheet, cell, text, ask);
  };
  const hasList = validation.rule.type === "List" && validation.rule.inCellDropDown;
  return createPortal(
    <>
      {hasList && <Arrow box={box} open={open} onToggle={() => setOpen(!open)} />}
      {hasList && open && (
        <Choices
          box={box}
          values={choicesOf(book, sheet, validation)}
          current={sheet.text(cell.row, cell.column)}
          onChoose={choose}
        />
      )}
      {!open && validation.prompt.showPrompt && (validation.prompt.title || validation.prompt.message) && (
        <Prompt box={box} validation={validation} />
      )}
    </>,
    pane,
  );
}

function Prompt({ box, validation }: { readonly box: Box; readonly validation: DataValidation }) {
  const { title, message } = validation.prompt;
  return (
    <div
      role="note"
      className="workbench-prompt"
      style={{ left: box.left + box.width / 2, top: box.top + box.height + 4 }}
    >
      <strong>{title}</strong>
      {message}
    </div>
  );
}

function Arrow({ box, open, onToggle }: { readonly box: Box; readonly open: boolean; readonly onToggle: () => void }) {
  const style = { left: box.left + box.width + 1, top: box.top, height: box.height };
  return (
    <button
      type="button"
      className="workbench-arrow"
      aria-label="Choose a value"
      aria-expanded={open}
      style={style}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      ▼
    </button>
  );
}

interface ChoicesProps {
  readonly box: Box;
  readonly values: readonly string[];
  readonly current: string;
  readonly onChoose: (text: string) => void;
}

function Choices({ box, values, current, onChoose }: ChoicesProps) {
  return (
    <div
      role="listbox"
      aria-label="Values"
      className="workbench-list"
      style={{ left: box.left, top: box.top + box.height, minWidth: box.width }}
    >
      {values.map((value) => (
        <div
          key={value}
          role="option"
          aria-selected={value === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(value)}
        >
          {value}
        </div>
      ))}
    </div>
  );
}

/** The values of a list rule: "a,b,c", or the texts of the cells that a formula points to. */
function choicesOf(book: Book, sheet: Sheet, { rule }: DataValidation): string[] {
  if (rule.type !== "List") return [];
  if (!rule.source.startsWith("=")) return rule.source.split(",").map((value) => value.trim());
  const target = book.resolve(rule.source, sheet);
  if (!target) return [];
  const { area } = target;
  const texts = Array.from({ length: area.rows * area.columns }, (_, index) =>
    target.sheet.text(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
  return texts.filter((text) => text !== "");
}
