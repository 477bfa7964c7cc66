/** The user's own tables, read through the genuine Office.js client. */
import { inputPages } from "../../src/core/sheets/inputPages";
import { samplePlan } from "../../src/core/plan/samplePlan";
import { tableColumns } from "../../src/core/sheets/userTable/tableColumns";
import { readTable } from "../../src/core/sheets/userTable/readTable";
import { printPages } from "../../src/excel/printPages";
import { listUserTables, readUserTable } from "../../src/excel/userTables";
import { inExcel } from "./openExcel";

jest.setTimeout(60_000);

/** A table "Media" from C5 of the first sheet, with a real date in one head of the rows below. */
async function addMedia(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("C5:E7");
    range.values = [
      ["Channel", "Month", "Spend"],
      ["Paid search", 46388, 42000],
      ["Events", 46419, "12k"],
    ];
    sheet.getRange("D6:D7").numberFormat = [["mmm yy"], ["mmm yy"]];
    const table = sheet.tables.add("C5:E7", true);
    table.name = "Media";
    table.load("id");
    await context.sync();
    return table.id;
  });
}

test("the user's tables are listed, those on our sheets are not, and one is read with its place and dates", async () => {
  await inExcel(async () => {
    const id = await addMedia();
    await printPages(inputPages(samplePlan), { onTakenName: "refuse", what: "Input sheets written" });
    expect(await listUserTables()).toEqual([{ id, name: "Media", sheet: "Sheet1" }]);
    const table = await readUserTable({ kind: "table", id });
    expect(table).toMatchObject({ sheet: "Sheet1", row: 4, column: 2 });
    const columns = tableColumns(table, "en-GB");
    if (columns === undefined) throw new Error("no headings");
    const { figures, findings } = readTable(table, columns, "en-GB");
    expect(figures.map(({ name, month, value, cell }) => [name, month?.month, value, cell])).toEqual([
      ["Paid search", 1, 42000, "E6"],
      ["Events", 2, 12000, "E7"],
    ]);
    expect(findings).toEqual([]);
  });
});

test("a selection is read as far as it is in use, and a single cell stands for its sheet", async () => {
  await inExcel(async ({ book }) => {
    await addMedia();
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    book.edit("user", () => book.select(sheet, [{ row: 4, column: 0, rows: 100, columns: 4 }]));
    expect(await readUserTable({ kind: "selection" })).toMatchObject({
      row: 4,
      column: 2,
      values: [
        ["Channel", "Month"],
        ["Paid search", 46388],
        ["Events", 46419],
      ],
    });
    book.edit("user", () => book.select(sheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]));
    expect((await readUserTable({ kind: "selection" })).values).toHaveLength(3);
  });
});

test("an empty selection, more than one area and a table that is gone are told in words", async () => {
  await inExcel(async ({ book }) => {
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    await expect(readUserTable({ kind: "selection" })).rejects.toThrow("Nothing is there.");
    const cell = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
    book.edit("user", () => book.select(sheet, [cell(0), cell(2)]));
    await expect(readUserTable({ kind: "selection" })).rejects.toThrow("More than one area is selected.");
    await expect(readUserTable({ kind: "table", id: "{none}" })).rejects.toThrow("no longer in the workbook");
  });
});
