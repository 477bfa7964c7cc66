/** Counts what passes between the client and the host. */
import { PathType, type Request } from "./message";

export class Traffic {
  /** All requests. */
  requests = 0;
  /** Requests that the add-in's own code made; the client's housekeeping is not counted. */
  syncs = 0;
  /** Actions in those. */
  actions = 0;
  /** Bytes of all requests and of all answers, as UTF-8. */
  bytesIn = 0;
  bytesOut = 0;

  reset(): void {
    Object.assign(this, new Traffic());
  }

  received(body: string, request: Request): void {
    this.requests++;
    this.bytesIn += byteLength(body);
    if (isHousekeeping(request)) return;
    this.syncs++;
    this.actions += request.Actions.length;
  }

  answered(body: string): void {
    this.bytesOut += byteLength(body);
  }
}

const encoder = new TextEncoder();

function byteLength(body: string): number {
  return encoder.encode(body).length;
}

/** True for what the client sends by itself: to let go of references after a run, and to its own services. */
export function isHousekeeping({ Actions, ObjectPaths }: Request): boolean {
  const paths = Object.values(ObjectPaths);
  if (paths.some(({ ObjectPathType }) => ObjectPathType === PathType.newObject)) return true;
  return (
    Actions.length > 0 && paths.every(isRoot) && Actions.every(({ Name }) => Name === "" || Name === "_RemoveReference")
  );
}

function isRoot({ ObjectPathType }: Request["ObjectPaths"][string]): boolean {
  return ObjectPathType === PathType.root;
}
