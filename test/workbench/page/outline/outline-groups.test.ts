import { outlineDepth, outlineGroups } from "../../../../src/workbench/page/outline/outline-groups";

/** Rows 2 to 7 in a group, rows 4 and 5 in one inside it; the inner one is folded. */
const lines = linesOf([0, 1, 1, 2, 2, 1, 1, 0], [3, 4]);

test("outlineGroups gives every run of rows once per depth, outer ones first", () => {
  expect(outlineGroups(lines)).toEqual([
    { depth: 1, start: 1, end: 7, isFolded: false },
    { depth: 2, start: 3, end: 5, isFolded: true },
  ]);
});

test("a group that reaches the last row ends after it", () => {
  expect(outlineGroups(linesOf([0, 1, 1], []))).toEqual([{ depth: 1, start: 1, end: 3, isFolded: false }]);
});

test("a sheet without groups has none, and no depth", () => {
  expect(outlineGroups(linesOf([0, 0], []))).toEqual([]);
  expect(outlineGroups(linesOf([], []))).toEqual([]);
  expect(outlineDepth(linesOf([0, 0], []))).toBe(0);
});

test("outlineDepth is the deepest group's", () => {
  expect(outlineDepth(lines)).toBe(2);
});

function linesOf(depths: readonly number[], hidden: readonly number[]) {
  return {
    count: depths.length,
    depthOf: (line: number) => depths[line] ?? 0,
    isHidden: (line: number) => hidden.includes(line),
  };
}
