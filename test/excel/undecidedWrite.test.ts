/** Writes of a draft that meet a co-worker's changes, or stop in the middle: what the pane gets to show, and what each choice does. */
import { completePlan } from "../../src/core/plan/completePlan";
import type { Plan } from "../../src/core/plan/plan";
import { placeOf } from "../../src/core/sheets/address";
import { excelWorkbook, type ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { ChangedMeanwhile, HalfDone } from "../../src/excel/undecidedWrite";
import type { Book } from "../../src/workbench/book/book";
import { golden } from "../core/goldenPlans";
import { changedPlan } from "../core/sheets/scenarioOf";
import { bookState, sheetNamed } from "./bookState";
import { inExcel } from "./openExcel";

jest.setTimeout(120_000);

const { plan } = golden("sample.json");

describe("cells of the input sheets that a co-worker changed", () => {
  test("are shown with what they were, are and were to be, and nothing is written", () =>
    inExcel(async ({ book }) => {
      const { error, spend } = await met(book);
      expect(error.cells).toEqual([
        expect.objectContaining({
          sheet: "Marketing",
          cell: spend,
          label: plan.channels[0]?.name,
          was: money(plan),
          now: 77,
        }),
      ]);
      expect(error.cells[0]?.wanted).toBe(money(changedPlan(plan)));
      expect(error.message).toContain(`Marketing!${spend} is now 77`);
    }));

  test("stay when the user keeps theirs; all else is written", () =>
    inExcel(async ({ book }) => {
      const { error, workbook, base } = await met(book);
      await error.settle(error.cells);
      const [now, wanted] = [completePlan(await planOf(workbook)), completePlan(changedPlan(base))];
      expect(now.channels[0]?.spend[1]).toBe(77);
      expect(now.teams).toEqual(wanted.teams);
      expect(now.channels.slice(1)).toEqual(wanted.channels.slice(1));
    }));

  test("are written over when the user wants his own", () =>
    inExcel(async ({ book }) => {
      const { error, workbook, base } = await met(book);
      await error.settle([]);
      expect(completePlan(await planOf(workbook))).toEqual(completePlan(changedPlan(base)));
      expect(await workbook.revertLastWrite()).toBe(true);
      expect(completePlan(await planOf(workbook)).channels[0]?.spend[1]).toBe(77);
    }));

  test("are shown again when they changed once more", () =>
    inExcel(async ({ book }) => {
      const { error, spend, workbook } = await met(book);
      type(book, spend, "78");
      const again: unknown = await error.settle([]).catch((reason: unknown) => reason);
      if (!(again instanceof ChangedMeanwhile)) throw new Error("It did not ask again.");
      expect(again.cells).toMatchObject([{ was: 77, now: 78 }]);
      await again.settle(again.cells);
      expect(completePlan(await planOf(workbook)).channels[0]?.spend[1]).toBe(78);
    }));
});

describe("a write that stopped in the middle", () => {
  test("says which cells may be written, and is put back", () =>
    inExcel(async ({ book, host }) => {
      const { workbook, base } = await opened();
      const before = bookState(book);
      const error = await stopped(host, () => workbook.updateInputs(base, changedPlan(base)));
      expect(error.half.parts.map(({ sheet, kind }) => [sheet, kind])).toEqual([
        ["Marketing", "cells"],
        ["Sales", "cells"],
      ]);
      expect(error.half.isSure).toBe(false);
      await error.putBack();
      expect(bookState(book)).toEqual(before);
    }));

  test("is finished", () =>
    inExcel(async ({ host }) => {
      const { workbook, base } = await opened();
      const error = await stopped(host, () => workbook.updateInputs(base, changedPlan(base)));
      await error.finish();
      expect(completePlan(await planOf(workbook))).toEqual(completePlan(changedPlan(base)));
    }));

  test("asks whose figures count when a co-worker changed a cell before it is finished", () =>
    inExcel(async ({ book, host }) => {
      const { workbook, base, spend } = await opened();
      const error = await stopped(host, () => workbook.updateInputs(base, changedPlan(base)));
      await error.putBack();
      type(book, spend, "77");
      await expect(error.finish()).rejects.toBeInstanceOf(ChangedMeanwhile);
    }));

  test("names a new scenario sheet as such", () =>
    inExcel(async ({ book, host }) => {
      const { workbook, base } = await opened();
      const words = { name: "Half", purpose: "", author: "" };
      const error = await stopped(host, () => workbook.saveScenario({ ...words, plan: changedPlan(base), base }));
      expect(error.half.parts).toEqual([{ sheet: "Half", kind: "added", cells: 0 }]);
      await error.finish();
      expect(sheetNamed(book, "Half").value(0, 0)).toBe("Half");
    }));

  async function stopped(
    host: { failAt: (fault: { sync: number; when?: "after"; code?: number }) => void },
    write: () => Promise<unknown>,
  ): Promise<HalfDone> {
    host.failAt({ sync: 2, when: "after" });
    host.failAt({ sync: 3, code: 5012 });
    const error: unknown = await write().catch((reason: unknown) => reason);
    if (!(error instanceof HalfDone)) throw new Error("The write did not stop half way.");
    return error;
  }
});

test("the pane hears that a cell is being edited, and the write goes on by itself", () =>
  inExcel(async ({ host }) => {
    const { workbook, base } = await opened();
    const reasons: string[] = [];
    const stop = workbook.onWaiting((reason) => reasons.push(reason));
    host.failAt({ sync: 1, code: "InvalidOperationInCellEditMode" });
    await workbook.updateInputs(base, changedPlan(base));
    expect(reasons).toEqual(["editing"]);
    stop();
    host.failAt({ sync: 1, code: "InvalidOperationInCellEditMode" });
    await workbook.read();
    expect(reasons).toEqual(["editing"]);
  }));

async function opened() {
  const workbook = await excelWorkbook();
  await workbook.writeInputs(plan);
  const base = await planOf(workbook);
  const spend = workbook.inputCell(["channels", 0, "spend", 1])?.cell ?? "";
  return { workbook, base, spend };
}

/** A draft that meets another figure in a cell that it changes. */
async function met(book: Book) {
  const ready = await opened();
  type(book, ready.spend, "77");
  const writing = ready.workbook.updateInputs(ready.base, changedPlan(ready.base));
  const error: unknown = await writing.catch((reason: unknown) => reason);
  if (!(error instanceof ChangedMeanwhile)) throw new Error("The write did not ask.");
  return { ...ready, error };
}

function type(book: Book, cell: string, text: string): void {
  const { row, column } = placeOf(cell);
  book.edit("user", () => sheetNamed(book, "Marketing").type(row, column, text));
}

function money(of: Plan): number | undefined {
  return completePlan(of).channels[0]?.spend[1];
}

async function planOf(workbook: ExcelWorkbook): Promise<Plan> {
  const { inputs } = await workbook.read();
  if (inputs.kind !== "plan") throw new Error(JSON.stringify(inputs));
  return inputs.plan;
}
