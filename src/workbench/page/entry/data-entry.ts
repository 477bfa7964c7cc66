/** Typing into cells under their data validation: a value that its rule refuses is reported as the rule's alert says. */
import type { Area } from "../../book/area";
import type { Book, Sheet } from "../../book/book";
import { BookError } from "../../book/book-error";
import type { DataValidation, ValidationAlert } from "../../book/data-validation";
import { isFormula, isLiteral, type CellValue } from "../../book/value";
import { readTyped } from "../../engine/number-format";

/** Shows a message and gives whether the person wants to go on; a message without a choice is always answered with false. */
export type Ask = (title: string, message: string, goOn?: string) => Promise<boolean>;

const STANDARD = "This value doesn't match the data validation restrictions defined for this cell.";

/** Runs a person's change of the workbook and tells why when the workbook refuses it, such as on a protected sheet. */
export async function tryEdit(ask: Ask, change: () => void): Promise<void> {
  try {
    change();
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    await ask("This change is not possible", error.message);
  }
}

/** Types the text into every cell of the area, unless the first cell's rule refuses it. */
export async function enterText(book: Book, sheet: Sheet, area: Area, text: string, ask: Ask): Promise<void> {
  const refusing = refusalOf(book, sheet, area, text);
  if (refusing && !(await isAccepted(refusing.errorAlert, ask))) {
    book.edit("user", () => book.select(sheet, [area]));
    return;
  }
  const typeAll = (): void => {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) sheet.type(row, column, text);
  };
  await tryEdit(ask, () => book.edit("user", typeAll));
}

function refusalOf(book: Book, sheet: Sheet, { row, column }: Area, text: string): DataValidation | undefined {
  const validation = sheet.validationAt(row, column);
  if (!validation?.errorAlert.showAlert) return undefined;
  const { input } = readTyped(text, sheet.style(row, column).numberFormat ?? "General");
  const value: CellValue = isFormula(input)
    ? book.evaluate(input, sheet, { row, column })
    : isLiteral(input)
      ? input.text
      : input;
  return sheet.isValid(row, column, value) ? undefined : validation;
}

function isAccepted({ title, message, style }: ValidationAlert, ask: Ask): Promise<boolean> {
  const heading = title || "Check the value";
  if (style === "Stop") return ask(heading, message || STANDARD);
  return ask(heading, message || STANDARD, style === "Warning" ? "Keep it anyway" : "OK");
}
