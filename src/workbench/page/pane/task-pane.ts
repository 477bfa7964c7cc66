/**
 * The task pane: the production page, untouched, in a frame beside the grid. Office.js in it believes to run in Excel for Windows:
 * - the frame's `name` carries the host information that Excel would put into the page's address;
 * - `window.external`, the object through which Excel for Windows is called, is ours. It is set while the frame still holds its empty
 *   first document; browsers keep that window for the first page of the same origin, so it is there before the page's scripts run.
 * Neither the page's files nor its address change, and the page keeps its own window: Office.js disables `history.pushState` and
 * `alert` in it, which must not reach the grid. (The alternative, Excel on the web's postMessage, needs https.)
 */

/** Excel, Windows, version, language, correlation, no dialog, logging on, shared runtime with custom functions as a public add-in. */
const HOST_INFO = "Excel$Win32$16.01$en-US$workbench$$$19";

export interface TaskPane {
  readonly frame: HTMLIFrameElement;
  /** Loads the page again as a fresh add-in. */
  reload(): void;
}

/** Puts the page into the container, with a fresh host object for every load. */
export function showTaskPane(container: HTMLElement, page: string, createExternal: () => object): TaskPane {
  let frame = loadFrame(container, page, createExternal());
  return {
    get frame() {
      return frame;
    },
    reload: () => {
      frame.remove();
      frame = loadFrame(container, page, createExternal());
    },
  };
}

function loadFrame(container: HTMLElement, page: string, external: object): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = "Task pane";
  frame.name = JSON.stringify({ hostInfo: HOST_INFO });
  frame.src = page;
  container.append(frame);
  const view = frame.contentWindow;
  if (!view) throw new Error("The task pane's frame has no window.");
  Object.defineProperty(view, "external", { value: external, configurable: true });
  frame.addEventListener("load", () => {
    if (frame.contentWindow && frame.contentWindow.external !== (external as External))
      throw new Error(
        "This browser does not hand the host over to the task pane; use a current Chrome, Edge or Firefox.",
      );
  });
  return frame;
}
