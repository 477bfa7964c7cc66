/** Takes a write back: added sheets go, rewritten ones are printed as they were, cells get their contents again. */
import type { Content } from "../core/sheets/page";
import { cellBlocks } from "./cellBlocks";
import { formulaOf, isSameContent } from "./cellContent";
import { GrownRows } from "./grownRows";
import { pageFrom } from "./layout";
import { SheetCells } from "./readSheets";
import { printSheet, regroup, SheetObjects } from "./printSheet";
import { beginPrint, finishPrint, type ListedSheet } from "./sheetList";
import { writeStamp } from "./sheetStamp";
import {
  gridFingerprint,
  type AddedSheet,
  type GrownTable,
  type Prints,
  type RewrittenSheet,
  type Written,
  type WrittenCell,
} from "./written";

/** A sheet whose part of the write can be taken back. */
interface Step {
  readonly sheet: string;
  /** True when somebody changed what the write left. */
  readonly isChanged: () => boolean;
  readonly takeBack: () => void;
}

export class PutBack {
  private readonly steps: readonly Step[];

  /** Asks for what the sheets hold now; all else can be asked after the next sync. */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly written: Written,
    private readonly listed: readonly ListedSheet[],
    private readonly prints: Prints,
    /** True right after a write broke off: a sheet of that name that carries nothing yet is then ours too. */
    private readonly justBrokeOff = false,
  ) {
    this.steps = [
      ...written.added.flatMap((added) => this.added(added)),
      ...written.rewritten.flatMap((rewritten) => this.rewritten(rewritten)),
      ...this.cells(),
      ...(written.rows ?? []).flatMap((grown) => this.rows(grown)),
    ];
  }

  /** Sheets that would be touched. */
  get sheets(): readonly string[] {
    return this.steps.map(({ sheet }) => sheet);
  }

  /** Sheets that somebody worked on since: taking the write back would lose that. */
  get changed(): readonly string[] {
    return this.steps.filter(({ isChanged }) => isChanged()).map(({ sheet }) => sheet);
  }

  /** Protected sheets among them. */
  get protected(): readonly string[] {
    return this.listed
      .filter(({ name, isProtected }) => isProtected && this.sheets.includes(name))
      .map(({ name }) => name);
  }

  takeBack(): void {
    if (this.steps.length === 0) return;
    this.keepOneSheet();
    for (const { takeBack } of this.steps) takeBack();
  }

  /** Excel wants one visible sheet: the user may have deleted those that were there before. */
  private keepOneSheet(): void {
    const prints = new Set(this.written.added.map(({ print }) => print));
    const isLeft = this.listed.some(({ isVisible, print }) => isVisible && !(print !== undefined && prints.has(print)));
    if (!isLeft) this.context.workbook.worksheets.add();
  }

  /** An added sheet carries our print, or nothing at all when the write broke off right after adding it. */
  private added({ name, print, fingerprint }: AddedSheet): Step[] {
    const marked = this.listed.find((sheet) => sheet.print === print);
    const bare = this.listed.find((sheet) => sheet.name === name && sheet.print === undefined && !sheet.isOurs);
    const found = marked ?? (this.justBrokeOff ? bare : undefined);
    if (found === undefined) return [];
    const sheet = this.context.workbook.worksheets.getItem(found.id);
    const cells = new SheetCells(sheet);
    return [
      {
        sheet: found.name,
        isChanged: () => gridFingerprint(cells.formulas, cells.values) !== fingerprint,
        takeBack: () => {
          if (found === marked || cells.isEmpty) sheet.delete();
        },
      },
    ];
  }

  /** A rewritten sheet carries our print from the first change on; it gets the earlier one back as the last. */
  private rewritten({ print, before, fingerprint }: RewrittenSheet): Step[] {
    const found = this.listed.find((sheet) => sheet.print === print);
    const layout = this.prints[before.print];
    if (found === undefined || layout === undefined) return [];
    const sheet = this.context.workbook.worksheets.getItem(found.id);
    const cells = new SheetCells(sheet);
    const objects = new SheetObjects(sheet);
    return [
      {
        sheet: found.name,
        isChanged: () => gridFingerprint(cells.formulas, cells.values) !== fingerprint,
        takeBack: () => {
          const page = pageFrom(layout, before.contents, { name: found.name, stamp: before.stamp });
          // Groups come last when a page is printed, and so first when it is taken back: only a whole print has its own.
          if (found.isWhole) regroup(sheet, this.prints[print]?.page.groups ?? [], page.groups);
          beginPrint(sheet, print);
          objects.clear(page);
          printSheet(sheet, page, found.name);
          writeStamp(sheet, before.stamp, found.carried);
          finishPrint(sheet, before.print);
        },
      },
    ];
  }

  /** Rows go after their cells were emptied. */
  private rows(grown: GrownTable): Step[] {
    const { sheet } = grown;
    if (!this.listed.some(({ name }) => name === sheet)) return [];
    const rows = new GrownRows(this.context, grown);
    return [{ sheet, isChanged: () => false, takeBack: () => rows.delete() }];
  }

  /** Right after a write broke off, cells that hold neither of the two are left alone: somebody typed there since. */
  private cells(): Step[] {
    const names = new Set(this.listed.map(({ name }) => name));
    const cells = this.written.cells.filter(({ sheet }) => names.has(sheet));
    return cellBlocks(this.context, cells).map((block): Step => {
      const hold = (content: (cell: WrittenCell) => Content | null) =>
        block.map((cell, now) => holds(now, content(cell))).every(Boolean);
      const earlier = (cell: WrittenCell, now: Content | undefined): Content | undefined =>
        this.justBrokeOff && !holds(now, cell.after) ? now : (cell.before ?? undefined);
      return {
        sheet: block.sheet,
        isChanged: () => !hold(({ after }) => after),
        takeBack: () => {
          const contents = new Map(block.map((cell, now) => [cell, earlier(cell, now)] as const));
          if (!hold((cell) => contents.get(cell) ?? null)) block.write((cell) => contents.get(cell));
        },
      };
    });
  }
}

function holds(now: Content | undefined, content: Content | null): boolean {
  return isSameContent(formulaOf(now), formulaOf(content ?? undefined));
}
