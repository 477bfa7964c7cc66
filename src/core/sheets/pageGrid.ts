/** A page as a workbook would give it back: what the readers of our pages see of it. */
import type { GridValue, SheetGrid } from "./grid";
import type { Content, Page } from "./page";

/** The sheet that a page becomes, its formulas showing the values that the page carries. */
export function pageGrid(page: Page): SheetGrid {
  const width = Math.max(...page.rows.map((row) => row.length));
  const grid = (read: (content: Content) => GridValue) =>
    page.rows.map((row) =>
      Array.from({ length: width }, (_, column): GridValue => {
        const content = row[column]?.content;
        return content === undefined ? "" : read(content);
      }),
    );
  return {
    name: page.name,
    stamp: page.stamp,
    values: grid((content) => (typeof content === "object" ? content.value : content)),
    formulas: grid((content) => (typeof content === "object" ? content.formula : content)),
  };
}
