/** Which sheet each page goes to: a new one under a name that is free, or one of ours that may be printed anew. */
import { stampKey } from "../core/sheets/grid";
import type { Page } from "../core/sheets/page";
import { tabName } from "../core/sheets/tabName";
import { ExcelProblem, listed } from "./problem";
import type { ListedSheet } from "./sheetList";

export interface PrintJob {
  readonly page: Page;
  /** The tab that the sheet has or gets. */
  readonly name: string;
  /** Names this print; see `layout.ts`. */
  readonly print: string;
  /** The sheet that is printed anew; absent for a new one. */
  readonly replaced: ListedSheet | undefined;
}

export interface NameRules {
  readonly onTakenName: "refuse" | "number";
  readonly replace?: readonly string[];
}

/** Throws when a name is taken and that is to be refused. */
export function printJobs(
  pages: readonly Page[],
  present: readonly ListedSheet[],
  rules: NameRules,
): readonly PrintJob[] {
  const replaced = replacedSheets(pages, present, rules.replace ?? []);
  const taken = present.map(({ name }) => name);
  const refused: string[] = [];
  const jobs = pages.map((page): PrintJob => {
    const print = crypto.randomUUID();
    const sheet = replaced.get(page);
    if (sheet !== undefined) return { page, name: sheet.name, print, replaced: sheet };
    const wished = tabName(page.name, []);
    const name = tabName(page.name, taken);
    if (name !== wished) refused.push(wished);
    taken.push(name);
    return { page, name, print, replaced: undefined };
  });
  if (rules.onTakenName === "refuse" && refused.length > 0) throw nameTaken(refused);
  return jobs;
}

/** The sheet for each page that has one: of the same kind, and of the same name rather than another. */
function replacedSheets(
  pages: readonly Page[],
  present: readonly ListedSheet[],
  replace: readonly string[],
): ReadonlyMap<Page, ListedSheet> {
  const names = new Set(replace.map((name) => name.toLowerCase()));
  const free = new Set(present.filter(({ name, isOurs }) => isOurs && names.has(name.toLowerCase())));
  const found = new Map<Page, ListedSheet>();
  const take = (fits: (page: Page, sheet: ListedSheet) => boolean) => {
    for (const page of pages.filter((one) => !found.has(one))) {
      const sheet = [...free].find((one) => one.stamp[stampKey] === page.stamp[stampKey] && fits(page, one));
      if (sheet === undefined) continue;
      found.set(page, sheet);
      free.delete(sheet);
    }
  };
  take((page, sheet) => page.name.toLowerCase() === sheet.name.toLowerCase());
  take(() => true);
  return found;
}

function nameTaken(names: readonly string[]): ExcelProblem {
  const message =
    names.length === 1
      ? `A sheet named ${listed(names)} is there already. Rename it in Excel, or choose another name.`
      : `Sheets named ${listed(names)} are there already. Rename them in Excel, or choose other names.`;
  return new ExcelProblem("nameTaken", message, { sheets: names });
}
