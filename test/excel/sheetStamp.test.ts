/** Sheets of ours are recognised by their names when their custom properties are lost, as LibreOffice loses them. */
import { stampPrefix } from "../../src/core/sheets/stampNames";
import { listSheets } from "../../src/excel/sheetList";
import { printPages } from "../../src/excel/printPages";
import { renameSheet } from "../../src/excel/changeSheets";
import { writeCells } from "../../src/excel/writeCells";
import type { Book } from "../../src/workbench/book/book";
import { sheetNamed } from "./bookState";
import { inExcel } from "./openExcel";
import { smallPage } from "./smallPage";

const stamp = { Headroom: "Small", HeadroomName: 'He said "no" & left', HeadroomLong: "x".repeat(300) };
const printSmall = () => printPages([smallPage({ stamp })], { onTakenName: "refuse" });

/** What LibreOffice does to a file. */
function loseProperties(book: Book): void {
  const sheet = sheetNamed(book, "Small");
  book.edit("user", () => {
    for (const key of [...sheet.customProperties.keys()]) sheet.deleteCustomProperty(key);
  });
}

async function listedStamp(): Promise<unknown> {
  return (await listSheets()).find(({ name }) => name === "Small")?.stamp;
}

test("a sheet carries its stamp in hidden names of its own too", async () => {
  await inExcel(async ({ book }) => {
    await printSmall();
    const named = book.names.filter(({ name }) => name.startsWith(stampPrefix));
    expect(named.map(({ name }) => name)).toEqual([
      "_headroom.Headroom",
      "_headroom.HeadroomName",
      "_headroom.HeadroomLong",
    ]);
    expect(named.every(({ visible, scope }) => !visible && scope === sheetNamed(book, "Small").id)).toBe(true);
  });
});

test("without its properties it is recognised by its names, and any write gives it the properties back", async () => {
  await inExcel(async ({ book }) => {
    await printSmall();
    loseProperties(book);
    expect(await listedStamp()).toEqual(stamp);
    await writeCells([{ sheet: "Small", row: 2, column: 1, content: 150, expected: 100 }]);
    expect(Object.fromEntries(sheetNamed(book, "Small").customProperties)).toMatchObject(stamp);
  });
});

test("a write of another sheet gives it the properties back too", async () => {
  await inExcel(async ({ book }) => {
    await printSmall();
    loseProperties(book);
    await printPages([smallPage({ name: "Other", stamp: { Headroom: "Other" } })], { onTakenName: "refuse" });
    expect(Object.fromEntries(sheetNamed(book, "Small").customProperties)).toMatchObject(stamp);
  });
});

test("names follow the properties: renamed, printed anew and with fewer entries", async () => {
  await inExcel(async ({ book }) => {
    await printSmall();
    const title = { titleCell: { row: 0, column: 0 }, title: "Two months" };
    await renameSheet("Small", { name: "Small", stamp: { HeadroomName: "Yes" }, ...title });
    loseProperties(book);
    expect(await listedStamp()).toEqual({ ...stamp, HeadroomName: "Yes" });
    const fewer = { Headroom: "Small", HeadroomName: "Again" };
    await printPages([smallPage({ stamp: fewer })], { onTakenName: "refuse", replace: ["Small"] });
    loseProperties(book);
    expect(await listedStamp()).toEqual(fewer);
  });
});

test("other names of a sheet, and what is no text, say nothing", async () => {
  await inExcel(async ({ book }) => {
    book.edit("user", () => {
      const sheet = book.addSheet("Small");
      book.addName({ name: "Headroom", formula: '="Small"', scope: sheet });
      book.addName({ name: "_headroom.Headroom", formula: "=Small!$A$1", scope: sheet });
    });
    expect(await listSheets()).toMatchObject([{}, { name: "Small", stamp: {}, isOurs: false }]);
  });
});
