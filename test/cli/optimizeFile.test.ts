import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { optimizeFile } from "../../src/cli/optimizeFile";

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "headroom-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Instance {
  readonly plan: unknown;
  readonly decide: { readonly objective: string; readonly spend: string };
  readonly expected: { readonly objective: number };
}

const instance = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/optimizer/concave-static.json"), "utf8"),
) as Instance;
const file = join(folder, "plan.json");
writeFileSync(file, JSON.stringify(instance.plan));

async function run(names: readonly string[]) {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const console = { print: (line: string) => printed.push(line), complain: (line: string) => complaints.push(line) };
  return { code: await optimizeFile(names, console), printed, complaints };
}

test("the best split with its bound, as one line of JSON", async () => {
  const { objective, spend } = instance.decide;
  const { code, printed } = await run([file, "--objective", objective, "--spend", spend]);
  const report = JSON.parse(printed[0] ?? "") as { status: string; objective: number; bound: number };
  expect({ code, status: report.status }).toEqual({ code: 0, status: "optimal" });
  expect(report.objective / instance.expected.objective).toBeCloseTo(1, 6);
  expect(report.bound).toBeGreaterThanOrEqual(instance.expected.objective * (1 - 1e-9));
});

test("everything wrong with the call at once", async () => {
  const { code, complaints } = await run(["--objective", "fame", "--spend", "all", "--time", "0"]);
  expect(code).toBe(2);
  expect(complaints).toHaveLength(4);
});
