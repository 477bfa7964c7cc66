/** Copy, cut and paste of cells: inside the workbook formulas and styles go along, from elsewhere the text is typed in. */
import type { Area } from "../../book/area";
import type { Book, Sheet } from "../../book/book";

interface Copied {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly text: string;
  readonly cut: boolean;
}

export type PasteKind = "All" | "Formulas" | "Values" | "Formats";

export class CellClipboard {
  private copied: Copied | undefined;

  constructor(private readonly book: Book) {}

  /** Remembers the selected cells and puts their texts on the system clipboard. */
  async copy(cut: boolean): Promise<void> {
    const { sheet, areas } = this.book.selection;
    const area = areas[0];
    if (!area) return;
    const used = clipToUsed(sheet, area);
    const text = textOf(sheet, used);
    this.copied = { sheet, area: used, text, cut };
    await navigator.clipboard?.writeText(text);
  }

  /** Pastes at the selection; a system clipboard that holds something newer than our own copy wins. */
  paste(text: string, kind: PasteKind = "All"): void {
    const { sheet, areas } = this.book.selection;
    const target = areas[0];
    if (!target) return;
    const copied = this.copied;
    if (copied && sameText(copied.text, text)) this.pasteCells(copied, sheet, target, kind);
    else pasteText(this.book, sheet, target, text);
  }

  private pasteCells(copied: Copied, sheet: Sheet, target: Area, kind: PasteKind): void {
    const { area } = copied;
    const multiple = target.rows % area.rows === 0 && target.columns % area.columns === 0;
    const to = multiple ? target : { ...target, rows: area.rows, columns: area.columns };
    this.book.edit("user", () => {
      sheet.copy({ sheet: copied.sheet, area }, to, kind);
      if (copied.cut) for (const rest of without(copied, sheet, to)) copied.sheet.clear(rest, "All");
      this.book.select(sheet, [to]);
    });
    if (copied.cut) this.copied = undefined;
  }
}

/** Rows separated by line ends, cells by tabs, as spreadsheets exchange text. */
export function textOf(sheet: Sheet, area: Area): string {
  const rows = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => quoted(sheet.text(area.row + row, area.column + column))).join(
      "\t",
    ),
  );
  return rows.join("\n");
}

/** The cells of a text that a spreadsheet put on the clipboard; a quoted cell may hold tabs and line ends. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, content = "", end = ""] = match;
    (rows.at(-1) as string[]).push(
      content.startsWith('"') && content.endsWith('"') && content.length > 1
        ? content.slice(1, -1).replaceAll('""', '"')
        : content,
    );
    if (end === "" || cell.lastIndex === text.length) break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

function pasteText(book: Book, sheet: Sheet, target: Area, text: string): void {
  const cells = cellsOf(text);
  const columns = Math.max(...cells.map((row) => row.length));
  book.edit("user", () => {
    cells.forEach((row, down) =>
      row.forEach((cell, right) => sheet.type(target.row + down, target.column + right, cell)),
    );
    book.select(sheet, [{ ...target, rows: cells.length, columns }]);
  });
}

function quoted(text: string): string {
  return /[\t\n\r]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whole rows and columns are copied as far as they are used. */
function clipToUsed(sheet: Sheet, area: Area): Area {
  const used = sheet.usedArea();
  const bottom = used ? used.row + used.rows : 1;
  const right = used ? used.column + used.columns : 1;
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, Math.max(bottom - area.row, area.rows > 10_000 ? 1 : area.rows))),
    columns: Math.max(
      1,
      Math.min(area.columns, Math.max(right - area.column, area.columns > 1_000 ? 1 : area.columns)),
    ),
  };
}

/** The cut cells that the paste did not overwrite, cell by cell. */
function without(copied: Copied, sheet: Sheet, target: Area): Area[] {
  const rest: Area[] = [];
  for (let row = copied.area.row; row < copied.area.row + copied.area.rows; row++)
    for (let column = copied.area.column; column < copied.area.column + copied.area.columns; column++) {
      const inside =
        copied.sheet === sheet &&
        row >= target.row &&
        row < target.row + target.rows &&
        column >= target.column &&
        column < target.column + target.columns;
      if (!inside) rest.push({ row, column, rows: 1, columns: 1 });
    }
  return rest;
}

function sameText(ours: string, theirs: string): boolean {
  const plain = (text: string): string => text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  return plain(ours) === plain(theirs);
}
