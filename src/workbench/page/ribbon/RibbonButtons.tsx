/** The add-in's groups of the ribbon. */
import { useEffect, useState } from "react";
import type { Ask } from "../entry/data-entry";
import { readManifest, type Ribbon, type RibbonButton } from "./manifest";

export interface RibbonButtonsProps {
  /** The manifest's address. */
  readonly manifest: string;
  readonly ask: Ask;
  /** Runs a function of the page of functions. */
  readonly onCommand: (functionPage: string, functionName: string) => Promise<void>;
  readonly onShowPane: () => void;
}

export function RibbonButtons({ manifest, ask, onCommand, onShowPane }: RibbonButtonsProps) {
  const [ribbon, setRibbon] = useState<Ribbon>();
  const [running, setRunning] = useState<string>();
  useEffect(() => {
    void fetch(manifest)
      .then((answer) => answer.text())
      .then((xml) => setRibbon(readManifest(xml)));
  }, [manifest]);
  const press = ({ label, functionName }: RibbonButton): void => {
    if (functionName === undefined) return onShowPane();
    setRunning(label);
    void onCommand(ribbon?.functionPage ?? "", functionName)
      .catch((cause: unknown) => ask(label, cause instanceof Error ? cause.message : String(cause)))
      .finally(() => setRunning(undefined));
  };
  return ribbon?.groups.map(({ label, buttons }) => (
    <div key={label} role="group" aria-label={label}>
      {buttons.map((button) => (
        <button
          key={button.label}
          title={button.tip}
          disabled={running !== undefined}
          aria-busy={running === button.label}
          onClick={() => press(button)}
        >
          <img src={button.icon} alt="" width={16} height={16} />
          {button.label}
        </button>
      ))}
    </div>
  ));
}
