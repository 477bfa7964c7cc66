/** The add-in's page of functions, which has no window of its own: as in Excel it is opened when a button first needs it. */
import { openOfficeFrame } from "../pane/office-frame";

type OfficeWindow = Window & { readonly Office: typeof Office };

export interface CommandsPage {
  /** Resolves when the functions that the page's scripts name are there to be run. */
  readonly ready: Promise<void>;
  close(): void;
}

export function openCommandsPage(page: string, prepare: (view: Window) => void): CommandsPage {
  const { frame, view } = openOfficeFrame(document.body, page, prepare);
  frame.hidden = true;
  frame.title = "Commands of the add-in";
  const ready = new Promise<void>((opened, failed) => {
    frame.addEventListener("load", () => {
      // Called after those of the page, which came first.
      (view as OfficeWindow).Office.onReady()
        .then(() => opened())
        .catch(failed);
    });
  });
  return { ready, close: () => frame.remove() };
}
