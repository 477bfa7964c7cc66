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
