/** What the host's tests share: a batch of the real client on a new workbook, and errors as their codes. */
import { openHeadless, type Headless, type HeadlessOptions } from "../../src/workbench/headless";

/** Runs one batch of an add-in in a workbook of its own. */
export async function inExcel<Result>(
  batch: (context: Excel.RequestContext, opened: Headless) => Promise<Result>,
  options?: HeadlessOptions,
): Promise<Result> {
  const opened = await openHeadless(options);
  try {
    return await opened.Excel.run((context) => batch(context, opened));
  } finally {
    opened.close();
  }
}

/** The code of the error that Excel answers with, or "done". */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}
