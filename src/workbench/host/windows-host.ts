/**
 * The seam between a window and the host: `window.external`, the object through which Excel for Windows talks to the pages of add-ins.
 * Office.js finds it when it loads, and learns from it in which program it runs.
 */
import type { Connection, EventMessage } from "./connection";
import { TransportFailure } from "./faults";
import type { CommandReceiver, Host } from "./host";
import { officeThemeInfo } from "./office-theme";

/** Program, platform, version, language, correlation, not a dialog, logging on; 19: shared runtime, custom functions, public add-in. */
const HOST_INFO = "Excel$Win32$16.01$en-US$workbench$$$19";

/** Numbers of the calls and events that pass through the object. */
const RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_EVENT = 33;
const COMMAND_INVOKED = 39;

/** A list as Excel hands it to a page. */
interface SafeArray {
  readonly toArray: () => unknown[];
  readonly dimensions: () => number;
}

type Callback = (answer: SafeArray | number) => void;
type EventHandler = (event: number, payload: SafeArray) => void;

function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => [...items], dimensions: () => 1 };
}

export interface WindowRole {
  /** False for a pane beside a page of functions: Excel has the latter run the commands of the ribbon. */
  readonly runsCommands?: boolean;
}

/** Puts the seam onto a window, before Office.js is loaded in it; returns the function that cuts it. It is cut when the page is left, too. */
export function installHost(window: Window, host: Host, { runsCommands = true }: WindowRole = {}): () => void {
  const leave = () => window.addEventListener("pagehide", () => seam.close(), { once: true });
  const seam = new WindowsHost(host, runsCommands, leave);
  Object.defineProperty(window, "external", { value: seam.external, configurable: true });
  return () => seam.close();
}

class WindowsHost {
  private readonly connection: Connection;
  private readonly handlers = new Map<number, EventHandler>();
  private readonly running = new Map<string, (failure: number) => void>();
  private readonly receiver: CommandReceiver = (id, name) => this.invoke(id, name);
  private isOpen = true;

  constructor(
    private readonly host: Host,
    private readonly runsCommands: boolean,
    /** Called when Office.js asks where it runs: from then on the window's page is the add-in's. */
    private readonly onContext: () => void,
  ) {
    this.connection = host.connect((event) => this.raise(event));
  }

  close(): void {
    this.isOpen = false;
    this.connection.close();
    this.host.commands.delete(this.receiver);
  }

  get external() {
    return {
      GetHostInfo: () => HOST_INFO,
      GetContext: () => {
        this.onContext();
        return this.context;
      },
      Execute: (call: number, params: readonly unknown[], callback: Callback) => this.execute(call, params, callback),
      RegisterEvent: (event: number, _target: string, handler: EventHandler, callback: Callback) =>
        this.register(event, handler, callback),
      UnregisterEvent: (event: number, _target: string, callback: Callback) => {
        this.handlers.delete(event);
        this.reply(callback, 0);
      },
    };
  }

  /** What Office.js asks about the program, the document and the add-in. */
  private get context() {
    const settings = this.host.documentSettings;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "workbench",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => this.host.language,
      GetAppDataLocale: () => this.host.language,
      GetDocUrl: () => "Book1",
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 2,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "workbench",
      GetInstanceId: () => "workbench",
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => true,
      GetSupportedMatrix: () => JSON.stringify(this.host.requirementSets),
      GetHostFullVersion: () => "16.0.17000.20000",
      GetInitialDisplayMode: () => 0,
      GetOfficeThemeInfo: () => officeThemeInfo(this.host.theme),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          keys.push(...settings.keys());
          values.push(...settings.values());
        },
        Write: (keys: readonly string[], values: readonly string[]) => {
          settings.clear();
          keys.forEach((key, place) => settings.set(key, values[place] ?? ""));
        },
      }),
    };
  }

  private execute(call: number, params: readonly unknown[], callback: Callback): void {
    if (call === RICH_API_REQUEST) {
      this.request(params[0] as readonly unknown[], callback);
      return;
    }
    if (call === COMMAND_COMPLETED) {
      const [id, failure] = params as [string, number];
      this.running.get(id)?.(failure);
      this.running.delete(id);
      this.reply(callback, safeArray([0]));
      return;
    }
    this.reply(callback, TransportFailure.unknown);
  }

  /** Fields of a request: custom data, verb, address, headers, 4 the text, 5 a number, 6 flags. */
  private request(fields: readonly unknown[], callback: Callback): void {
    this.later(() => {
      void this.connection.answer(String(fields[4]), Number(fields[6])).then((answer) => {
        const whole = typeof answer === "number" ? answer : safeArray([0, 200, safeArray([]), answer]);
        if (this.isOpen) callback(whole);
      });
    });
  }

  private register(event: number, handler: EventHandler, callback: Callback): void {
    if (event !== RICH_API_EVENT && event !== COMMAND_INVOKED) {
      this.reply(callback, TransportFailure.unknown);
      return;
    }
    this.handlers.set(event, handler);
    if (event === COMMAND_INVOKED && this.runsCommands) this.host.commands.add(this.receiver);
    this.reply(callback, 0);
  }

  private raise(event: EventMessage): void {
    this.later(() => this.send(RICH_API_EVENT, safeArray([safeArray(event)])));
  }

  private invoke(id: string, functionName: string): Promise<number> {
    return new Promise((resolve) => {
      this.running.set(id, resolve);
      this.later(() => this.send(COMMAND_INVOKED, safeArray([id, functionName, JSON.stringify({ source: { id } })])));
    });
  }

  private send(event: number, payload: SafeArray): void {
    this.handlers.get(event)?.(event, payload);
  }

  /** Answers like Excel: never before the call has returned. */
  private reply(callback: Callback, answer: SafeArray | number): void {
    this.later(() => callback(answer));
  }

  /** Does the work when the running script has ended, unless the window is gone by then. */
  private later(work: () => void): void {
    this.host.errands.send(() => {
      if (this.isOpen) work();
    });
  }
}
