/** Which charts files and the workbook both know: the names of Office.js against groups of series in a file. */

export interface GroupKind {
  readonly type: "bar" | "line" | "area";
  readonly barDir?: "col" | "bar";
  readonly grouping: "clustered" | "standard" | "stacked" | "percentStacked";
}

const KINDS: Readonly<Record<string, GroupKind>> = {
  ColumnClustered: { type: "bar", barDir: "col", grouping: "clustered" },
  ColumnStacked: { type: "bar", barDir: "col", grouping: "stacked" },
  ColumnStacked100: { type: "bar", barDir: "col", grouping: "percentStacked" },
  BarClustered: { type: "bar", barDir: "bar", grouping: "clustered" },
  BarStacked: { type: "bar", barDir: "bar", grouping: "stacked" },
  BarStacked100: { type: "bar", barDir: "bar", grouping: "percentStacked" },
  Line: { type: "line", grouping: "standard" },
  LineMarkers: { type: "line", grouping: "standard" },
  LineStacked: { type: "line", grouping: "stacked" },
  LineMarkersStacked: { type: "line", grouping: "stacked" },
  LineStacked100: { type: "line", grouping: "percentStacked" },
  LineMarkersStacked100: { type: "line", grouping: "percentStacked" },
  Area: { type: "area", grouping: "standard" },
  AreaStacked: { type: "area", grouping: "stacked" },
  AreaStacked100: { type: "area", grouping: "percentStacked" },
};

/** The group in which a file keeps series of an Office.js chart type; undefined for types that are not written. */
export function groupKind(chartType: string): GroupKind | undefined {
  return KINDS[chartType];
}

/** The Office.js chart type of a group of a file. */
export function chartType({ type, barDir, grouping }: GroupKind): string | undefined {
  const found = Object.entries(KINDS).find(
    ([, kind]) => kind.type === type && kind.grouping === grouping && (kind.barDir ?? "col") === (barDir ?? "col"),
  );
  return found?.[0];
}
