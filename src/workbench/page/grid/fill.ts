/** Dragging the fill handle: numbers go on in a straight line, everything else repeats as a copy whose references shift. */
import type { Area } from "../../book/area";
import type { Sheet } from "../../book/book";

type Direction = "down" | "up" | "right" | "left";

/** Fills the cells of `whole` that lie outside `source`; `whole` extends the source in one direction. */
export function fill(sheet: Sheet, source: Area, whole: Area): void {
  const direction = directionOf(source, whole);
  if (!direction) return;
  const vertical = direction === "down" || direction === "up";
  const lines = vertical ? source.columns : source.rows;
  for (let line = 0; line < lines; line++) fillLine(sheet, source, whole, line, direction);
}

function directionOf(source: Area, whole: Area): Direction | undefined {
  if (whole.row < source.row) return "up";
  if (whole.column < source.column) return "left";
  if (whole.row + whole.rows > source.row + source.rows) return "down";
  return whole.column + whole.columns > source.column + source.columns ? "right" : undefined;
}

function fillLine(sheet: Sheet, source: Area, whole: Area, line: number, direction: Direction): void {
  const vertical = direction === "down" || direction === "up";
  const backward = direction === "up" || direction === "left";
  const length = vertical ? source.rows : source.columns;
  const count = (vertical ? whole.rows : whole.columns) - length;
  const cellAt = (index: number): Area =>
    vertical
      ? { row: source.row + index, column: source.column + line, rows: 1, columns: 1 }
      : { row: source.row + line, column: source.column + index, rows: 1, columns: 1 };
  const trend = linearTrend(Array.from({ length }, (_, index) => sheet.input(cellAt(index).row, cellAt(index).column)));
  for (let step = 0; step < count; step++) {
    const index = backward ? -1 - step : length + step;
    const from = cellAt(((index % length) + length) % length);
    sheet.copy({ sheet, area: from }, cellAt(index), "All");
    if (trend) sheet.setInputs(cellAt(index), [[trend(index)]]);
  }
}

/** The straight line through two or more numbers (least squares, as Excel fills), or undefined when they are not all numbers. */
function linearTrend(inputs: readonly unknown[]): ((index: number) => number) | undefined {
  const values = inputs.filter((input): input is number => typeof input === "number");
  if (values.length < 2 || values.length < inputs.length) return undefined;
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const above = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const below = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return (index) => round(mean + (above / below) * (index - middle));
}

/** Drops the noise of binary fractions: 0.1, 0.2 goes on with 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(14));
}
