import { inputPages } from "../../src/core/sheets/inputPages";
import type { Cell } from "../../src/core/sheets/page";
import { workbookPages } from "../../src/core/sheets/workbookPages";
import { golden, goldenFiles } from "../core/goldenPlans";
import { recalculated, type Recalculated } from "./recalculated";

const maker = { author: "Dana Weiss", savedAt: "2026-11-12T14:05:00.000Z" };
const { plan: sample } = golden("sample.json");
const [first] = sample.channels;

/** The sample with one channel at 70 %: a scenario with overrides, so that there is a comparison. */
const lessSpend = {
  ...sample,
  name: "Less of one channel",
  channels: sample.channels.map((channel) =>
    channel === first ? { ...channel, spend: [channel.spend].flat().map((spend) => 0.7 * spend) } : channel,
  ),
};

const books = new Map([
  ["the sample, a scenario and their comparison", workbookPages(sample, [lessSpend], maker)],
  ...goldenFiles.map((file) => [file, workbookPages(golden(file).plan, [], maker)] as const),
]);

describe("LibreOffice, calculating every workbook from its formulas alone, agrees with our evaluation", () => {
  let results: readonly Recalculated[] = [];
  beforeAll(async () => {
    results = await recalculated([...books.values()]);
  }, 300_000);

  test.each([...books.keys()].map((name, index) => [name, index] as const))("%s", (_, index) => {
    const result = results[index];
    expect(result?.formulas).toBeGreaterThan(1000);
    expect(result?.errors).toEqual([]);
    expect(result?.differences).toEqual([]);
  });
});

test("a formula whose figure is off by one in a hundred million is found", async () => {
  const [page] = inputPages(sample);
  if (page === undefined) throw new Error("no page");
  const wrong: Cell = { role: "calculation", content: { formula: "=1/3", value: (1 + 1e-8) / 3 } };
  const [result] = await recalculated([
    [{ ...page, rows: [...page.rows, [wrong, { ...wrong, content: { formula: "=1/0", value: "#DIV/0!" } }]] }],
  ]);
  const row = page.rows.length + 1;
  expect(result?.differences.map(({ cell }) => cell)).toEqual([`Goals!A${row}`]);
  expect(result?.errors).toEqual([`Goals!B${row}: #DIV/0!`]);
}, 60_000);
