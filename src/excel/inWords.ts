/** Failures of Excel as the pane tells them. */
import { ExcelProblem, HalfWritten } from "./problem";
import { HalfDone } from "./undecidedWrite";
import { WorkbookError } from "./workbook";

/** An action whose failure is told in words. `end` sees its result, also that of a half written action that is finished later. */
export async function inWords<Result>(
  action: Promise<Result>,
  end: (result: Result) => void = () => undefined,
): Promise<Result> {
  try {
    const result = await action;
    end(result);
    return result;
  } catch (error) {
    if (error instanceof HalfWritten) throw halfDone(error, end);
    if (error instanceof ExcelProblem) throw new WorkbookError(error.message, error.canRetry);
    throw error;
  }
}

function halfDone<Result>(problem: HalfWritten, end: (result: Result) => void): HalfDone {
  const finish = async () => {
    await inWords(problem.finish() as Promise<Result>, end);
  };
  return new HalfDone(problem.message, problem.half, finish, () => inWords(problem.putBack()));
}
