/** Cells as few rectangles: what Excel is asked to change should be named in few pieces. */
import { areaAddress } from "../core/sheets/address";
import type { Area, Place } from "../core/sheets/page";

/** Covers cells, given by row and within it by column, with runs along the rows; equal runs below each other are joined unless told not to. */
export function rectangles(places: readonly Place[], { joinRows = true } = {}): readonly Area[] {
  const runs = places.reduce<Area[]>((all, { row, column }) => {
    const before = all.at(-1);
    if (before?.row !== row || before.column + before.columns !== column) {
      all.push({ row, column, rows: 1, columns: 1 });
      return all;
    }
    all[all.length - 1] = { ...before, columns: before.columns + 1 };
    return all;
  }, []);
  return joinRows ? joined(runs) : runs;
}

function joined(runs: readonly Area[]): readonly Area[] {
  const open = new Map<string, Area>();
  const closed: Area[] = [];
  for (const run of runs) {
    const key = `${run.column}:${run.columns}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rows === run.row) {
      open.set(key, { ...above, rows: above.rows + 1 });
      continue;
    }
    if (above !== undefined) closed.push(above);
    open.set(key, run);
  }
  return [...closed, ...open.values()];
}

/** Excel refuses long lists of addresses; how long they may be differs by version, so these stay short. */
const longestList = 250;

/** The areas as lists of addresses ("A1:B3,D5"), each short enough for one call. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  return areas.map(areaAddress).reduce<string[]>((lists, address) => {
    const list = lists.at(-1);
    if (list === undefined || list.length + 1 + address.length > longestList) return [...lists, address];
    return [...lists.slice(0, -1), `${list},${address}`];
  }, []);
}
