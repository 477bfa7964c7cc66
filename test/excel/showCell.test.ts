/** What the user is shown, and how the user's Excel writes. */
import { locale } from "../../src/excel/locale";
import { activateSheet, selectCell } from "../../src/excel/showCell";
import { sheetNamed } from "./bookState";
import { inExcel } from "./openExcel";

test("a cell is selected by place or by address, on its own tab", async () => {
  await inExcel(async ({ book }) => {
    book.edit("user", () => book.addSheet("Other"));
    await selectCell("other", { row: 4, column: 2 });
    expect([book.activeSheet.name, book.selection.areas]).toEqual([
      "Other",
      [{ row: 4, column: 2, rows: 1, columns: 1 }],
    ]);
    await activateSheet("Sheet1");
    expect(book.activeSheet.name).toBe("Sheet1");
    await selectCell("Other", "B3:C3");
    expect(book.selection.areas).toEqual([{ row: 2, column: 1, rows: 1, columns: 2 }]);
  });
});

test("a sheet that is gone or hidden is named", async () => {
  await inExcel(async ({ book }) => {
    book.edit("user", () => book.addSheet("Other").setVisibility("Hidden"));
    await expect(activateSheet("Missing")).rejects.toThrow("Missing is no longer in the workbook.");
    await expect(selectCell("Other", "A1")).rejects.toThrow("Other is hidden. Show it in Excel first.");
    expect(book.activeSheet).toBe(sheetNamed(book, "Sheet1"));
  });
});

test("the locale tells language and separators", async () => {
  await inExcel(async () => {
    expect(await locale()).toEqual({
      language: "en-US",
      contentLanguage: "en-US",
      decimalSeparator: ".",
      thousandsSeparator: ",",
    });
  });
});
