/** Excel.Application: calculation, and how numbers are written where the user is. */
import type { Book } from "../../book/book";
import { oneOf } from "../argument";
import { method, OfficeClass, readOnly, value } from "../office-object";

const DECIMAL = ".";
const THOUSANDS = ",";

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
    decimalSeparator: readOnly(() => DECIMAL),
    thousandsSeparator: readOnly(() => THOUSANDS),
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

const cultureInfo: OfficeClass<Book> = new OfficeClass("CultureInfo", {
  scalars: { name: readOnly(() => "en-US") },
  objects: { numberFormat: (book) => numberFormat.of(book), datetimeFormat: (book) => datetimeFormat.of(book) },
});

const numberFormat: OfficeClass<Book> = new OfficeClass("NumberFormatInfo", {
  scalars: { numberDecimalSeparator: readOnly(() => DECIMAL), numberGroupSeparator: readOnly(() => THOUSANDS) },
});

const datetimeFormat: OfficeClass<Book> = new OfficeClass("DatetimeFormatInfo", {
  scalars: {
    dateSeparator: readOnly(() => "/"),
    longDatePattern: readOnly(() => "dddd, mmmm d, yyyy"),
    longTimePattern: readOnly(() => "h:mm:ss AM/PM"),
    shortDatePattern: readOnly(() => "m/d/yyyy"),
    timeSeparator: readOnly(() => ":"),
  },
});

export const applicationClasses = [application, cultureInfo, numberFormat, datetimeFormat];
