/** Opens the workbench: an empty workbook in the grid, and the add-in's pane talking to it. */
import { createRoot } from "react-dom/client";
import type { Book } from "../book/book";
import { createBook } from "../book/memory-book";
import { createHost, type Host } from "../host/host";
import { installHost } from "../host/windows-host";
import { Workbench, type WorkbenchProps } from "./Workbench";

declare global {
  interface Window {
    /** What tests reach the page through; `ready` when the grid is drawn and the pane's page has loaded. */
    workbench: { readonly book: Book; readonly host: Host; readonly ready: Promise<void> };
  }
}

const book = createBook();
const host = createHost(book);
const gridDrawn = signal();
const paneLoaded = signal();
const ready = Promise.all([gridDrawn.given, paneLoaded.given]).then(() => undefined);
window.workbench = { book, host, ready };

const props: WorkbenchProps = {
  book,
  pane: {
    page: "taskpane.html",
    prepare: (view) => void installHost(view, host),
    onLoad: paneLoaded.give,
  },
  onNew: () => window.location.reload(),
  onGrid: gridDrawn.give,
  onEditing: (isEditing) => (host.editing = isEditing),
};

createRoot(document.getElementById("workbench") as HTMLElement).render(<Workbench {...props} />);

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
