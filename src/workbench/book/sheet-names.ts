/** Names of sheets: what Excel accepts, and the next free one. */
import { BookError } from "./book-error";
import type { Sheet } from "./book";

/** Throws for a name that Excel refuses, or that another sheet has in any letter case. */
export function assertSheetName(name: string, others: readonly Sheet[]): void {
  const isBad = name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name) || name.toLowerCase() === "history";
  if (isBad) throw new BookError("InvalidArgument", `"${name}" is an invalid name for a sheet.`);
  if (others.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new BookError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
}

export function freeSheetName(sheets: readonly Sheet[]): string {
  for (let number = sheets.length + 1; ; number += 1) {
    const name = `Sheet${number}`;
    if (!sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) return name;
  }
}
