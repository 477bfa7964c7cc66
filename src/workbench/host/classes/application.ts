/** Excel.Application: calculation, and how numbers are written where the user is. */
import type { Book } from "../../book/book";
import { oneOf } from "../argument";
import { method, OfficeClass, readOnly, value } from "../office-object";

export const application: OfficeClass<Book> = new OfficeClass("Application", {
  scalars: {
    calculationMode: value(
      oneOf("Automatic", "AutomaticExceptTables", "Manual"),
      ({ calculationMode }) => calculationMode,
      (book, mode) => {
        book.calculationMode = mode;
      },
    ),
    calculationState: readOnly(() => "Done"),
    calculationEngineVersion: readOnly(() => 191029),
    decimalSeparator: readOnly((_book, { language }) => separator(language, "decimal")),
    thousandsSeparator: readOnly((_book, { language }) => separator(language, "group")),
    useSystemSeparators: readOnly(() => true),
  },
  objects: { cultureInfo: (book) => cultureInfo.of(book) },
  methods: {
    calculate: method([oneOf("Recalculate", "Full", "FullRebuild")], (book, [kind]) =>
      book.calculate(kind !== "Recalculate"),
    ),
    suspendApiCalculationUntilNextSync: method([], (book) => {
      book.isCalculationSuspended = true;
    }),
    // The page draws when a request is done, so there is nothing to hold back.
    suspendScreenUpdatingUntilNextSync: method([], () => undefined),
  },
});

/** What stands between whole and decimals, or between thousands, where the language is spoken. */
function separator(language: string, kind: "decimal" | "group"): string {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(12_345.6);
  return parts.find(({ type }) => type === kind)?.value ?? "";
}

const cultureInfo: OfficeClass<Book> = new OfficeClass("CultureInfo", {
  scalars: { name: readOnly((_book, { language }) => language) },
  objects: { numberFormat: (book) => numberFormat.of(book) },
});

const numberFormat: OfficeClass<Book> = new OfficeClass("NumberFormatInfo", {
  scalars: {
    numberDecimalSeparator: readOnly((_book, { language }) => separator(language, "decimal")),
    numberGroupSeparator: readOnly((_book, { language }) => separator(language, "group")),
  },
});

export const applicationClasses = [application, cultureInfo, numberFormat];
