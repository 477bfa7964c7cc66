/** Every member the host serves exists in the genuine client, with that spelling, that many arguments, and the same rights to write. */
import { allClasses } from "../../src/workbench/host/classes/all-classes";
import type { ServedClass } from "../../src/workbench/host/office-object";
import { openHeadless, type Headless } from "../../src/workbench/headless";

/** What the client's classes say of themselves. */
interface ClientClass {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** Written under other names than they are read, see worksheet.ts. */
const WRITE_NAMES = ["gridlines", "headings"];

let opened: Headless;

beforeAll(async () => {
  opened = await openHeadless();
});

afterAll(() => opened.close());

function prototypeOf({ name }: ServedClass): ClientClass & Readonly<Record<string, unknown>> {
  const classes = opened.Excel as unknown as Readonly<Record<string, { readonly prototype: object } | undefined>>;
  const found = classes[name];
  if (!found) throw new Error(`The client has no class ${name}.`);
  return found.prototype as ClientClass & Readonly<Record<string, unknown>>;
}

const cases = allClasses.map((one) => [one.name, one] as const);

test.each(cases)("%s has the scalars that are served", (_name, one) => {
  const { _scalarPropertyNames: names = [] } = prototypeOf(one);
  expect(one.served.readable.filter((name) => !names.includes(name))).toEqual([]);
});

test.each(cases)("%s lets write what is served as writable", (_name, one) => {
  const { _scalarPropertyNames: names = [], _scalarPropertyUpdateable: updateable = [] } = prototypeOf(one);
  const writable = names.filter((_, place) => updateable[place]);
  expect(one.served.writable.filter((name) => !writable.includes(name) && !WRITE_NAMES.includes(name))).toEqual([]);
});

test.each(cases)("%s has the member objects that are served", (_name, one) => {
  const { _navigationPropertyNames: names = [] } = prototypeOf(one);
  expect(one.served.objects.filter((name) => !names.includes(name))).toEqual([]);
});

test.each(cases)("%s has the methods that are served, with as many arguments", (_name, one) => {
  const prototype = prototypeOf(one);
  const known = (name: string) => (typeof prototype[name] === "function" ? prototype[name].length : undefined);
  const different = Object.entries(one.served.methods).filter(([name, count]) => known(name) !== count);
  expect(different).toEqual([]);
  if (one.served.isIndexed) expect(typeof (prototype.getItem ?? prototype._GetItem)).toBe("function");
});

test("no class is served twice under a different table of members", () => {
  const names = new Set(allClasses.map(({ name }) => name));
  for (const name of names) {
    const tables = allClasses.filter((one) => one.name === name).map(({ served }) => JSON.stringify(served));
    expect(new Set(tables).size).toBe(1);
  }
});
