import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../src/cli/readWorkbook";
import { writeWorkbook } from "../../src/cli/writeWorkbook";
import { completePlan } from "../../src/core/plan/completePlan";
import type { Plan } from "../../src/core/plan/plan";
import { readWorkbookFile } from "../../src/xlsx/readWorkbookFile";
import { golden } from "../core/goldenPlans";
import { changedPlan } from "../core/sheets/scenarioOf";

const folder = mkdtempSync(join(tmpdir(), "headroom-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { plan } = golden("sample.json");
const output = join(folder, "plan.xlsx");

function planFile(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

async function run(command: typeof writeWorkbook, names: readonly string[]) {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const console = { print: (line: string) => printed.push(line), complain: (line: string) => complaints.push(line) };
  return { code: await command(names, console), printed, complaints };
}

describe("headroom workbook and read", () => {
  const base = planFile("base.json", { ...plan, name: "Base" });
  const other = planFile("other.json", { ...changedPlan(plan), name: "Other: half / more" });

  test("write a workbook and read its plan back", async () => {
    expect(await run(writeWorkbook, [base, other, "-o", output, "--author", "Dana"])).toMatchObject({ code: 0 });
    const grids = await readWorkbookFile(readFileSync(output));
    const names = grids.map(({ name }) => name);
    expect(names).toEqual(["Goals", "Marketing", "Sales", "Base", "Other half more", "Compare"]);
    const { code, printed } = await run(readWorkbook, [output]);
    expect(code).toBe(0);
    expect(completePlan(JSON.parse(printed[0] ?? "") as Plan)).toEqual(completePlan({ ...plan, name: "Base" }));
  });

  test("what is no workbook is told", async () => {
    const { code, complaints } = await run(readWorkbook, [base]);
    expect({ code, complaints }).toEqual({
      code: 2,
      complaints: [`${base}: this is no .xlsx file; give a workbook that Headroom made.`],
    });
  });

  test("a bad plan writes nothing", async () => {
    const bad = planFile("bad.json", { ...plan, dealValue: -1 });
    const nothing = join(folder, "nothing.xlsx");
    const { code, complaints } = await run(writeWorkbook, [base, bad, "-o", nothing]);
    expect(code).toBe(2);
    expect(complaints).toEqual([`${bad}: dealValue: -1 is not an amount of 0 or more; type an amount of 0 or more.`]);
    expect(existsSync(nothing)).toBe(false);
  });
});
