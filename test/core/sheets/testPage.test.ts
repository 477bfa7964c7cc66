import { testVerdict } from "../../../src/core/ideas/verdict";
import { pageGrid } from "../../../src/core/sheets/pageGrid";
import { readTest } from "../../../src/core/sheets/readTest";
import { testPage } from "../../../src/core/sheets/testPage";
import { brokenRules } from "./pageRules";
import { counted, splitTest, turnsTest } from "./strategyTest";

const results = [counted(250, 25, 251, 36), counted(510, 50, 505, 90)];

test.each([splitTest, turnsTest])("$name keeps the rules of generated sheets", (each) => {
  expect(brokenRules(testPage(each, ["Deal leads out at random."], results, "Test 1"))).toEqual([]);
});

test("a sheet gives back the test and what was noted on it", () => {
  const read = readTest(pageGrid(testPage(splitTest, [], results, "Test 1")));
  expect(read).toEqual({ test: splitTest, results: [...results, undefined, undefined], problems: [] });
});

test("the sheet's own verdict is the verdict of the core", () => {
  const said = (page: ReturnType<typeof testPage>) => page.rows[1]?.[0]?.content;
  expect(said(testPage(splitTest, [], [], "T"))).toMatchObject({
    value: expect.stringMatching(/^Too early to say/) as string,
  });
  expect(testVerdict(splitTest.design, results).decision).toBe("second");
  expect(said(testPage(splitTest, [], results, "T"))).toMatchObject({ value: "Higher bar is better than Base." });
});

test("what cannot be used is said by cell, all at once, and the other looks stand", () => {
  const grid = pageGrid(testPage(splitTest, [], results, "Test 1"));
  const values = grid.values.map((row) => [...row]);
  const row = values.findIndex(([label]) => label === "Base: leads passed on so far");
  const cells = values[row] ?? [];
  cells[6] = 900;
  cells[7] = "tbc";
  const read = readTest({ ...grid, values });
  expect(read?.results[0]).toEqual(results[0]);
  expect(read?.problems.map(({ cell, sentence }) => `${cell}: ${sentence}`)).toEqual([
    `G${row + 1}: more counted than leads dealt (510); type at most that many.`,
    `H${row}: nothing is typed here; type what was counted up to look 3.`,
    `H${row + 1}: “tbc” is not a number of 0 or more; type what was counted.`,
    `H${row + 2}: nothing is typed here; type what was counted up to look 3.`,
    `H${row + 3}: nothing is typed here; type what was counted up to look 3.`,
  ]);
});
