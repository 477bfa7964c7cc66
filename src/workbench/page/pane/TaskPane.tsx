/** The task pane: the production page in a frame beside the grid. */
import { useEffect, useRef } from "react";
import { openOfficeFrame } from "./office-frame";

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
    if (!container.current) return;
    const { frame, view } = openOfficeFrame(container.current, page, prepare);
    frame.title = "Task pane";
    frame.addEventListener("load", () => onLoad(view));
    return () => frame.remove();
  }, [page, prepare, onLoad]);
  return <aside className="workbench-pane-side" ref={container} aria-label="Task pane" />;
}
