/** A scenario sheet as it was read: finds its lines by heading and label, since users insert rows. */
import { headRows, labelColumn, unitColumn } from "./columns";
import type { SheetGrid } from "./grid";
import { gridValue } from "./inputRows";

export class ScenarioGrid {
  private readonly rows = new Map<string, number>();

  constructor(readonly grid: SheetGrid) {
    let section = "";
    grid.values.forEach((_, row) => {
      const label = gridValue(grid.values, row, labelColumn);
      if (row < headRows || label === "") return;
      if (gridValue(grid.values, row, unitColumn) === "") section = String(label);
      else if (!this.rows.has(key(section, label))) this.rows.set(key(section, label), row);
    });
  }

  /** The labels under a heading, from the top. */
  labels(section: string): readonly string[] {
    return [...this.rows.keys()]
      .filter((each) => each.startsWith(key(section, "")))
      .map((each) => each.slice(section.length + 1));
  }

  /** The row of a line under a heading, zero-based; undefined when it is not there. */
  rowOf(section: string, label: string): number | undefined {
    return this.rows.get(key(section, label));
  }
}

function key(section: string, label: unknown): string {
  return `${section}\n${String(label)}`;
}
