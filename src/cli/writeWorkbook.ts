/** `headroom workbook`: a plan and its scenarios as an .xlsx file that needs no add-in. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { workbookPages } from "../core/sheets/workbookPages";
import { workbookFile } from "../xlsx/workbookFile";
import { badInput, type Console } from "./console";
import { planOf } from "./planFile";

/** Writes the input sheets of the first plan, a scenario sheet for each plan, and their comparison. */
export async function writeWorkbook(names: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...names],
    options: { output: { type: "string", short: "o" }, author: { type: "string" } },
    allowPositionals: true,
  });
  const output = values.output;
  if (output === undefined || !output.endsWith(".xlsx") || positionals.length === 0) {
    console.complain("headroom workbook: give a plan's JSON file and where to write, such as -o plan.xlsx.");
    return badInput;
  }
  const [base, ...scenarios] = positionals.map((file) => planOf(file, console));
  if (base === undefined || scenarios.includes(undefined)) return badInput;
  const author = values.author ?? "";
  const savedAt = new Date().toISOString();
  const own = scenarios.filter((plan) => plan !== undefined);
  const pages = workbookPages(base, own, { author, savedAt });
  writeFileSync(output, await workbookFile(pages, { title: base.name, author, modified: new Date(savedAt) }));
  return 0;
}
