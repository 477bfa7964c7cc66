/** An .xlsx file, whoever saved it, as a new workbook. */
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Book } from "../book/book";
import { BookError } from "../book/book-error";
import { MemoryBook } from "../book/memory-book";
import type { MemorySheet } from "../book/memory-sheet";
import { readProperties } from "./custom-property";
import { readXmlParts } from "./custom-xml";
import { readConditionalFormats } from "./file-conditional";
import { readValidations } from "./file-validation";
import { bookFormula } from "./formula-text";
import type { LeftOut } from "./left-out";
import { PackageParts, type NamePart, type SheetPart } from "./package-parts";
import { chartParts, readCharts, type ChartPart } from "./read-chart";
import { readSheet } from "./read-sheet";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** A sheet as the library reads it, and what it does not read. */
interface SheetFile {
  readonly name: string;
  readonly file: Worksheet | undefined;
  readonly xml: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly charts: readonly ChartPart[];
}

/** The workbook in a file, and what of the file is not in it. Throws when the bytes are no .xlsx file. */
export async function readBook(bytes: Uint8Array): Promise<{ readonly book: Book; readonly leftOut: LeftOut }> {
  installChartSupport();
  const parts = new PackageParts(bytes);
  const { path, sheets, names } = await parts.book();
  const xmlParts = await readXmlParts(parts, path);
  const workbook = await new Workbook().xlsx.load(bytes);
  const files = await Promise.all(sheets.map((part) => sheetFile(parts, part, workbook)));
  const book = new MemoryBook();
  const leftOut: string[] = [];
  book.edit("addin", () => {
    book.isCalculationSuspended = true;
    for (const [id, xml] of xmlParts) book.setXmlPart(id, xml);
    const filled = files.map((file, index) => ({ file, sheet: sheetAt(book, index, file.name) }));
    leftOut.push(...readNames(book, names), ...filled.flatMap(({ file, sheet }) => fillSheet(sheet, file)));
    book.isCalculationSuspended = false;
    const tab = workbook.worksheets[workbook.views[0]?.activeTab ?? 0]?.name ?? "";
    const active = book.findSheet(tab);
    if (active) book.activate(active);
    for (const { file, sheet } of filled) sheet.setVisibility(VISIBILITIES[file.file?.state ?? "visible"]);
  });
  return { book, leftOut };
}

async function sheetFile(parts: PackageParts, { name, path }: SheetPart, workbook: Workbook): Promise<SheetFile> {
  const xml = (await parts.text(path)) ?? "";
  const properties = await readProperties(parts, path, xml);
  return { name, file: workbook.getWorksheet(name), xml, properties, charts: await chartParts(parts, path) };
}

/** The one sheet of a new workbook becomes the first. */
function sheetAt(book: MemoryBook, index: number, name: string): MemorySheet {
  if (index > 0) return book.addSheet(name);
  book.activeSheet.rename(name);
  return book.activeSheet;
}

/** Fills a sheet; returns what was left out. */
function fillSheet(sheet: MemorySheet, { name, file, xml, properties, charts }: SheetFile): LeftOut {
  for (const [key, value] of properties) sheet.setCustomProperty(key, value);
  if (!file) return [`The contents of ${name}`];
  const unread = readSheet(file, sheet);
  for (const { area, ...validation } of readValidations(xml)) sheet.setValidation(area, validation);
  const { formats, isWhole } = readConditionalFormats(file, stoppingRules(xml));
  // The last one added goes before all others.
  for (const format of [...formats].reverse()) sheet.addConditionalFormat(format);
  return [
    ...(unread > 0 ? [`${unread} formulas on ${name}, of which the last values stay`] : []),
    ...(isWhole ? [] : [`Some conditional formats on ${name}`]),
    ...(file.sheetProtection?.sheet === true ? [`The protection of ${name}`] : []),
    ...(file.getImages().length > 0 ? [`Pictures on ${name}`] : []),
    ...readCharts(sheet, charts).map((chart) => `The chart ${chart.name} on ${name}`),
  ];
}

/** Names that Excel makes itself stand elsewhere, as print setup; others may be of a kind that formulas here do not know. */
function readNames(book: MemoryBook, names: readonly NamePart[]): LeftOut {
  return names.flatMap(({ name, sheet, formula, comment, isHidden }) => {
    if (name.startsWith("_xlnm.")) return [];
    const scope = sheet === undefined ? undefined : book.sheets[sheet];
    try {
      book.addName({ name, formula: bookFormula(formula), scope, comment, visible: !isHidden });
      return [];
    } catch (error) {
      if (!(error instanceof BookError)) throw error;
      return [`The name ${name}`];
    }
  });
}

/** Priorities of the conditional formats after which no other counts; the library does not know the word. */
function stoppingRules(xml: string): ReadonlySet<number> {
  const rules = xml.matchAll(/<(?:\w+:)?cfRule\b[^>]*>/g);
  const stopping = [...rules].flatMap(([rule]) => {
    const priority = /\bpriority="(\d+)"/.exec(rule)?.[1];
    return priority !== undefined && /\bstopIfTrue="(?:1|true)"/.test(rule) ? [Number(priority)] : [];
  });
  return new Set(stopping);
}
