/** Actuals, agreement, decisions and reviews of the workbook that Excel has open. */
import { fingerprint, type Agreed } from "../core/agreement/agreement";
import { noActuals } from "../core/actuals/actuals";
import { completePlan } from "../core/plan/completePlan";
import { rolesOf } from "../core/review/roles";
import { actualsPageKind } from "../core/sheets/actualsLines";
import { actualsPage } from "../core/sheets/actualsPage";
import { sumOfFigures } from "../core/sheets/agreementBlock";
import { bookForecast, bookReview, planFigures, reviewFactsOf } from "../core/sheets/bookReview";
import type { BookForecast, BookReview, ReviewedBook } from "../core/sheets/bookReview";
import { decisionsPage, decisionsPageKind } from "../core/sheets/decisionsPage";
import { stampKey, type SheetGrid } from "../core/sheets/grid";
import type { Page } from "../core/sheets/page";
import { pageGrid } from "../core/sheets/pageGrid";
import { reviewHead, reviewName, reviewPage } from "../core/sheets/reviewPage";
import { ScenarioGrid } from "../core/sheets/scenarioGrid";
import { scenarioPage } from "../core/sheets/scenarioPage";
import { scenarioHead, type ScenarioHead } from "../core/sheets/scenarioStamp";
import { tabName } from "../core/sheets/tabName";
import { stampedTest } from "../core/sheets/testStamp";
import { inWords } from "./inWords";
import { printPages } from "./printPages";
import { readBook } from "./readSheets";
import { keepSnapshot, readSnapshots } from "./reviewSnapshots";
import type { ReviewRead, ReviewSheets } from "./reviewSheets";
import type { RosterHooks, RosterInputs } from "./excelRoster";
import type { SheetSummary, Stamp } from "./sheetList";
import { activateSheet } from "./showCell";
import { WorkbookError, type SavedScenario } from "./workbook";

interface Reviewed extends ReviewedBook {
  readonly review: BookReview;
  readonly forecast: BookForecast | undefined;
  readonly sheets: readonly SheetSummary[];
  readonly inputs: RosterInputs;
}

export class ExcelReviews implements ReviewSheets {
  constructor(private readonly hooks: RosterHooks) {}

  async read(): Promise<ReviewRead> {
    const { review, forecast, grids } = await this.reviewed();
    const sheetOf = (kind: string) => grids.find(({ stamp }) => stamp[stampKey] === kind)?.name;
    return {
      ...review,
      forecast,
      actualsSheet: sheetOf(actualsPageKind),
      decisionsSheet: sheetOf(decisionsPageKind),
    };
  }

  async writeActuals(): Promise<void> {
    const book = await this.reviewed();
    const { actuals } = book.review;
    const earlier = gridOf(book.grids, actualsPageKind);
    if (actuals.kind === "problems" && earlier !== undefined) return this.open(earlier.name);
    const figures = planFigures(book);
    const given = actuals.kind === "actuals" ? actuals.actuals : noActuals(book.plan);
    const page = actualsPage(given, figures, book.inputs.places, earlier?.name ?? actualsPageKind);
    await this.print(() => [page], "Actuals sheet written", earlier === undefined ? [] : [earlier]);
  }

  async openDecisions(): Promise<void> {
    const book = await this.reviewed();
    const earlier = gridOf(book.grids, decisionsPageKind);
    if (earlier !== undefined) return this.open(earlier.name);
    const scenarios = book.grids.flatMap(({ stamp }) => scenarioHead(stamp)?.name ?? []);
    const choices = { roles: rolesOf(completePlan(book.plan)), scenarios };
    await this.print(() => [decisionsPage([], choices, decisionsPageKind)], "Decisions sheet written", []);
  }

  async agree(by: { readonly marketing: string; readonly sales: string }): Promise<void> {
    const { review, plan } = await this.reviewed();
    const { agreement: read } = review;
    if (read.kind !== "agreement")
      throw new WorkbookError("The agreement on Goals cannot be read. Mend its cells first.");
    const agreed: Agreed = {
      ...by,
      on: today(),
      fingerprint: fingerprint(read.agreement),
      figures: sumOfFigures(read.agreement, completePlan(plan)),
    };
    const changes = read.agreeing(agreed).map((change) => ({ ...change, expected: this.hooks.held(change) }));
    await this.hooks.write(changes, "Agreement noted");
  }

  async saveForecast(): Promise<SavedScenario> {
    const book = await this.reviewed();
    const { forecast } = book;
    if (forecast === undefined) throw noneClosed();
    const earlier = forecastGrid(book, forecast);
    const head = this.forecastHead(forecast, earlier);
    await this.print(
      (sheets) => [this.forecastPage(book, forecast, head, sheets)],
      `${forecast.name} saved`,
      earlier === undefined ? [] : [earlier],
    );
    return { ...head, isFrozen: false };
  }

  async makeReview(): Promise<void> {
    const book = await this.reviewed();
    const { review, forecast, plan } = book;
    const [problem] = review.problems;
    if (problem !== undefined) {
      throw new WorkbookError(
        `No review was made. ${problem.sheet}${problem.cell === undefined ? "" : `!${problem.cell}`}: ${problem.sentence}`,
      );
    }
    const [id, takenAt] = [crypto.randomUUID(), now()];
    const earlier = forecast && forecastGrid(book, forecast);
    const head = forecast && this.forecastHead(forecast, earlier);
    await inWords(keepSnapshot({ id, plan }, [...review.reviews, { id }], this.hooks.options));
    const pages = (sheets: readonly SheetSummary[]): Page[] => {
      const page = forecast && head && this.forecastPage(book, forecast, head, sheets);
      const taken = [...sheets.map(({ name }) => name), ...(page === undefined ? [] : [page.name])];
      const facts = reviewFactsOf(book, review, {
        takenAt,
        places: book.inputs.places,
        forecast: forecast && page && { is: forecast, sheet: new ScenarioGrid(pageGrid(page)) },
      });
      return [...(page === undefined ? [] : [page]), reviewPage(facts, tabName(reviewName(takenAt), taken), id)];
    };
    await this.print(pages, `${reviewName(takenAt)} made`, earlier === undefined ? [] : [earlier]);
  }

  /** All that a review needs, read at once. */
  private async reviewed(): Promise<Reviewed> {
    const inputs = this.hooks.inputs();
    const { options } = this.hooks;
    const snapshots = await inWords(readSnapshots(options));
    const { grids, sheets } = await inWords(readBook(isReviewed, options));
    const { plan } = inputs;
    const review = bookReview({ grids, plan, snapshots });
    return { grids, plan, snapshots, review, forecast: bookForecast(plan, review.actuals), sheets, inputs };
  }

  private forecastHead({ name }: BookForecast, earlier: SheetGrid | undefined): ScenarioHead {
    const known = earlier === undefined ? undefined : scenarioHead(earlier.stamp);
    return { id: known?.id ?? crypto.randomUUID(), name, author: known?.author ?? "", savedAt: now() };
  }

  private forecastPage(
    book: Reviewed,
    forecast: BookForecast,
    head: ScenarioHead,
    sheets: readonly SheetSummary[],
  ): Page {
    const earlier = forecastGrid(book, forecast);
    const names = sheets.map(({ name }) => name);
    const tab = earlier?.name ?? tabName(forecast.name, names);
    const purpose = `The year by now: ${forecast.plan.factPeriods ?? 0} closed periods as they were, the rest from today's waiting items, seats and pipeline.`;
    return scenarioPage({ ...head, purpose, plan: forecast.plan, base: book.plan, places: book.inputs.places }, tab);
  }

  /** Prints the pages and opens the last of them. */
  private async print(
    pages: (sheets: readonly SheetSummary[]) => readonly Page[],
    what: string,
    replaced: readonly SheetGrid[],
  ): Promise<void> {
    const { options } = this.hooks;
    const replace = replaced.map(({ name }) => name);
    const printed = await inWords(
      printPages(pages, { onTakenName: "number", what, replace, seen: replaced, ...options }),
    );
    const last = printed.at(-1);
    if (last !== undefined) await this.open(last.sheet);
  }

  private open(sheet: string): Promise<void> {
    return inWords(activateSheet(sheet, this.hooks.options));
  }
}

function isReviewed(stamp: Stamp): boolean {
  const kinds: readonly (string | undefined)[] = ["Goals", actualsPageKind, decisionsPageKind];
  const isOther =
    reviewHead(stamp) !== undefined || scenarioHead(stamp) !== undefined || stampedTest(stamp) !== undefined;
  return isOther || kinds.includes(stamp[stampKey]);
}

function gridOf(grids: readonly SheetGrid[], kind: string): SheetGrid | undefined {
  return grids.find(({ stamp }) => stamp[stampKey] === kind);
}

/** The sheet of an earlier re-forecast of the same periods. */
function forecastGrid({ grids }: ReviewedBook, { name }: BookForecast): SheetGrid | undefined {
  return grids.find(({ stamp }) => {
    const head = scenarioHead(stamp);
    return head?.name === name && head.frozenAt === undefined;
  });
}

function noneClosed(): WorkbookError {
  return new WorkbookError("No period is closed yet. Say on Actuals how many of the first periods are facts.");
}

function now(): string {
  return new Date().toISOString();
}

function today(): string {
  return now().slice(0, 10);
}
