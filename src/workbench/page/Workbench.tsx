/** The workbench page: a strip of buttons, the grid, and the task pane beside it. */
import { useEffect, useRef, useState } from "react";
import type { Book } from "../book/book";
import { ChartLayer } from "./chart/ChartLayer";
import { CellPrompt } from "./entry/CellPrompt";
import { enterText } from "./entry/data-entry";
import { useMessage } from "./entry/Message";
import { Grid } from "./grid/grid";
import { showTaskPane } from "./pane/task-pane";

/** A button that an add-in puts on Excel's ribbon. */
export interface RibbonCommand {
  readonly label: string;
  /** Runs the add-in's function behind the button. */
  readonly run: () => void;
}

export interface WorkbenchProps {
  readonly book: Book;
  /** The add-in's page, shown in the pane. */
  readonly pane: { readonly page: string; readonly createExternal: () => object };
  readonly ribbon: readonly RibbonCommand[];
  readonly onNew: () => void;
  /** Reads and writes .xlsx files; the buttons are left out without it. */
  readonly files?: { readonly open: () => Promise<void>; readonly download: () => Promise<void> } | undefined;
  /** Called once the grid is drawn. */
  readonly onReady: (grid: Grid) => void;
}

export function Workbench({ book, pane, ribbon, onNew, files, onReady }: WorkbenchProps) {
  const gridElement = useRef<HTMLDivElement>(null);
  const paneElement = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<Grid>();
  const { ask, message } = useMessage();

  useEffect(() => {
    const element = document.createElement("div");
    element.style.height = "100%";
    (gridElement.current as HTMLElement).append(element);
    const created = Grid.create(element, book, {
      refuse: (title, text) => void ask(title, text),
      type: (sheet, area, text) => void enterText(book, sheet, area, text, ask),
    });
    void created.then((ready) => {
      setGrid(ready);
      onReady(ready);
    });
    return () => {
      setGrid(undefined);
      void created.then((ready) => ready.dispose()).then(() => element.remove());
    };
  }, [book]);

  useEffect(() => {
    const container = paneElement.current as HTMLElement;
    showTaskPane(container, pane.page, pane.createExternal);
    return () => container.replaceChildren();
  }, [book]);

  return (
    <div className="workbench">
      <header className="workbench-bar">
        <h1>Workbench</h1>
        <div role="group" aria-label="File">
          <button onClick={onNew}>New workbook</button>
          {files && <button onClick={() => void files.open()}>Open .xlsx</button>}
          {files && <button onClick={() => void files.download()}>Download .xlsx</button>}
        </div>
        <UndoButtons book={book} />
        {ribbon.length > 0 && (
          <div role="group" aria-label="Ribbon">
            {ribbon.map(({ label, run }) => (
              <button key={label} onClick={run}>
                {label}
              </button>
            ))}
          </div>
        )}
      </header>
      <main className="workbench-grid" ref={gridElement} aria-label="Workbook" />
      <aside className="workbench-pane-side" ref={paneElement} />
      {grid && <ChartLayer book={book} surface={grid.surface} />}
      {grid && <CellPrompt book={book} surface={grid.surface} ask={ask} />}
      {message}
    </div>
  );
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
