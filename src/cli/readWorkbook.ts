/** `headroom read`: the plan that the input sheets of an .xlsx file hold, or everything that is wrong with them. */
import { readInputs } from "../core/sheets/readInputs";
import { sheetProblemText } from "../core/sheets/sheetProblem";
import { readWorkbookFile } from "../xlsx/readWorkbookFile";
import { badInput, type Console } from "./console";
import { bytesOf } from "./planFile";

export async function readWorkbook(files: readonly string[], console: Console): Promise<number> {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) {
    console.complain("headroom read: give the path of one .xlsx file.");
    return badInput;
  }
  const bytes = bytesOf(file, console);
  if (bytes === undefined) return badInput;
  if (!isZip(bytes)) {
    console.complain(`${file}: this is no .xlsx file; give a workbook that Headroom made.`);
    return badInput;
  }
  const read = readInputs(await readWorkbookFile(bytes));
  if (read.kind === "plan") {
    console.print(JSON.stringify(read.plan));
    return 0;
  }
  const problems = read.kind === "problems" ? read.problems.map(sheetProblemText) : [];
  if (read.kind === "noInputs") problems.push("there are no input sheets; give a workbook that Headroom made.");
  for (const problem of problems) console.complain(`${file}: ${problem}`);
  return badInput;
}

/** An .xlsx file is a zip archive, which begins with "PK". */
function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
