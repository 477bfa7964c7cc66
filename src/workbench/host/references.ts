/** Objects that the client asked to keep from one request to the next, by the ids given out for them. */
import { HostError } from "./office-error";
import type { Fields } from "./message";
import type { OfficeObject } from "./office-object";
import type { Session } from "./session";

export class References {
  private readonly kept = new Map<string, OfficeObject>();
  private readonly ids = new WeakMap<OfficeObject, string>();
  private issued = 0;

  /** Keeps the object until `release`; the same object keeps its id. */
  keep(object: OfficeObject): string {
    const known = this.ids.get(object);
    const id = known ?? `${object.className}:${++this.issued}`;
    this.ids.set(object, id);
    this.kept.set(id, object);
    return id;
  }

  /** By what the client finds the object again: its own identity, and the id it is kept under. */
  identity(object: OfficeObject, session: Session): Fields {
    const id = this.ids.get(object);
    const kept = id !== undefined && this.kept.has(id);
    return kept ? { ...object.identity(session), _ReferenceId: id } : object.identity(session);
  }

  find(id: string): OfficeObject | undefined {
    return this.kept.get(id);
  }

  get(id: string): OfficeObject {
    const object = this.find(id);
    if (!object) throw new HostError("InvalidReference");
    return object;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  objects(): Iterable<OfficeObject> {
    return this.kept.values();
  }
}
