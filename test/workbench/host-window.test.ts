/** The seam between a window and the host, by itself: what it refuses, and that leaving the page cuts it. */
import { JSDOM } from "jsdom";
import { createBook } from "../../src/workbench/book/memory-book";
import { createHost } from "../../src/workbench/host/host";
import { installHost, type WindowRole } from "../../src/workbench/host/windows-host";

type Callback = (answer: unknown) => void;

interface External {
  readonly GetContext: () => object;
  readonly Execute: (call: number, params: unknown[], callback: Callback) => void;
  readonly RegisterEvent: (event: number, target: string, handler: () => void, callback: Callback) => void;
}

const COMMANDS = 39;
const DIALOG = 10;
const SELECTED_DATA = 64;
const REFUSED = 5001;

function open(host = createHost(createBook()), role: WindowRole = {}) {
  const { window } = new JSDOM();
  const disconnect = installHost(window as unknown as Window, host, role);
  return { window, host, disconnect, external: window.external as unknown as External };
}

test("calls and events that the workbench does not know are refused", async () => {
  const { external, host, disconnect } = open();
  const answers: unknown[] = [];
  external.Execute(SELECTED_DATA, [], (answer) => answers.push(answer));
  external.RegisterEvent(
    DIALOG,
    "",
    () => undefined,
    (answer) => answers.push(answer),
  );
  expect(answers).toEqual([]);
  await host.errands.settled();
  expect(answers).toEqual([REFUSED, REFUSED]);
  disconnect();
});

test("leaving the page ends the connection", async () => {
  const { window, external, host } = open();
  external.GetContext();
  const answers: unknown[] = [];
  external.RegisterEvent(
    COMMANDS,
    "",
    () => undefined,
    (answer) => answers.push(answer),
  );
  await host.errands.settled();
  expect([answers, host.commands.size]).toEqual([[0], 1]);
  window.dispatchEvent(new window.Event("pagehide"));
  external.Execute(SELECTED_DATA, [], (answer) => answers.push(answer));
  await host.errands.settled();
  expect([answers, host.commands.size]).toEqual([[0], 0]);
  await expect(host.invokeCommand("openGuide")).rejects.toThrow("no add-in waits");
});

test("commands of the ribbon go to the page of functions, not to the pane that came before it", async () => {
  const pane = open(undefined, { runsCommands: false });
  const { host } = pane;
  const functions = open(host);
  const received: string[] = [];
  for (const [name, { external }] of Object.entries({ pane, functions })) {
    external.RegisterEvent(
      COMMANDS,
      "",
      () => received.push(name),
      () => undefined,
    );
  }
  await host.errands.settled();
  void host.invokeCommand("saveScenario");
  await host.errands.settled();
  expect(received).toEqual(["functions"]);
  functions.disconnect();
  await expect(host.invokeCommand("saveScenario")).rejects.toThrow("no add-in waits");
  pane.disconnect();
});
