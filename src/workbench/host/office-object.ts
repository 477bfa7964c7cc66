/**
 * What a class of Office.js is to the host: a table of its members. An object is a class and the thing in the workbook it stands for.
 * A member that is in no table does not exist: using it is answered with ApiNotFound, as Excel does.
 */
import type { Reader } from "./argument";
import { HostError } from "./office-error";
import type { Fields } from "./message";
import type { Session } from "./session";

/** A member with a plain value. Without `set` it is read-only, without `get` it can only be written. */
export interface Scalar<Target> {
  readonly get?: (target: Target, session: Session) => unknown;
  readonly set?: (target: Target, value: unknown, session: Session) => void;
}

export interface Method<Target> {
  readonly argumentCount: number;
  readonly call: (target: Target, values: readonly unknown[], session: Session) => unknown;
}

/** Members under the names that the documentation uses. */
export interface Members<Target> {
  /** What the client needs to find the object again: its `Id`, `_Id` or `_ReferenceId`. */
  readonly identity?: (target: Target, session: Session) => Fields;
  /** False once what the object stands for was deleted; any use is then answered with ItemNotFound. Always true when left out. */
  readonly exists?: (target: Target) => boolean;
  readonly scalars?: Readonly<Record<string, Scalar<Target>>>;
  /** Members that are objects; null stands for a null object. */
  readonly objects?: Readonly<Record<string, (target: Target, session: Session) => OfficeObject | null>>;
  readonly methods?: Readonly<Record<string, Method<Target>>>;
  /** The items, when the class is a collection. */
  readonly items?: (target: Target, session: Session) => readonly OfficeObject[];
  /** What the items are, so that a path through an empty collection is checked too. */
  readonly itemClass?: () => ServedClass;
  /** The item that `getItem` names, where the client asks for it as an index. */
  readonly item?: (target: Target, key: unknown, session: Session) => OfficeObject | undefined;
}

export interface OfficeObject {
  readonly className: string;
  readonly target: unknown;
  readonly isCollection: boolean;
  readonly itemClass: ServedClass | undefined;
  readonly scalarNames: readonly string[];
  identity(session: Session): Fields;
  hasScalar(name: string): boolean;
  read(name: string, session: Session): unknown;
  write(name: string, value: unknown, session: Session): void;
  /** The member object, or null for a null object. */
  object(name: string, session: Session): OfficeObject | null;
  call(name: string, values: readonly unknown[], session: Session): unknown;
  items(session: Session): readonly OfficeObject[];
  item(key: unknown, session: Session): OfficeObject;
}

/** Names of everything a class answers to. */
export interface ServedClass {
  readonly name: string;
  readonly served: {
    readonly readable: readonly string[];
    readonly writable: readonly string[];
    readonly objects: readonly string[];
    /** How many arguments each takes. */
    readonly methods: Readonly<Record<string, number>>;
    readonly isIndexed: boolean;
  };
}

export class OfficeClass<Target> implements ServedClass {
  constructor(
    readonly name: string,
    readonly members: Members<Target>,
  ) {}

  /** The object of this class that stands for the target. */
  of(target: Target): OfficeObject {
    return new BoundObject(this, target);
  }

  get served(): ServedClass["served"] {
    const scalars = Object.entries(this.members.scalars ?? {});
    return {
      readable: scalars.filter(([, scalar]) => scalar.get).map(([name]) => name),
      writable: scalars.filter(([, scalar]) => scalar.set).map(([name]) => name),
      objects: Object.keys(this.members.objects ?? {}),
      methods: Object.fromEntries(
        Object.entries(this.members.methods ?? {}).map(([name, { argumentCount }]) => [name, argumentCount]),
      ),
      isIndexed: this.members.item !== undefined,
    };
  }
}

class BoundObject<Target> implements OfficeObject {
  constructor(
    private readonly definition: OfficeClass<Target>,
    readonly target: Target,
  ) {}

  get className(): string {
    return this.definition.name;
  }

  get isCollection(): boolean {
    return this.definition.members.items !== undefined;
  }

  get itemClass(): ServedClass | undefined {
    return this.definition.members.itemClass?.();
  }

  get scalarNames(): readonly string[] {
    return this.definition.served.readable;
  }

  identity(session: Session): Fields {
    return this.definition.members.identity?.(this.target, session) ?? {};
  }

  hasScalar(name: string): boolean {
    return this.member(this.definition.members.scalars, name)?.get !== undefined;
  }

  read(name: string, session: Session): unknown {
    const get = this.member(this.definition.members.scalars, name)?.get;
    if (!get) throw this.notFound(name);
    return get(this.target, session);
  }

  write(name: string, value: unknown, session: Session): void {
    const set = this.member(this.definition.members.scalars, name)?.set;
    if (!set) throw this.notFound(name);
    set(this.target, value, session);
  }

  object(name: string, session: Session): OfficeObject | null {
    const get = this.member(this.definition.members.objects, name);
    if (!get) throw this.notFound(name);
    return get(this.target, session);
  }

  call(name: string, values: readonly unknown[], session: Session): unknown {
    const found = this.member(this.definition.members.methods, name);
    if (!found) throw this.notFound(name);
    if (values.length > found.argumentCount) throw new HostError("InvalidArgument", `${name}: too many arguments.`);
    return found.call(this.target, values, session);
  }

  items(session: Session): readonly OfficeObject[] {
    const { items } = this.definition.members;
    if (!items) throw this.notFound("items");
    return items(this.target, session);
  }

  item(key: unknown, session: Session): OfficeObject {
    const { item } = this.definition.members;
    if (!item) throw this.notFound("getItem");
    const found = item(this.target, key, session);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  private member<Kind>(members: Readonly<Record<string, Kind>> | undefined, name: string): Kind | undefined {
    if (this.definition.members.exists?.(this.target) === false) throw new HostError("ItemNotFound");
    return members && Object.hasOwn(members, name) ? members[name] : undefined;
  }

  private notFound(name: string): HostError {
    return unknownMember(this.className, name);
  }
}

/** The error for a member that is in no table. */
export function unknownMember(className: string, name: string): HostError {
  return new HostError("ApiNotFound", `The workbench does not know ${className}.${name}.`);
}

/** A member that can only be read. */
export function readOnly<Target>(get: (target: Target, session: Session) => unknown): Scalar<Target> {
  return { get };
}

/** A member that can be read and written. */
export function value<Target, Value>(
  read: Reader<Value>,
  get: (target: Target, session: Session) => unknown,
  set: (target: Target, value: Value, session: Session) => void,
): Scalar<Target> {
  return { get, set: (target, given, session) => set(target, read(given), session) };
}

/** A method with its arguments, each read and checked before it runs. */
export function method<Target, Values extends readonly unknown[]>(
  readers: readonly [...{ [Place in keyof Values]: Reader<Values[Place]> }],
  run: (target: Target, values: Values, session: Session) => unknown,
): Method<Target> {
  const readAll = (given: readonly unknown[]) => readers.map((read, place) => read(given[place] ?? null)) as unknown;
  return {
    argumentCount: readers.length,
    call: (target, given, session) => run(target, readAll(given) as Values, session),
  };
}

/** The members every collection has: how many, the item by name (or a null object), and by place. */
export function collectionMembers<Target>(
  items: (target: Target, session: Session) => readonly OfficeObject[],
  find: (target: Target, key: string, session: Session) => OfficeObject | undefined,
) {
  const item = (target: Target, key: unknown, session: Session) => {
    if (typeof key !== "string" && typeof key !== "number") throw new HostError("InvalidArgument");
    return find(target, String(key), session);
  };
  const getCount: Method<Target> = method([], (target: Target, _none: [], session) => items(target, session).length);
  const getItemOrNullObject: Method<Target> = {
    argumentCount: 1,
    call: (target, [key], session) => item(target, key, session) ?? null,
  };
  const getItemAt: Method<Target> = {
    argumentCount: 1,
    call: (target, [place], session) => {
      const found = typeof place === "number" ? items(target, session)[place] : undefined;
      if (!found) throw new HostError("InvalidArgument");
      return found;
    },
  };
  return { items, item, getCount, getItemOrNullObject, getItemAt };
}
