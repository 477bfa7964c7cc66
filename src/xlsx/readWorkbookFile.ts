/**
 * An .xlsx file as sheets that our readers know, whoever saved it: Excel's shared formulas are written out, dates are
 * serial numbers, and the TRUE() that LibreOffice makes of a typed TRUE is the value again.
 */
import { dateToExcel, Workbook, type Cell, type CellValue, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { GridValue, SheetGrid } from "../core/sheets/grid";
import { Package } from "./package";
import { readStamp } from "./stamp";

/** The sheets of a file in the order of their tabs. Throws when the bytes are no .xlsx file. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<SheetGrid[]> {
  installChartSupport();
  const file = new Package(bytes);
  const workbook = await new Workbook().xlsx.load(bytes);
  const grids: SheetGrid[] = [];
  for (const part of await file.sheets()) {
    const sheet = workbook.getWorksheet(part.name);
    if (sheet !== undefined) grids.push({ name: part.name, stamp: await readStamp(file, part), ...sheetCells(sheet) });
  }
  return grids;
}

function sheetCells(sheet: Worksheet): Pick<SheetGrid, "values" | "formulas"> {
  const rows = sheet.rowCount;
  const columns = sheet.columnCount;
  const empty = () => Array.from({ length: rows }, () => new Array<GridValue>(columns).fill(""));
  const [values, formulas] = [empty(), empty()];
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, columnNumber) => {
      const value = gridValue(cell.value);
      const valueRow = values[rowNumber - 1];
      const formulaRow = formulas[rowNumber - 1];
      if (valueRow === undefined || formulaRow === undefined) return;
      valueRow[columnNumber - 1] = value;
      formulaRow[columnNumber - 1] = formulaOf(cell) ?? value;
    });
  });
  return { values, formulas };
}

/** The formula of a cell, spelled out where it is shared with others. */
function formulaOf({ formula }: Cell): string | undefined {
  return formula === undefined || /^(?:TRUE|FALSE)\(\)$/.test(formula) ? undefined : `=${formula}`;
}

function gridValue(value: CellValue): GridValue {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return value;
  if (value instanceof Date) return dateToExcel(value);
  if ("error" in value) return value.error;
  if ("checkbox" in value) return value.checkbox;
  if ("richText" in value && value.richText !== undefined) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return value.text;
  return "result" in value ? gridValue(value.result) : "";
}
