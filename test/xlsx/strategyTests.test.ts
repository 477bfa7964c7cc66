/** The sheets of tests, calculated by LibreOffice from their formulas alone. */
import { testPage } from "../../src/core/sheets/testPage";
import { counted, splitTest, turnsTest } from "../core/sheets/strategyTest";
import { recalculated } from "./recalculated";

test("statistic and verdict of tests, running, decided and without results", async () => {
  const pages = [
    testPage(
      splitTest,
      ["Deal leads out at random."],
      [counted(250, 25, 251, 36), counted(510, 50, 505, 90)],
      "Decided",
    ),
    testPage(splitTest, [], [counted(250, 25, 251, 26)], "Running"),
    testPage(splitTest, [], [], "Empty"),
    testPage(turnsTest, [], [counted(50_000, 160, 52_000, 171), counted(100_000, 330, 101_000, 345)], "Turns"),
  ];
  const [book] = await recalculated([pages]);
  expect(book?.errors).toEqual([]);
  expect(book?.differences).toEqual([]);
  expect(book?.formulas).toBeGreaterThan(120);
}, 120_000);
