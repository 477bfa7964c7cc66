/** The order in which rows can be evaluated: groups of rows that need each other's earlier periods (Tarjan's strongly connected components). */
import { references, type Reach } from "./expression";
import { reportedKey, type Row } from "./row";

export interface RowGroup {
  /** Row indexes in an order in which every same-period reference comes first. */
  readonly members: readonly number[];
  /** True when the rows refer to each other (or to themselves) in earlier periods. */
  readonly byPeriod: boolean;
}

interface Link {
  readonly to: number;
  readonly reach: Reach;
}

/** Groups in order of evaluation. Throws when rows depend on each other within a period. */
export function orderRows(rows: readonly Row[], indexOf: ReadonlyMap<string, number>): readonly RowGroup[] {
  const links = rows.map((row) => linksOf(row, indexOf));
  return components(links).map((members) => {
    const inside = new Set(members);
    const within = members.flatMap((member) => (links[member] ?? []).filter(({ to }) => inside.has(to)));
    if (within.length === 0) return { members, byPeriod: false };
    const rowName = rows[members[0] ?? 0]?.key ?? "";
    if (within.some(({ reach }) => reach === "all")) throw new RangeError(`orderRows: ${rowName} needs its own total`);
    const samePeriod = members.map((member) => (links[member] ?? []).filter((link) => inRange(link, inside)));
    return { members: sortWithin(members, samePeriod, rowName), byPeriod: true };
  });
}

function inRange({ to, reach }: Link, inside: ReadonlySet<number>): boolean {
  return reach === "same" && inside.has(to);
}

function linksOf(row: Row, indexOf: ReadonlyMap<string, number>): Link[] {
  if (row.formula === undefined) return [];
  const links: Link[] = [];
  for (const { key, to, reach } of references(row.formula)) {
    const first = indexOf.get(key) ?? -1;
    const last = to === undefined ? first : (indexOf.get(to) ?? -1);
    if (first < 0 || last < first)
      throw new RangeError(`orderRows: ${row.key} refers to ${key}${to ? ` : ${to}` : ""}`);
    for (let index = first; index <= last; index += 1) links.push({ to: index, reach });
    if (reach === "all") links.push({ to: indexOf.get(reportedKey) ?? first, reach: "same" });
  }
  return links;
}

/** Strongly connected components, those that others need first. */
function components(links: readonly (readonly Link[])[]): number[][] {
  const found: number[][] = [];
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const visit = (node: number): number => {
    const number = order.size;
    order.set(node, number);
    let low = number;
    open.push(node);
    isOpen.add(node);
    for (const { to } of links[node] ?? []) {
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (isOpen.has(to)) low = Math.min(low, lowest.get(to) ?? order.get(to) ?? low);
    }
    lowest.set(node, low);
    if (low === number) {
      const component = open.splice(open.indexOf(node));
      for (const member of component) isOpen.delete(member);
      found.push(component.sort((a, b) => a - b));
    }
    return low;
  };
  for (let node = 0; node < links.length; node += 1) if (!order.has(node)) visit(node);
  return found;
}

/** The members of one component, same-period references first. */
function sortWithin(members: readonly number[], samePeriod: readonly (readonly Link[])[], name: string): number[] {
  const sorted: number[] = [];
  const state = new Map<number, "open" | "done">();
  const visit = (member: number): void => {
    if (state.get(member) === "done") return;
    if (state.get(member) === "open") throw new RangeError(`orderRows: ${name} depends on itself within a period`);
    state.set(member, "open");
    for (const { to } of samePeriod[members.indexOf(member)] ?? []) visit(to);
    state.set(member, "done");
    sorted.push(member);
  };
  members.forEach(visit);
  return sorted;
}
