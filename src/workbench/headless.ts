/** Opens the workbench without a page, for tests in Node: the genuine Office.js client in a window of its own, on a new workbook. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { Book } from "./book/book";
import { createBook } from "./book/memory-book";
import { createHost, type Host, type HostOptions } from "./host/host";
import { installHost } from "./host/windows-host";

export interface HeadlessOptions extends HostOptions {
  /** The workbook to open; an empty one when left out. */
  readonly book?: Book;
}

export interface Headless {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly book: Book;
  readonly host: Host;
  /** Closes the window; requests that are on their way are answered no more. */
  close(): void;
}

/** The client's names in its window. */
type OfficeWindow = Pick<Headless, "Excel" | "Office" | "OfficeExtension">;

/** The address is never fetched: the client's files come from the installed package. */
const PAGE = "http://localhost/office/page.html";
const OFFICE_FOLDER = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

class PackageLoader extends ResourceLoader {
  override fetch(url: string): Promise<Buffer> & { abort(): void } {
    const file = readFile(join(OFFICE_FOLDER, new URL(url).pathname.replace("/office/", "")));
    return Object.assign(file, { abort: () => undefined });
  }
}

/** A client connected to a workbook in memory; each is apart from all others. */
export async function openHeadless({ book = createBook(), ...options }: HeadlessOptions = {}): Promise<Headless> {
  const host = createHost(book, options);
  const { window } = new JSDOM("<!doctype html><body></body>", {
    url: PAGE,
    runScripts: "dangerously",
    resources: new PackageLoader(),
    virtualConsole: new VirtualConsole(),
  });
  const disconnect = installHost(window as unknown as Window, host);
  await load(window.document, "office.js");
  const { Office: office } = window as unknown as OfficeWindow;
  await office.onReady();
  const { Excel: excel, OfficeExtension: extension } = window as unknown as OfficeWindow;
  refuseUnsupported(extension);
  const close = () => {
    disconnect();
    window.close();
  };
  return { Excel: excel, Office: office, OfficeExtension: extension, book, host, close };
}

/** Switches on the client's own check, which only its debug build uses: members of requirement sets that the host does not claim throw. */
function refuseUnsupported(extension: object): void {
  const { CommonUtility } = extension as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CommonUtility._doApiNotSupportedCheck = true;
}

function load(document: Document, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = file;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`openHeadless: ${file} did not load.`));
    document.body.append(script);
  });
}
