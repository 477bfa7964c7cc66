/**
 * The stand-in for Excel: answers the genuine Office.js client from a workbook in memory. It is strict: what it does not know is
 * answered with the error that Excel gives for it. How a window reaches it is in windows-host.ts.
 */
import type { Book } from "../book/book";
import { Connection, type EventMessage } from "./connection";
import { Errands } from "./errands";
import { Faults, type Fault } from "./faults";
import type { OfficeThemeName } from "./office-theme";
import { Traffic } from "./traffic";

export interface HostOptions {
  /** Requirement sets the host claims to support, by name: { ExcelApi: "1.12" }. The client asks them for `isSetSupported`. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Language of Excel and of its number formats: "de-DE"; American English when left out. */
  readonly language?: string;
}

export interface Host {
  readonly book: Book;
  readonly language: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly traffic: Traffic;
  /** The colors of Office around the pane. */
  theme: OfficeThemeName;
  /** True while a cell is being edited: requests are refused, or wait when they were made with `delayForCellEdit`. */
  editing: boolean;
  /** Resolves when no cell is being edited. */
  editingEnded(): Promise<void>;
  /** Requests, answers and events that are on their way; tests wait with `errands.settled()` for events to have arrived. */
  readonly errands: Errands;
  /** Makes a coming sync fail; a number n stands for the n-th one failing with GeneralException before it did anything. */
  failAt(fault: number | Fault): void;
  /** The failure due for the sync that begins now, or undefined. */
  nextFault(): Fault | undefined;
  /** Opens a connection for an add-in's window; `receive` gets the events it listens to. */
  connect(receive: (event: EventMessage) => void): Connection;
  /** What the add-in keeps with `Office.context.document.settings`: JSON texts by name. */
  readonly documentSettings: Map<string, string>;
  /** Windows that wait for commands of the ribbon. */
  readonly commands: CommandReceivers;
  /** Runs a ribbon command of the add-in by the name of its function; resolves when the function says that it is done. */
  invokeCommand(functionName: string): Promise<void>;
}

/** A window's way to run a function; the number of a failure, or 0. */
export type CommandReceiver = (commandId: string, functionName: string) => Promise<number>;
export type CommandReceivers = Set<CommandReceiver>;

const REQUIREMENT_SETS = {
  ExcelApi: "1.15",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  DelayForCellEdit: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
};

/** A host for the workbook; several windows may be connected to it. */
export function createHost(book: Book, options: HostOptions = {}): Host {
  return new MemoryHost(book, options.language ?? "en-US", { ...REQUIREMENT_SETS, ...options.requirementSets });
}

class MemoryHost implements Host {
  readonly traffic = new Traffic();
  readonly errands = new Errands();
  readonly documentSettings = new Map<string, string>();
  readonly commands: CommandReceivers = new Set();
  theme: OfficeThemeName = "light";
  private readonly faults = new Faults();
  private isEditing = false;
  private waiting: (() => void)[] = [];
  private commandsRun = 0;

  constructor(
    readonly book: Book,
    readonly language: string,
    readonly requirementSets: Readonly<Record<string, string>>,
  ) {}

  get editing(): boolean {
    return this.isEditing;
  }

  set editing(isEditing: boolean) {
    this.isEditing = isEditing;
    if (isEditing) return;
    for (const proceed of this.waiting.splice(0)) proceed();
  }

  editingEnded(): Promise<void> {
    if (!this.isEditing) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  failAt(fault: number | Fault): void {
    this.faults.order(fault);
  }

  nextFault(): Fault | undefined {
    return this.faults.next();
  }

  connect(receive: (event: EventMessage) => void): Connection {
    return new Connection(this, receive);
  }

  async invokeCommand(functionName: string): Promise<void> {
    const [receiver] = this.commands;
    if (!receiver) throw new Error("invokeCommand: no add-in waits for commands.");
    const failure = await receiver(`command${++this.commandsRun}`, functionName);
    if (failure !== 0) throw new Error(`invokeCommand: the add-in has no function "${functionName}".`);
  }
}
