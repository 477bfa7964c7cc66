/** Failures of Excel as the pane tells them. */
import { ExcelProblem } from "./problem";
import { WorkbookError } from "./workbook";

/** An action whose failure is told in words. */
export async function inWords<Result>(action: Promise<Result>): Promise<Result> {
  try {
    return await action;
  } catch (error) {
    if (error instanceof ExcelProblem) throw new WorkbookError(error.message, error.canRetry);
    throw error;
  }
}
