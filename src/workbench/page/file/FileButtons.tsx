/** New, open and download. What reads and writes files is fetched when it is first needed, so that the page starts without it. */
import { useRef, useState } from "react";
import type { Book } from "../../book/book";
import type { LeftOut } from "../../files/left-out";
import type { Ask } from "../entry/data-entry";

export interface FileButtonsProps {
  readonly book: Book;
  /** "Plan.xlsx"; also the name under which it is downloaded. */
  readonly fileName: string;
  readonly ask: Ask;
  readonly onNew: () => void;
  readonly onOpen: (book: Book, fileName: string) => void;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function FileButtons({ book, fileName, ask, onNew, onOpen }: FileButtonsProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const run = (work: () => Promise<void>, failure: string): void => {
    setBusy(true);
    void work()
      .catch((cause: unknown) => ask(failure, cause instanceof Error ? cause.message : String(cause)))
      .finally(() => setBusy(false));
  };
  const open = async (file: File): Promise<void> => {
    const { readBook } = await import("../../files/read-book");
    const opened = await readBook(new Uint8Array(await file.arrayBuffer()));
    if (await isAccepted(ask, opened.leftOut, "Open")) onOpen(opened.book, file.name);
  };
  const download = async (): Promise<void> => {
    const { writeBook } = await import("../../files/write-book");
    const { bytes, leftOut } = await writeBook(book);
    if (await isAccepted(ask, leftOut, "Download")) saveAs(fileName, bytes);
  };
  return (
    <div role="group" aria-label="File">
      <button onClick={onNew}>New workbook</button>
      <button disabled={isBusy} onClick={() => picker.current?.click()}>
        Open…
      </button>
      <button disabled={isBusy} onClick={() => run(download, "The workbook could not be saved")}>
        Download
      </button>
      <input
        ref={picker}
        hidden
        type="file"
        accept={`.xlsx,${XLSX}`}
        aria-label="Workbook to open"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = "";
          if (file) run(() => open(file), `${file.name} could not be opened`);
        }}
      />
    </div>
  );
}

/** Says what would be lost, and asks whether to go on all the same. */
function isAccepted(ask: Ask, leftOut: LeftOut, goOn: string): Promise<boolean> {
  if (leftOut.length === 0) return Promise.resolve(true);
  return ask("Some things stay out", `The workbench cannot take along: ${leftOut.join("; ")}.`, goOn);
}

function saveAs(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
