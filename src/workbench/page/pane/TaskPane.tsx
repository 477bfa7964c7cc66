/**
 * The task pane: the production page, untouched, in a frame beside the grid. Office.js in it believes to run in Excel for Windows:
 * - the frame's `name` carries the host information that Excel would put into the page's address;
 * - `window.external`, the object through which Excel for Windows is called, is ours. It is set while the frame still holds its empty
 *   first document; browsers keep that window for the first page of the same origin, so it is there before the page's scripts run.
 * Neither the page's files nor its address change, and the page keeps its own window: Office.js disables `history.pushState` and
 * `alert` in it, which must not reach the grid. (The alternative, Excel on the web's postMessage, needs https.)
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

/** Excel, Windows, version, language, correlation, no dialog, logging on, shared runtime with custom functions as a public add-in. */
const HOST_INFO = "Excel$Win32$16.01$en-US$workbench$$$19";

export function TaskPane({ page, prepare, onLoad }: TaskPaneProps) {
  const container = useRef<HTMLElement>(null);
  useEffect(() => {
    const frame = document.createElement("iframe");
    frame.title = "Task pane";
    frame.name = JSON.stringify({ hostInfo: HOST_INFO });
    frame.src = page;
    container.current?.append(frame);
    const view = frame.contentWindow;
    if (!view) throw new Error("The task pane's frame has no window.");
    prepare(view);
    frame.addEventListener("load", () => onLoad(view));
    return () => frame.remove();
  }, [page, prepare, onLoad]);
  return <aside className="workbench-pane-side" ref={container} aria-label="Task pane" />;
}
