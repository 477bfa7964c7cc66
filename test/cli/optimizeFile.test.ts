import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { optimizeFile } from "../../src/cli/optimizeFile";

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "headroom-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Instance {
  readonly plan: { readonly channels: readonly object[] };
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

test("limits of the user: kept where they can be, told with their distance where they cannot", async () => {
  const { objective } = instance.decide;
  const best = await run([file, "--objective", objective, "--spend", "constant", "--budget", "30k"]);
  const report = JSON.parse(best.printed[0] ?? "") as { spend: Record<string, number[]>; unspent: number };
  const spent = Object.values(report.spend).reduce((sum, series) => series.reduce((all, each) => all + each, sum), 0);
  expect(spent + report.unspent).toBeCloseTo(30_000, 4);

  const spending = join(folder, "spending.json");
  const channels = instance.plan.channels.map((channel) => ({ ...channel, spend: 20_000 }));
  writeFileSync(spending, JSON.stringify({ ...instance.plan, channels }));
  const none = await run([
    spending,
    "--objective",
    objective,
    "--spend",
    "constant",
    "--within",
    "10%",
    "--budget",
    "9k",
  ]);
  const { status, why } = JSON.parse(none.printed[0] ?? "") as { status: string; why: string[] };
  expect(none.code).toBe(0);
  expect(status).toBe("infeasible");
  expect(why[0]).toMatch(/^No split can meet the budget.* together; they are €[\d.]+K apart\.$/);
});

test("a limit that is no figure is told with what to type", async () => {
  const { code, complaints } = await run([file, "--within", "much", "--payback=-3"]);
  expect(code).toBe(2);
  expect(complaints).toEqual([
    "headroom optimize: --within much: type the share by which a channel may move, such as 30%.",
    "headroom optimize: --payback -3: type the longest payback in months, such as 18.",
  ]);
});
