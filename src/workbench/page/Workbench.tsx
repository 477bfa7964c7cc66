/** The workbench page: a strip of buttons, the grid, and the task pane beside it. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Book } from "../book/book";
import { ChartLayer } from "./chart/ChartLayer";
import { CellPrompt } from "./entry/CellPrompt";
import { enterText, tryEdit } from "./entry/data-entry";
import { useMessage } from "./entry/Message";
import { NumberFormat } from "./entry/NumberFormat";
import { FileButtons, type FileButtonsProps } from "./file/FileButtons";
import { Grid } from "./grid/grid";
import { OutlineGutter } from "./outline/OutlineGutter";
import { Divider } from "./pane/Divider";
import { TaskPane, type TaskPaneProps } from "./pane/TaskPane";
import { RibbonButtons, type RibbonButtonsProps } from "./ribbon/RibbonButtons";

export interface WorkbenchProps {
  readonly book: Book;
  readonly fileName: string;
  readonly pane: TaskPaneProps;
  readonly onNew: () => void;
  readonly onOpen: FileButtonsProps["onOpen"];
  /** Runs a function of the add-in's page of functions. */
  readonly onCommand: RibbonButtonsProps["onCommand"];
  /** Called once the grid is drawn. */
  readonly onGrid: () => void;
  /** Called when a person begins and ends to edit the text of a cell. */
  readonly onEditing: (isEditing: boolean) => void;
}

/** Pixels; as wide as Excel opens a task pane. */
const PANE_WIDTH = 350;

export function Workbench({ book, fileName, pane, onNew, onOpen, onCommand, onGrid, onEditing }: WorkbenchProps) {
  const [paneWidth, setPaneWidth] = useState(PANE_WIDTH);
  const { ask, message } = useMessage();
  const edit = useCallback((change: () => void) => void tryEdit(ask, () => book.edit("user", change)), [book, ask]);
  const gridElement = useRef<HTMLElement>(null);
  const [grid, setGrid] = useState<Grid>();

  useEffect(() => {
    const element = document.createElement("div");
    element.className = "workbench-univer";
    gridElement.current?.append(element);
    const created = Grid.create(element, book, {
      attempt: (change) => void tryEdit(ask, change),
      type: (sheet, area, text) => void enterText(book, sheet, area, text, ask),
      edits: onEditing,
    });
    void created.then((ready) => {
      setGrid(ready);
      onGrid();
    });
    return () => {
      setGrid(undefined);
      void created.then((ready) => ready.dispose()).then(() => element.remove());
    };
  }, [book, ask, onGrid, onEditing]);

  return (
    <div className="workbench" style={{ gridTemplateColumns: `minmax(0, 1fr) 5px ${paneWidth}px` }}>
      <header className="workbench-bar">
        <h1>Workbench</h1>
        <FileButtons book={book} fileName={fileName} ask={ask} onNew={onNew} onOpen={onOpen} />
        <UndoButtons book={book} />
        <div role="group" aria-label="Number">
          <NumberFormat book={book} edit={edit} />
        </div>
        <RibbonButtons manifest="manifest.xml" ask={ask} onCommand={onCommand} onShowPane={focusPane} />
      </header>
      <main className="workbench-grid" ref={gridElement} aria-label="Workbook" />
      <Divider width={paneWidth} onResize={setPaneWidth} />
      <TaskPane {...pane} />
      {grid && <ChartLayer book={book} surface={grid.surface} />}
      {grid && <OutlineGutter book={book} surface={grid.surface} edit={edit} />}
      {grid && <CellPrompt book={book} surface={grid.surface} ask={ask} />}
      {message}
    </div>
  );
}

function focusPane(): void {
  document.querySelector<HTMLIFrameElement>(".workbench-pane-side iframe")?.focus();
}

function UndoButtons({ book }: { readonly book: Book }) {
  const [, redraw] = useState(0);
  useEffect(() => book.subscribe(() => redraw((count) => count + 1)), [book]);
  return (
    <div role="group" aria-label="Undo">
      <button disabled={!book.canUndo} onClick={() => book.undo()}>
        Undo
      </button>
      <button disabled={!book.canRedo} onClick={() => book.redo()}>
        Redo
      </button>
    </div>
  );
}
