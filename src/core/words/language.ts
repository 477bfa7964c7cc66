/** The languages that Headroom speaks. Numbers and dates follow the locale itself, words its language. */
export type Language = "en" | "de";

/** "de" for "de-DE" and "de-AT"; English for every language that is not spoken. */
export function languageOf(locale: string): Language {
  return /^de\b/i.test(locale) ? "de" : "en";
}

/** A locale that Intl knows, English where it does not. */
export function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-US";
  } catch (error) {
    if (error instanceof RangeError) return "en-US";
    throw error;
  }
}
