/** Prints pages into the workbook: new sheets, or sheets of ours printed anew. Never a sheet that we did not make. */
import type { SheetGrid } from "../core/sheets/grid";
import type { Page } from "../core/sheets/page";
import type { ActionOptions } from "./attempt";
import { contentOf } from "./cellContent";
import { layoutOf, type Contents } from "./layout";
import { printJobs, type NameRules, type PrintJob } from "./printJobs";
import { printSheet, regroup, SheetObjects } from "./printSheet";
import { ExcelProblem, listed, protectedProblem } from "./problem";
import { SheetCells } from "./readSheets";
import {
  beginPrint,
  finishPrint,
  renewStamps,
  sheetsToList,
  summary,
  type ListedSheet,
  type SheetSummary,
} from "./sheetList";
import { writeStamp } from "./sheetStamp";
import { writeAction, type WriteStore } from "./writeAction";
import { gridFingerprint, pageFingerprint, type Prints, type Written } from "./written";

/** The pages, or a function of the sheets that there are: for pages whose formulas name each other's tabs. */
export type Pages = readonly Page[] | ((sheets: readonly SheetSummary[]) => readonly Page[]);

/**
 * `onTakenName`: when another sheet has a page's name, stop before anything is written, or put a number behind the name.
 * `replace`: sheets that may be printed anew, by tab; one of ours is taken for a page of its kind, and keeps its tab.
 */
export interface PrintOptions extends ActionOptions, NameRules {
  /** Sheets as the caller has read them: when one that is to be printed anew holds something else by now, nothing is written. */
  readonly seen?: readonly SheetGrid[];
  /** What this is, for the user who may take it back: "Base saved". */
  readonly what?: string;
}

export interface PrintedSheet {
  /** The name that the page wished for. */
  readonly page: string;
  /** The sheet's tab. */
  readonly sheet: string;
  readonly isNew: boolean;
}

/** Prints the pages in their order, new ones behind the sheets that there are. */
export function printPages(pages: Pages, options: PrintOptions): Promise<readonly PrintedSheet[]> {
  return writeAction(async (context, store) => {
    const sheets = sheetsToList(context);
    const { protection } = context.workbook;
    protection.load("protected");
    const replaceable = (options.replace ?? []).map((name) => new EarlierSheet(context, name));
    await context.sync();

    const present = sheets();
    const wanted = typeof pages === "function" ? pages(present.map(summary)) : pages;
    const jobs = printJobs(wanted, present, options);
    refuseProtected(jobs, protection.protected);
    refuseChanged(jobs, replaceable, options.seen ?? []);
    await new Printing(context, store, jobs, replaceable).print(present, options.what);
    return jobs.map(({ page, name, replaced }) => ({ page: page.name, sheet: name, isNew: replaced === undefined }));
  }, options);
}

function refuseProtected(jobs: readonly PrintJob[], isBookProtected: boolean): void {
  const sheets = jobs.flatMap(({ replaced }) => (replaced?.isProtected === true ? [replaced.name] : []));
  if (sheets.length > 0) throw protectedProblem(sheets);
  if (!isBookProtected || jobs.every(({ replaced }) => replaced !== undefined)) return;
  const message = "The workbook is protected against new sheets. Unprotect its structure in Excel, then do this again.";
  throw new ExcelProblem("protected", message);
}

/** What a co-worker typed since would be lost. */
function refuseChanged(jobs: readonly PrintJob[], earlier: readonly EarlierSheet[], seen: readonly SheetGrid[]): void {
  const replaced = new Set(jobs.map((job) => job.replaced?.name.toLowerCase()));
  const sheets = seen.filter(({ name, formulas, values }) => {
    const now = earlier.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return now && replaced.has(name.toLowerCase()) && now.fingerprint !== gridFingerprint(formulas, values);
  });
  if (sheets.length === 0) return;
  const names = sheets.map(({ name }) => name);
  const message = `Nothing was written: somebody changed ${listed(names)} meanwhile. Look at the new figures, then do this again.`;
  throw new ExcelProblem("changed", message, { sheets: names, canRetry: true });
}

/** A sheet that may be printed anew, with what it holds now. */
class EarlierSheet {
  readonly sheet: Excel.Worksheet;
  readonly objects: SheetObjects;
  private readonly cells: SheetCells;

  constructor(
    context: Excel.RequestContext,
    readonly name: string,
  ) {
    this.sheet = context.workbook.worksheets.getItemOrNullObject(name);
    this.objects = new SheetObjects(this.sheet);
    this.cells = new SheetCells(this.sheet);
  }

  get fingerprint(): string {
    return gridFingerprint(this.cells.formulas, this.cells.values);
  }

  get contents(): Contents {
    const { formulas, values } = this.cells;
    return formulas.map((row, at) =>
      row.map((formula, column) => contentOf(formula, values[at]?.[column] ?? "") ?? null),
    );
  }
}

/** A job with the sheet that is printed anew, and the name of the print that this one shows. */
interface Rewrite {
  readonly job: PrintJob;
  readonly replaced: ListedSheet;
  readonly earlier: EarlierSheet;
  readonly earlierPrint: string;
}

class Printing {
  private readonly rewrites: readonly Rewrite[];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly store: WriteStore,
    private readonly jobs: readonly PrintJob[],
    replaceable: readonly EarlierSheet[],
  ) {
    this.rewrites = jobs.flatMap((job) => {
      const { replaced, print } = job;
      const earlier = replaceable.find(({ name }) => name.toLowerCase() === replaced?.name.toLowerCase());
      if (replaced === undefined || earlier === undefined) return [];
      return [{ job, replaced, earlier, earlierPrint: replaced.print ?? `${print}-before` }];
    });
  }

  async print(present: readonly ListedSheet[], what?: string): Promise<void> {
    const prints = this.prints(present);
    const written = this.written(what);
    const requests = new Requests(this.context, written, prints);
    this.store.begin(written, prints);
    renewStamps(this.context, present);
    // All sheets first, since the formulas of one may point to another.
    const sheets = this.jobs.map((job) => this.sheetFor(job));
    for (const [index, job] of this.jobs.entries()) {
      const sheet = sheets[index];
      if (sheet === undefined) continue;
      await requests.makeRoom(job.page);
      const earlier = this.rewriteOf(job)?.earlierPrint ?? "";
      printSheet(sheet, job.page, job.name);
      regroup(sheet, prints[earlier]?.page.groups ?? [], job.page.groups);
      finishPrint(sheet, job.print);
    }
    await this.context.sync();
  }

  private rewriteOf(job: PrintJob): Rewrite | undefined {
    return this.rewrites.find((rewrite) => rewrite.job === job);
  }

  private sheetFor(job: PrintJob): Excel.Worksheet {
    const { page, name, print } = job;
    const rewrite = this.rewriteOf(job);
    const sheet = rewrite?.earlier.sheet ?? this.context.workbook.worksheets.add(name);
    beginPrint(sheet, print);
    writeStamp(sheet, page.stamp, rewrite?.replaced.carried);
    rewrite?.earlier.objects.clear(page);
    return sheet;
  }

  /** The layouts of all prints that the workbook shows or may show again. */
  private prints(present: readonly ListedSheet[]): Prints {
    const shown = new Set(present.map(({ print }) => print));
    const kept = Object.entries(this.store.prints).filter(([print]) => shown.has(print));
    const printed = this.jobs.map(({ page, print }) => [print, layoutOf(page)] as const);
    // A sheet that came with a file has no layout that is known here: the new one is the nearest to it.
    const nearest = this.rewrites.map(({ job, earlierPrint }) => [earlierPrint, layoutOf(job.page)] as const);
    return Object.fromEntries([...nearest, ...kept, ...printed]);
  }

  private written(what = `${listed(this.jobs.map(({ name }) => name))} written`): Written {
    const entry = ({ page, name, print }: PrintJob) => ({ name, print, fingerprint: pageFingerprint(page) });
    return {
      what,
      at: new Date().toISOString(),
      added: this.jobs.filter((job) => this.rewriteOf(job) === undefined).map(entry),
      rewritten: this.rewrites.map(({ job, replaced, earlier, earlierPrint }) => ({
        ...entry(job),
        before: { print: earlierPrint, stamp: replaced.stamp, contents: earlier.contents },
      })),
      cells: [],
    };
  }
}

/** Excel on the web takes 5 MB a request: what would come near to that starts another one. */
const largestRequest = 4_000_000;
/** A rule needs several calls, each with the names of all its parts. */
const charactersOfRule = 2_000;

/** An upper bound for what printing a page sends. */
function sizeOf(page: Page): number {
  return JSON.stringify(page).length + charactersOfRule * (page.validations.length + page.looks.length);
}

class Requests {
  private characters: number;

  constructor(
    private readonly context: Excel.RequestContext,
    /** What is to be sent before the first page. */
    ...before: readonly unknown[]
  ) {
    this.characters = JSON.stringify(before).length;
    this.calm();
  }

  /** Sends what is waiting when the page would make it too large. */
  async makeRoom(page: Page): Promise<void> {
    const size = sizeOf(page);
    if (this.characters + size > largestRequest) {
      await this.context.sync();
      this.calm();
      this.characters = 0;
    }
    this.characters += size;
  }

  /** Neither calculates nor draws before all of the request is there. */
  private calm(): void {
    const { application } = this.context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }
}
