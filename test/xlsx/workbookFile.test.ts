import type { Cell, Page } from "../../src/core/sheets/page";
import { inputPages } from "../../src/core/sheets/inputPages";
import { pageGrid } from "../../src/core/sheets/pageGrid";
import { readInputs } from "../../src/core/sheets/readInputs";
import { completePlan } from "../../src/core/plan/completePlan";
import { Package } from "../../src/xlsx/package";
import { readWorkbookFile } from "../../src/xlsx/readWorkbookFile";
import { workbookFile } from "../../src/xlsx/workbookFile";
import { golden } from "../core/goldenPlans";
import { recalculatedFiles, sheetsAsCsv } from "../setup/libreOffice";

const about = { title: "Plan", author: "Dana Weiss", modified: new Date(Date.UTC(2026, 10, 12)) };
const { plan } = golden("sample.json");

describe("a file of the input sheets", () => {
  test("reads back as the pages that it was made of", async () => {
    const pages = inputPages(plan);
    const grids = await readWorkbookFile(await workbookFile(pages, about));
    expect(grids).toEqual(pages.map(pageGrid));
  });

  test("is the same plan after LibreOffice saved it", async () => {
    const saved = await recalculatedFiles([await workbookFile(inputPages(plan), about)]);
    const read = readInputs(await readWorkbookFile(saved[0] ?? new Uint8Array()));
    if (read.kind !== "plan") throw new Error(JSON.stringify(read));
    expect(completePlan(read.plan)).toEqual(completePlan(plan));
  }, 120_000);

  test("is the same to the byte when it is written again", async () => {
    const write = () => workbookFile(inputPages(plan), about);
    expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true);
  });
});

describe("what a cell holds", () => {
  const texts = ["=1+1", "+1", "-1", "@name", ' two\nlines "&<>', "#DIV/0!", "TRUE"];
  const page = samplePage([
    texts.map((content): Cell => ({ role: "text", content })),
    [
      { role: "calculation", content: { formula: "=A2+1", value: 1 } },
      { role: "input", content: 0.1 + 0.2 },
      { role: "input", content: true },
      undefined,
      { role: "head", format: "mmm yy", content: 46388 },
      { role: "head", format: "mmm yy", content: { formula: "=E2+31", value: 46419 } },
      { role: "calculation", content: { formula: '=""', value: "" } },
    ],
  ]);

  test("comes back as it was, text beginning with = + - @ as text", async () => {
    expect(await readWorkbookFile(await workbookFile([page], about))).toEqual([pageGrid(page)]);
  });

  test("is the same text for LibreOffice", async () => {
    const csv = await sheetsAsCsv(await workbookFile([page], about));
    expect(csv.get("A sheet's name")).toContain('=1+1,+1,-1,@name," two\nlines ""&<>",#DIV/0!,TRUE');
  }, 120_000);

  test("is a number that a file can hold", async () => {
    const broken = samplePage([[{ role: "calculation", content: { formula: "=0/0", value: NaN } }]]);
    await expect(workbookFile([broken], about)).rejects.toThrow("A sheet's name!A1 must hold a finite number, got NaN");
  });
});

describe("the stamp of a sheet", () => {
  const stamp = { Headroom: "Scenario", note: `“${"ü\n".repeat(400)}" & 'more'` };
  const page = { ...samplePage([[{ role: "text", content: "x" }]]), stamp };

  test("is a custom property, as Excel keeps it", async () => {
    const file = new Package(await workbookFile([page], about));
    const [sheet] = await file.sheets();
    const parts = (await file.relations(sheet?.path ?? "")).filter(({ kind }) => kind === "customProperty");
    const bytes = await file.bytes(parts[0]?.path ?? "");
    expect(Buffer.from(bytes ?? []).toString("utf16le")).toBe("Scenario");
    expect(await file.text(sheet?.path ?? "")).toMatch(/<customPr name="Headroom" r:id="rIdStamp1"\/>/);
  });

  test("survives LibreOffice, which drops custom properties", async () => {
    const [saved = new Uint8Array()] = await recalculatedFiles([await workbookFile([page], about)]);
    const file = new Package(saved);
    const [sheet] = await file.sheets();
    expect(await file.relations(sheet?.path ?? "")).not.toContainEqual(
      expect.objectContaining({ kind: "customProperty" }),
    );
    expect((await readWorkbookFile(saved))[0]?.stamp).toEqual(stamp);
  }, 120_000);
});

/** A page that holds cells alone, on a sheet whose name needs quotes. */
function samplePage(rows: Page["rows"]): Page {
  return {
    name: "A sheet's name",
    stamp: { Headroom: "Sample" },
    rows,
    widths: [100],
    frozen: { rows: 0, columns: 0 },
    groups: [],
    tables: [],
    charts: [],
    validations: [],
    looks: [],
    print: {
      orientation: "portrait",
      pagesWide: 1,
      pagesTall: 1,
      area: { row: 0, column: 0, rows: rows.length, columns: 7 },
    },
  };
}
