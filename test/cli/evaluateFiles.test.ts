import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluateFiles } from "../../src/cli/evaluateFiles";
import type { Outcome } from "../../src/core/model/outcome";
import { golden } from "../core/goldenPlans";

const folder = mkdtempSync(join(tmpdir(), "headroom-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(files: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = evaluateFiles(files, {
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, printed, complaints };
}

const { plan, expected } = golden("sample.json");
const good = file("good.json", JSON.stringify(plan));

test("one line of JSON for each file, in the shape of the golden files and with flags", () => {
  const { code, printed, complaints } = run([good, good]);
  expect({ code, complaints, lines: printed.length }).toEqual({ code: 0, complaints: [], lines: 2 });
  const { flags, ...figures } = JSON.parse(printed[0] ?? "") as Outcome & {
    flags: { code: string; sentence: string }[];
  };
  expect(Object.keys(figures)).toEqual(Object.keys(expected));
  expect(figures.totals.bookings / expected.totals.bookings).toBeCloseTo(1, 9);
  expect(flags.find(({ code: each }) => each === "overflow")?.sentence).toMatch(/^About 1,390 leads more arrive/);
});

test("every problem of a bad plan, one a line; the others are still evaluated", () => {
  const [first, ...others] = plan.channels;
  const bad = file(
    "bad.json",
    JSON.stringify({ ...plan, channels: [{ ...first, fitShare: 1.4, spend: -1 }, ...others] }),
  );
  const { code, printed, complaints } = run([bad, good, join(folder, "absent.json"), file("text.json", "{")]);
  expect(code).toBe(2);
  expect(printed).toHaveLength(1);
  expect(complaints).toHaveLength(4);
  expect(complaints[0]).toBe(
    `${bad}: channels[0].spend: -1 is not an amount of 0 or more; type an amount of 0 or more.`,
  );
  expect(complaints[2]).toContain("absent.json: there is no such file");
  expect(complaints[3]).toContain("text.json: the plan: “text” is not JSON");
});

test("no file at all", () => {
  expect(run([]).code).toBe(2);
});
