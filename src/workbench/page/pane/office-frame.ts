/**
 * A page of the add-in, untouched, in a frame. Office.js in it believes to run in Excel for Windows, which it knows by
 * `window.external`. That object is set while the frame still holds its empty first document: browsers keep that window for the
 * first page of the same origin, so it is there before the page's scripts run. The page keeps its own window: Office.js disables
 * `history.pushState` and `alert` in it, which must not reach the grid. (The other way in, Excel on the web's messages, needs https.)
 */

export interface OfficeFrame {
  readonly frame: HTMLIFrameElement;
  readonly view: Window;
}

/** Puts the page into the container; `prepare` makes the window of a page that is about to load one in which Office.js finds its host. */
export function openOfficeFrame(container: Node, page: string, prepare: (view: Window) => void): OfficeFrame {
  const frame = document.createElement("iframe");
  frame.src = page;
  container.appendChild(frame);
  const view = frame.contentWindow;
  if (!view) throw new Error(`The frame of ${page} has no window.`);
  prepare(view);
  // Chromium says farewell to the empty document, in which whoever prepared the window leaves it, before it hands the window on.
  view.addEventListener("pagehide", () => prepare(view), { once: true });
  return { frame, view };
}
