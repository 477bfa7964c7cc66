/** Excel.WorksheetProtection and WorkbookProtection. */
import type { Book, Sheet } from "../../book/book";
import { flag, oneOf, optional, record, text } from "../argument";
import { HostError } from "../office-error";
import { method, OfficeClass, readOnly } from "../office-object";

interface ProtectionOptions {
  readonly allowAutoFilter?: boolean | undefined;
  readonly allowDeleteColumns?: boolean | undefined;
  readonly allowDeleteRows?: boolean | undefined;
  readonly allowEditObjects?: boolean | undefined;
  readonly allowEditScenarios?: boolean | undefined;
  readonly allowFormatCells?: boolean | undefined;
  readonly allowFormatColumns?: boolean | undefined;
  readonly allowFormatRows?: boolean | undefined;
  readonly allowInsertColumns?: boolean | undefined;
  readonly allowInsertHyperlinks?: boolean | undefined;
  readonly allowInsertRows?: boolean | undefined;
  readonly allowPivotTables?: boolean | undefined;
  readonly allowSort?: boolean | undefined;
  readonly selectionMode?: "Normal" | "Unlocked" | "None" | undefined;
}

const allowed = optional(flag);
const protectionOptions = record<ProtectionOptions>({
  allowAutoFilter: allowed,
  allowDeleteColumns: allowed,
  allowDeleteRows: allowed,
  allowEditObjects: allowed,
  allowEditScenarios: allowed,
  allowFormatCells: allowed,
  allowFormatColumns: allowed,
  allowFormatRows: allowed,
  allowInsertColumns: allowed,
  allowInsertHyperlinks: allowed,
  allowInsertRows: allowed,
  allowPivotTables: allowed,
  allowSort: allowed,
  selectionMode: optional(oneOf("Normal", "Unlocked", "None")),
});

export const worksheetProtection: OfficeClass<Sheet> = new OfficeClass("WorksheetProtection", {
  scalars: {
    protected: readOnly(({ protection }) => protection !== undefined),
    options: readOnly(({ protection }) => protection?.options ?? null),
  },
  methods: {
    protect: method([optional(protectionOptions), optional(text)], (sheet, [options = {}, password]) => {
      if (sheet.protection) throw new HostError("InvalidOperation", "The sheet is already protected.");
      sheet.protect({ password, options: everyOption(options) });
    }),
    unprotect: method([optional(text)], (sheet, [password]) => sheet.unprotect(password)),
  },
});

/** What was not allowed is not allowed. */
function everyOption(given: ProtectionOptions): Readonly<Record<string, unknown>> {
  const flags = Object.entries(given).filter(([name]) => name !== "selectionMode");
  const options = Object.fromEntries(flags.map(([name, isAllowed]) => [name, isAllowed ?? false]));
  return { ...options, selectionMode: given.selectionMode ?? "Normal" };
}

export const workbookProtection: OfficeClass<Book> = new OfficeClass("WorkbookProtection", {
  scalars: { protected: readOnly(({ isProtected }) => isProtected) },
  methods: {
    protect: method([optional(text)], (book, [password]) => book.protect(password)),
    unprotect: method([optional(text)], (book, [password]) => book.unprotect(password)),
  },
});
