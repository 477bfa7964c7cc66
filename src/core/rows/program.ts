/**
 * Rows compiled for evaluation: simple instructions over one array of numbers. A slot holds one figure for each period and
 * lane; every row has a slot, and rows that only repeat another share its. The instructions stand in steps: one step for
 * rows that depend on each other through earlier periods, run period by period; one for each other row, run over all
 * periods at once. A step knows which steps read its rows, so that a changed input recalculates only what it touches.
 */
import { references, type Expression } from "./expression";
import { orderRows } from "./orderRows";
import { reportedKey, type Block, type Row } from "./row";
import { InstructionWriter, Slots, type StepPlaces } from "./instructions";

/** Lists of steps, one after the other: the n-th goes from `starts[n]` up to `starts[n + 1]`. */
export interface Readers {
  readonly starts: Int32Array;
  readonly steps: Int32Array;
}

export interface Program {
  readonly rows: readonly Row[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Instructions of consecutive sixes: op, target, a, b, c, d; see `Op`. Slots are written as 2 × slot, + 1 for the period before. */
  readonly instructions: Int32Array;
  /** The rows of sums: slots, written as in the instructions. */
  readonly lists: Int32Array;
  readonly steps: readonly StepPlaces[];
  /** The first steps are what the wanted rows need; the others are run when somebody asks for one of their rows. */
  readonly wantedSteps: number;
  /** The wanted rows themselves. */
  readonly wanted: Int32Array;
  /** For each row: its slot, and the step that writes it (−1 for inputs and fixed numbers). */
  readonly slotOf: Int32Array;
  readonly stepOf: Int32Array;
  /** Which steps read a row, and which read what a step writes. */
  readonly readersOfRow: Readers;
  readonly readersOfStep: Readers;
  /** The slots that hold 0 and 1 in every cell. */
  readonly literals: readonly [number, number];
  readonly slots: number;
}

/**
 * Compiles blocks of rows; without `wanted` all rows are. Throws when a row depends on itself within a period, and when
 * `previous` stands outside `first`.
 */
export function compile(blocks: readonly Block[], wanted?: readonly string[]): Program {
  const rows = blocks.flatMap((block) => block.rows);
  const indexOf = new Map(rows.map((row, index) => [row.key, index]));
  const groups = orderRows(rows, indexOf);
  const slots = new Slots(rows, indexOf);
  const reads = rows.map((row) => readsOf(row, indexOf));
  const needed = wanted === undefined ? undefined : closure(wanted, indexOf, reads);
  const isWanted = (members: readonly number[]) => needed === undefined || members.some((member) => needed.has(member));
  const computed = groups.filter(({ members }) => members.some((member) => slots.isComputed(member)));
  const first = computed.filter(({ members }) => isWanted(members));
  const ordered = [...first, ...computed.filter(({ members }) => !isWanted(members))];

  const writer = new InstructionWriter(rows, indexOf, slots);
  const places = ordered.map((group) => writer.step(group));
  const stepOf = new Int32Array(rows.length).fill(-1);
  ordered.forEach(({ members }, step) => members.forEach((member) => (stepOf[member] = step)));
  rows.forEach((_, index) => (stepOf[index] = stepOf[slots.sourceOf(index)] ?? -1));

  const readersOfRow = readersOfRows(rows, reads, stepOf, slots);
  const readersOfStep = ordered.map(({ members }, step) =>
    members.flatMap((member) => readersOfRow[member] ?? []).filter((reader) => reader !== step),
  );
  return {
    rows,
    indexOf,
    instructions: Int32Array.from(writer.code),
    lists: Int32Array.from(writer.lists),
    steps: places,
    wantedSteps: first.length,
    wanted: Int32Array.from(wanted ?? rows.map(({ key }) => key), (key) => indexOf.get(key) ?? 0),
    slotOf: Int32Array.from(rows, (_, index) => slots.of(index)),
    stepOf,
    readersOfRow: packed(readersOfRow),
    readersOfStep: packed(readersOfStep),
    literals: [slots.literal(0), slots.literal(1)],
    slots: slots.count,
  };
}

/** Every row that a row reads, whatever the period. */
function readsOf({ formula }: Row, indexOf: ReadonlyMap<string, number>): number[] {
  return formula === undefined ? [] : rowsRead(formula, indexOf);
}

function rowsRead(formula: Expression, indexOf: ReadonlyMap<string, number>): number[] {
  return [...references(formula)].flatMap(({ key, to, reach }) => {
    const first = indexOf.get(key) ?? 0;
    const last = to === undefined ? first : (indexOf.get(to) ?? first);
    const range = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    const reported = reach === "all" ? indexOf.get(reportedKey) : undefined;
    return reported === undefined ? range : [...range, reported];
  });
}

/** The rows of these keys and all that they need. */
function closure(
  keys: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  reads: readonly (readonly number[])[],
): ReadonlySet<number> {
  const found = new Set<number>();
  const open = keys.map((key) => {
    const index = indexOf.get(key);
    if (index === undefined) throw new RangeError(`compile: unknown row "${key}"`);
    return index;
  });
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (found.has(index)) continue;
    found.add(index);
    open.push(...(reads[index] ?? []));
  }
  return found;
}

/** For each row the steps that read it, directly or by the name of a row that repeats it. */
function readersOfRows(
  rows: readonly Row[],
  reads: readonly (readonly number[])[],
  stepOf: Int32Array,
  slots: Slots,
): readonly (readonly number[])[] {
  const readers = rows.map((): number[] => []);
  reads.forEach((read, reader) => {
    const step = stepOf[reader] ?? -1;
    if (!slots.isComputed(reader) || step < 0) return;
    for (const index of read) readers[slots.sourceOf(index)]?.push(step);
  });
  return readers;
}

function packed(lists: readonly (readonly number[])[]): Readers {
  const distinct = lists.map((steps) => [...new Set(steps)]);
  const starts = [0];
  for (const steps of distinct) starts.push((starts.at(-1) ?? 0) + steps.length);
  return { starts: Int32Array.from(starts), steps: Int32Array.from(distinct.flat()) };
}
