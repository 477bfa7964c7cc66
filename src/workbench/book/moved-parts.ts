/** Everything on a sheet that has a place, after cells were inserted or deleted. */
import { moveArea, type CellMove } from "../engine/rewrite";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import type { Chart } from "./chart";
import type { PageSetup } from "./page-setup";
import { lineAt, movedLines, offsetOf, type Lines } from "./sheet-lines";
import type { SheetParts } from "./sheet-parts";
import type { Table, TableColumn } from "./table";

export function isInsertion(shift: CellMove["shift"]): boolean {
  return shift === "Down" || shift === "Right";
}

export function movedParts(parts: SheetParts, move: CellMove): Partial<SheetParts> {
  const areas = (list: readonly Area[]): Area[] => list.flatMap((one) => moveArea(one, move) ?? []);
  return {
    ...movedSizes(parts, move),
    tables: parts.tables.flatMap((table) => movedTable(table, move) ?? []),
    charts: parts.charts.map((chart) => movedChart(chart, parts, move)),
    pageSetup: movedSetup(parts.pageSetup, move),
    merges: areas(parts.merges),
    conditionalFormats: parts.conditionalFormats
      .map((format) => ({ ...format, areas: areas(format.areas) }))
      .filter((format) => format.areas.length > 0),
    validations: parts.validations.flatMap((one) => areas([one.area]).map((moved) => ({ ...one, area: moved }))),
  };
}

/** Sizes, hidden lines and outline move with whole rows and columns only. */
function movedSizes({ rowLines, columnLines }: SheetParts, { area, shift }: CellMove): Partial<SheetParts> {
  const count = isInsertion(shift) ? 1 : -1;
  if (area.columns === MAX_COLUMNS) return { rowLines: movedLines(rowLines, area.row, count * area.rows) };
  if (area.rows === MAX_ROWS) return { columnLines: movedLines(columnLines, area.column, count * area.columns) };
  return {};
}

/** A table keeps a data row; columns come and go with their cells. Undefined when all of it was deleted. */
function movedTable(table: Table, move: CellMove): Table | undefined {
  const area = moveArea(table.area, move);
  if (!area) return undefined;
  const least = 1 + Number(table.showHeaders) + Number(table.showTotals);
  return { ...table, area: { ...area, rows: Math.max(least, area.rows) }, columns: movedColumns(table, area, move) };
}

/** New columns have no name yet: they take it from their header cells. */
function movedColumns(table: Table, after: Area, { area, shift }: CellMove): readonly TableColumn[] {
  const added = after.columns - table.area.columns;
  if (added === 0) return table.columns;
  const at = area.column - table.area.column;
  if (shift === "Left") return table.columns.filter((_, index) => index < at || index >= at + area.columns);
  const lastId = Math.max(0, ...table.columns.map(({ id }) => id));
  const fresh = Array.from({ length: added }, (_, index) => ({ id: lastId + 1 + index, name: "" }));
  return [...table.columns.slice(0, at), ...fresh, ...table.columns.slice(at)];
}

/** A chart stays with the cells under its corners, or only under its first one, or where it is. */
function movedChart(chart: Chart, before: SheetParts, move: CellMove): Chart {
  if (chart.placement === "Absolute") return chart;
  const { area, shift } = move;
  const count = isInsertion(shift) ? 1 : -1;
  if (area.columns === MAX_COLUMNS) {
    const [top, height] = movedEdges(chart.top, chart.height, before.rowLines, area.row, count * area.rows);
    return chart.placement === "OneCell" ? { ...chart, top } : { ...chart, top, height };
  }
  if (area.rows !== MAX_ROWS) return chart;
  const [left, width] = movedEdges(chart.left, chart.width, before.columnLines, area.column, count * area.columns);
  return chart.placement === "OneCell" ? { ...chart, left } : { ...chart, left, width };
}

/** Start and size after lines were inserted (count > 0) or deleted at a line; an end on a border belongs to the line before. */
function movedEdges(start: number, size: number, lines: Lines, at: number, count: number): readonly [number, number] {
  const after = movedLines(lines, at, count);
  const movedPoint = (point: number, line: number): number => {
    if (line < at) return point;
    if (count < 0 && line < at - count) return offsetOf(after, at);
    return offsetOf(after, line + count) + point - offsetOf(lines, line);
  };
  const end = start + size;
  const from = movedPoint(start, lineAt(lines, start));
  return [from, movedPoint(end, lineAt(lines, Math.max(0, end - BORDER))) - from];
}

/** Points; nearer to a border than this is on it. */
const BORDER = 0.01;

function movedSetup(setup: PageSetup, move: CellMove): PageSetup {
  const { printArea, titleRows, titleColumns } = setup;
  return {
    ...setup,
    ...(printArea && { printArea: printArea.flatMap((area) => moveArea(area, move) ?? []) }),
    ...(titleRows && { titleRows: moveArea(titleRows, move) }),
    ...(titleColumns && { titleColumns: moveArea(titleColumns, move) }),
  };
}
