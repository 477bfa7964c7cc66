/** A workbook of its own for each test, with the genuine Office.js client in the place where Excel puts it. */
import { openHeadless, type Headless, type HeadlessOptions } from "../../src/workbench/headless";

/** Runs work of the pane in a new workbook. */
export async function inExcel<Result>(
  work: (opened: Headless) => Promise<Result>,
  options?: HeadlessOptions,
): Promise<Result> {
  const opened = await openHeadless(options);
  const { Excel, Office } = opened;
  Object.assign(globalThis, { Excel, Office });
  try {
    return await work(opened);
  } finally {
    opened.close();
    Reflect.deleteProperty(globalThis, "Excel");
    Reflect.deleteProperty(globalThis, "Office");
  }
}
