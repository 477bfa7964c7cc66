/** Prints as the workbook keeps them: scenarios of one plan look nearly alike, so what their layouts share is kept once. */
import type { Layout } from "./layout";
import { Numbered } from "./numbered";
import type { Prints } from "./written";

export interface KeptPrints {
  /** Parts of layouts, each once. */
  readonly parts: readonly unknown[];
  /** By the name of the print: which parts its layout has, by their place in `parts`. */
  readonly prints: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export function keptPrints(prints: Prints): KeptPrints {
  const parts = new Numbered<unknown>();
  const places = (parent: object) =>
    Object.fromEntries(Object.entries(parent).map(([key, part]) => [key, parts.numberOf(part)]));
  const kept = Object.entries(prints).map(([print, { page, ...layout }]) => {
    return [print, { ...places(page), ...prefixed(places(layout)) }] as const;
  });
  return { parts: parts.items, prints: Object.fromEntries(kept) };
}

export function printsOf({ parts, prints }: KeptPrints): Prints {
  return Object.fromEntries(
    Object.entries(prints).map(([print, places]) => {
      const all = Object.entries(places).map(([key, place]) => [key, parts[place]] as const);
      const own = all.filter(([key]) => key.startsWith(mark)).map(([key, part]) => [key.slice(mark.length), part]);
      const page = Object.fromEntries(all.filter(([key]) => !key.startsWith(mark))) as Layout["page"];
      return [print, { ...(Object.fromEntries(own) as Omit<Layout, "page">), page }];
    }),
  );
}

/** Tells parts of the layout from parts of its page. */
const mark = "@";

function prefixed(places: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(places).map(([key, place]) => [mark + key, place]));
}
