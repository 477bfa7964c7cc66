/** One add-in that talks to the workbook: its requests, the objects it keeps and the events it listens to. */
import type { Area } from "../book/area";
import type { Book, Sheet } from "../book/book";
import type { BookChange } from "../book/change";
import { CellRange } from "./cell-range";
import { range } from "./classes/range";
import { service } from "./classes/services";
import { workbook } from "./classes/workbook";
import { OfficeEvents, type OfficeEvent } from "./events/office-events";
import { EventType, Registrations } from "./events/registrations";
import { TransportFailure, type Fault } from "./faults";
import type { Host } from "./host";
import { HostError } from "./office-error";
import type { Request, Response } from "./message";
import type { OfficeObject } from "./office-object";
import { References } from "./references";
import { RequestRun } from "./request";
import type { Session, Shift } from "./session";
import { isHousekeeping } from "./traffic";

/** An event as it is sent: category, type, target, details as JSON, number. */
export type EventMessage = readonly [category: number, type: number, target: string, details: string, id: number];

/** Bit of the request's flags: wait until no cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;
const EVENT_CATEGORY = 65536;

export class Connection implements Session {
  readonly references = new References();
  readonly registrations = new Registrations();
  private readonly events: OfficeEvents;
  private readonly stop: () => void;
  private run: RequestRun | undefined;
  private raised = 0;

  constructor(
    private readonly host: Host,
    /** Called with each event the add-in listens to. */
    private readonly receive: (event: EventMessage) => void,
  ) {
    this.events = new OfficeEvents(host.book);
    this.stop = host.book.subscribe((change) => this.follow(change));
  }

  get book(): Book {
    return this.host.book;
  }

  get language(): string {
    return this.host.language;
  }

  close(): void {
    this.stop();
  }

  /** The answer to a request: its text, or the number of a transport failure. */
  async answer(body: string, flags: number): Promise<string | number> {
    if ((flags & DELAY_FOR_CELL_EDIT) !== 0) await this.host.editingEnded();
    const request = JSON.parse(body) as Request;
    this.host.traffic.received(body, request);
    const answer = this.respond(request);
    if (typeof answer === "number") return answer;
    const text = JSON.stringify(answer);
    this.host.traffic.answered(text);
    return text;
  }

  private respond(request: Request): Response | number {
    if (isHousekeeping(request)) return this.carryOut(request);
    if (this.host.editing) return TransportFailure.editingCell;
    const fault = this.host.nextFault();
    if (!fault) return this.carryOut(request);
    const done = fault.when === "after" ? this.carryOut(request) : { Results: [], TraceIds: [] };
    return failed(done, fault);
  }

  /** All actions are one edit: the workbook recalculates and tells its listeners once, at the end. */
  private carryOut(request: Request): Response {
    const roots = { workbook: workbook.of(this.book), service };
    const run = new RequestRun(request, roots, this);
    this.run = run;
    try {
      return this.book.edit("addin", () => {
        const response = run.run();
        this.book.isCalculationSuspended = false;
        return response;
      });
    } finally {
      this.run = undefined;
    }
  }

  moveRanges(sheet: Sheet, area: Area, shift: Shift): void {
    for (const object of [...this.references.objects(), ...(this.run?.objects() ?? [])]) {
      if (isRange(object)) object.target.move(sheet, area, shift);
    }
  }

  private follow(change: BookChange): void {
    if (change.source === "user") this.followMoves(change);
    for (const event of this.events.of(change)) this.raise(event);
  }

  /** What the user inserts or deletes moves the add-in's ranges; its own moves were followed as they happened. */
  private followMoves({ changes }: BookChange): void {
    for (const change of changes) {
      const sheet = "sheetId" in change ? this.book.findSheet(change.sheetId) : undefined;
      const isMove = change.kind === "inserted" || change.kind === "deleted";
      if (sheet && isMove) this.moveRanges(sheet, change.area, change.shift);
    }
  }

  private raise({ event, targets, details, cells }: OfficeEvent): void {
    for (const target of targets) {
      if (!this.registrations.isHeard(event, target)) continue;
      const reference = cells && {
        referenceId: this.references.keep(range.of(new CellRange(cells.sheet, cells.area))),
      };
      const message = JSON.stringify({ ...details, ...reference });
      this.receive([EVENT_CATEGORY, EventType[event], target, message, ++this.raised]);
    }
  }
}

function isRange(object: OfficeObject | null): object is OfficeObject & { readonly target: CellRange } {
  return object?.className === "Range" && object.target instanceof CellRange;
}

function failed(done: Response, { code = "GeneralException" }: Fault): Response | number {
  if (typeof code === "number") return code;
  const { message } = new HostError(code);
  return { ...done, Error: { Code: code, Message: message, Location: "", HttpStatusCode: 400 } };
}
