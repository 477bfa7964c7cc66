/** A message over the page, with or without a choice. */
import { useCallback, useState, type ReactNode } from "react";
import type { Ask } from "./data-entry";

interface Shown {
  readonly title: string;
  readonly text: string;
  readonly goOn: string | undefined;
  readonly answer: (accepted: boolean) => void;
}

/** `ask` shows a message and waits for the answer; `message` is the element to put on the page. */
export function useMessage(): { ask: Ask; message: ReactNode } {
  const [shown, setShown] = useState<Shown>();
  const ask = useCallback<Ask>(
    (title, text, goOn) => new Promise((answer) => setShown({ title, text, goOn, answer })),
    [],
  );
  const close = (accepted: boolean): void => {
    shown?.answer(accepted);
    setShown(undefined);
  };
  return { ask, message: shown && <Message shown={shown} onClose={close} /> };
}

function Message({ shown, onClose }: { readonly shown: Shown; readonly onClose: (accepted: boolean) => void }) {
  const { title, text, goOn } = shown;
  return (
    <dialog
      className="workbench-dialog"
      aria-labelledby="message-title"
      ref={(dialog) => void (dialog && !dialog.open && dialog.showModal())}
      onClose={(event) => onClose(event.currentTarget.returnValue === "goOn")}
    >
      <h2 id="message-title">{title}</h2>
      {text}
      <form method="dialog">
        {goOn && <button value="goOn">{goOn}</button>}
        <button autoFocus>{goOn ? "Cancel" : "Close"}</button>
      </form>
    </dialog>
  );
}
