/** Opens the workbench: an empty workbook in the grid, and the add-in's pane talking to it. */
import { createRoot } from "react-dom/client";
import type { Book } from "../book/book";
import { createBook } from "../book/memory-book";
import { createHost, type Host } from "../host/host";
import { installHost } from "../host/windows-host";
import { openCommandsPage, type CommandsPage } from "./ribbon/commands-page";
import { Workbench } from "./Workbench";

declare global {
  interface Window {
    /** What tests reach the page through; `ready` when the grid is drawn and the pane's page has loaded. */
    workbench: { readonly book: Book; readonly host: Host; readonly ready: Promise<void> };
  }
}

const NEW_FILE = "Workbook.xlsx";
const root = createRoot(document.getElementById("workbench") as HTMLElement);
let opened = 0;
let commands: CommandsPage | undefined;

/** Shows a workbook in a page of its own, as Excel opens a window: with a host and a pane that know no other. */
function show(book: Book, fileName: string): void {
  const host = createHost(book);
  const gridDrawn = signal();
  const paneLoaded = signal();
  window.workbench = {
    book,
    host,
    ready: Promise.all([gridDrawn.given, paneLoaded.given]).then(() => undefined),
  };
  commands?.close();
  commands = undefined;
  const runCommand = async (page: string, functionName: string): Promise<void> => {
    commands ??= openCommandsPage(page, (view) => void installHost(view, host));
    await commands.ready;
    await host.invokeCommand(functionName);
  };
  root.render(
    <Workbench
      key={++opened}
      book={book}
      fileName={fileName}
      pane={{
        page: "taskpane.html",
        prepare: (view) => void installHost(view, host, { runsCommands: false }),
        onLoad: paneLoaded.give,
      }}
      onNew={() => window.location.reload()}
      onOpen={show}
      onCommand={runCommand}
      onGrid={gridDrawn.give}
      onEditing={(isEditing) => (host.editing = isEditing)}
    />,
  );
}

show(createBook(), NEW_FILE);

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
