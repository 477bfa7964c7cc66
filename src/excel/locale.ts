/** How the user's Excel writes words and numbers. */
import { attempt, inTurn, type ActionOptions } from "./attempt";

export interface Locale {
  /** The language of Excel's menus, such as "de-DE": for words. */
  readonly language: string;
  /** The language in which the workbook is edited: for dates. */
  readonly contentLanguage: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
}

export function locale(options: ActionOptions = {}): Promise<Locale> {
  return inTurn(() =>
    attempt(async (context) => {
      const { numberFormat } = context.workbook.application.cultureInfo;
      numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      await context.sync();
      return {
        language: Office.context.displayLanguage,
        contentLanguage: Office.context.contentLanguage,
        decimalSeparator: numberFormat.numberDecimalSeparator,
        thousandsSeparator: numberFormat.numberGroupSeparator,
      };
    }, options),
  );
}
