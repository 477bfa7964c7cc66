/** From a table of the user's to input sheets, with notes that say where inputs come from, through the genuine Office.js client. */
import { samplePlan } from "../../src/core/plan/samplePlan";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { noteColumn } from "../../src/core/sheets/columns";
import { inputPages } from "../../src/core/sheets/inputPages";
import { noChoices, tableProposal } from "../../src/taskpane/state/tableProposal";
import { sheetNamed } from "./bookState";
import { inExcel } from "./openExcel";

jest.setTimeout(60_000);

const target = { planName: "Base", locale: "en-GB", today: new Date(2026, 10, 25) };

/** Two channels over two months on the first sheet. */
async function typeTable(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:D3").values = [
      ["Channel", "Jan 27", "Feb 27", "Leads Jan 27"],
      ["Paid search", 30000, 31000, 400],
      ["Events", 5000, 0, ""],
    ];
    await context.sync();
  });
}

test("a selected table becomes a draft, is written, and its cells are noted beside the inputs", async () => {
  await inExcel(async ({ book }) => {
    const workbook = await excelWorkbook();
    await typeTable();
    book.edit("user", () => book.select(book.activeSheet, [{ row: 0, column: 0, rows: 3, columns: 4 }]));
    const table = await workbook.readTable({ kind: "selection" });
    await workbook.writeInputs(samplePlan);
    const { inputs } = await workbook.read();
    if (inputs.kind !== "plan") throw new Error("the sample cannot be read");
    const proposal = tableProposal(table, noChoices, { ...target, plan: inputs.plan });
    if (proposal === undefined) throw new Error("no headings");
    await workbook.updateInputs(inputs.plan, proposal.plan, proposal.notes);
    const after = await workbook.read();
    expect(after.inputs).toMatchObject({ kind: "plan", plan: proposal.plan });
    expect(noteOf("Marketing", "Paid search")).toBe("judged, from Sheet1!B2 and 1 more");
    expect(noteOf("Marketing", "Lead ceiling")).toBe("measured, from Sheet1!D2");
    await workbook.revertLastWrite();
    expect((await workbook.read()).inputs).toMatchObject({ kind: "plan", plan: samplePlan });

    function noteOf(sheet: string, label: string): unknown {
      const page = inputPages(samplePlan).find(({ name }) => name === sheet);
      const row = page?.rows.findIndex(([first]) => contentOf(first?.content) === label) ?? -1;
      return sheetNamed(book, sheet).value(row, noteColumn);
    }
  });
});

test("an empty workbook gets its input sheets from the table, what the table does not say as defaults", async () => {
  await inExcel(async ({ book }) => {
    const workbook = await excelWorkbook();
    await typeTable();
    const table = await workbook.readTable({ kind: "selection" });
    const proposal = tableProposal(table, noChoices, { ...target, plan: undefined });
    if (proposal === undefined) throw new Error("no headings");
    await workbook.writeInputs(proposal.plan, proposal.notes);
    const { inputs } = await workbook.read();
    expect(inputs).toMatchObject({ kind: "plan" });
    const goals = sheetNamed(book, "Goals");
    const used = goals.usedArea();
    const notes = Array.from({ length: used?.rows ?? 0 }, (_, row) => [
      goals.value(row, 0),
      goals.value(row, noteColumn),
    ]);
    expect(notes).toContainEqual(["Deal value", "default"]);
  });
});

/** A label may follow a name by a formula. */
function contentOf(content: unknown): unknown {
  return typeof content === "object" && content !== null && "value" in content ? content.value : content;
}
