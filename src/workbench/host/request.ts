/** Carries out one rich API request: its actions in order, on objects named by paths, up to the first that fails. */
import { answerQuery } from "./query";
import { asHostError, HostError } from "./office-error";
import {
  ActionType,
  memberName,
  PathType,
  type Action,
  type ArgumentInfo,
  type ErrorInfo,
  type ObjectPath,
  type Request,
  type Response,
} from "./message";
import type { OfficeObject } from "./office-object";
import type { Session } from "./session";

/** The objects that no path leads to: the workbook itself and the services of Excel's add-in runtime. */
export interface Roots {
  readonly workbook: OfficeObject;
  readonly service: (name: string) => OfficeObject | undefined;
}

export class RequestRun {
  /** What paths have led to so far; null for null objects. */
  private readonly found = new Map<number, OfficeObject | null>();
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traceIds: number[] = [];

  constructor(
    private readonly request: Request,
    private readonly roots: Roots,
    private readonly session: Session,
  ) {}

  run(): Response {
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.results.push({ ActionId: action.Id, Value: this.act(action) });
      } catch (thrown) {
        return this.response(this.errorInfo(thrown, action, index));
      }
    }
    return this.response();
  }

  objects(): Iterable<OfficeObject | null> {
    return this.found.values();
  }

  private response(error?: ErrorInfo): Response {
    return { Results: this.results, TraceIds: this.traceIds, ...(error && { Error: error }) };
  }

  private errorInfo(thrown: unknown, action: Action, index: number): ErrorInfo {
    const { code, message } = asHostError(thrown);
    return { Code: code, Message: message, Location: this.location(action), ActionIndex: index, HttpStatusCode: 400 };
  }

  /** "Range.values": the class and member that failed; for an object that was not found, those that should have given it. */
  private location(action: Action): string {
    const object = this.found.get(action.ObjectPathId);
    if (object && action.Name !== "") return `${object.className}.${memberName(action.Name)}`;
    const path = this.request.ObjectPaths[action.ObjectPathId];
    if (object || !path) return object?.className ?? "";
    const parent = path.ParentObjectPathId === undefined ? undefined : this.found.get(path.ParentObjectPathId);
    const member = path.ObjectPathType === PathType.indexer ? "getItem" : memberName(path.Name);
    return parent ? `${parent.className}.${member}` : member;
  }

  private act(action: Action): unknown {
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.session.references.identity(object, this.session);
      case ActionType.query:
        return object && answerQuery(object, action.QueryInfo ?? {}, this.session);
      case ActionType.method:
        return object && this.call(object, action);
      case ActionType.setProperty:
        if (!object) throw new HostError("InvalidObjectPath");
        object.write(memberName(action.Name), this.values(action.ArgumentInfo)[0], this.session);
        return null;
      default:
        throw new HostError("ApiNotFound", `The workbench does not know actions of type ${action.ActionType}.`);
    }
  }

  private call(object: OfficeObject, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      this.session.references.keep(object);
      return null;
    }
    const result = object.call(memberName(action.Name), this.values(action.ArgumentInfo), this.session);
    return result === undefined || isOfficeObject(result) ? null : result;
  }

  private resolve(id: number): OfficeObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath");
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): OfficeObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.roots.workbook;
      case PathType.newObject:
        return this.service(path.Name);
      case PathType.reference:
        return this.session.references.get(path.Name);
      case PathType.nullObject:
        return null;
      default:
        return this.followFromParent(path);
    }
  }

  private service(name: string): OfficeObject {
    const service = this.roots.service(name);
    if (!service) throw new HostError("ApiNotFound", `The workbench does not know the service ${name}.`);
    return service;
  }

  private followFromParent(path: ObjectPath): OfficeObject | null {
    if (path.ParentObjectPathId === undefined) throw new HostError("InvalidObjectPath");
    const parent = this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    const values = this.values(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return parent.item(values[0], this.session);
    const name = memberName(path.Name);
    if (path.ObjectPathType === PathType.property) return parent.object(name, this.session);
    const result = parent.call(name, values, this.session);
    if (result !== null && !isOfficeObject(result)) throw new HostError("ApiNotFound", `${name} gives no object.`);
    return result;
  }

  /** Arguments with object paths replaced by their objects, at any depth. */
  private values(info: ArgumentInfo | undefined): readonly unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((given, place) => this.argument(given, referenced[place]));
  }

  private argument(given: unknown, path: unknown): unknown {
    if (typeof path === "number" && path !== 0) return this.resolve(path);
    if (Array.isArray(path) && Array.isArray(given)) {
      return given.map((one: unknown, place) => this.argument(one, (path as unknown[])[place]));
    }
    return isFields(given) ? this.fields(given) : given;
  }

  /** An option object; an object of the client inside it is written as its path. */
  private fields(given: Readonly<Record<string, unknown>>): unknown {
    if (typeof given._ObjectPathId === "number") return this.resolve(given._ObjectPathId);
    return Object.fromEntries(Object.entries(given).map(([key, one]) => [key, this.argument(one, undefined)]));
  }
}

function isFields(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

function isOfficeObject(value: unknown): value is OfficeObject {
  return typeof value === "object" && value !== null && "className" in value && "target" in value;
}
