/**
 * The task pane: the production page, untouched, in a frame beside the grid. Office.js in it believes to run in Excel for Windows, which
 * it knows by `window.external`. That object is set while the frame still holds its empty first document: browsers keep that window for the
 * first page of the same origin, so it is there before the page's scripts run. The page keeps its own window: Office.js disables
 * `history.pushState` and `alert` in it, which must not reach the grid. (The other way in, Excel on the web's messages, needs https.)
 */
import { useEffect, useRef } from "react";

export interface TaskPaneProps {
  /** The page's address. */
  readonly page: string;
  /** Makes the window of a page that is about to load one in which Office.js finds its host. */
  readonly prepare: (view: Window) => void;
  /** Called when the page with all its scripts has loaded. */
  readonly onLoad: (view: Window) => void;
}

export function TaskPane({ page, prepare, onLoad }: TaskPaneProps) {
  const container = useRef<HTMLElement>(null);
  useEffect(() => {
    const frame = document.createElement("iframe");
    frame.title = "Task pane";
    frame.src = page;
    container.current?.append(frame);
    const view = frame.contentWindow;
    if (!view) throw new Error("The task pane's frame has no window.");
    prepare(view);
    // Chromium says farewell to the empty document, in which whoever prepared the window leaves it, before it hands the window on.
    view.addEventListener("pagehide", () => prepare(view), { once: true });
    frame.addEventListener("load", () => onLoad(view));
    return () => frame.remove();
  }, [page, prepare, onLoad]);
  return <aside className="workbench-pane-side" ref={container} aria-label="Task pane" />;
}
