/**
 * A page without its contents, small enough to be kept in the workbook: with the contents read from the sheet it is the
 * page again, so that a sheet that was written over can be printed as it was.
 */
import type { Cell, Content, Page } from "../core/sheets/page";
import { Numbered } from "./numbered";

type CellLook = Omit<Cell, "content">;

export interface Layout {
  readonly page: Omit<Page, "name" | "stamp" | "rows">;
  /** Every look once, then every kind of row once (as places in `looks`, -1 for a hole), then the kind of each row. */
  readonly looks: readonly CellLook[];
  readonly kinds: readonly (readonly number[])[];
  readonly rows: readonly number[];
}

/** Contents by row and column, null where a cell is empty. */
export type Contents = readonly (readonly (Content | null)[])[];

export function layoutOf({
  rows,
  widths,
  frozen,
  groups,
  tables,
  names,
  charts,
  validations,
  looks: conditional,
  print,
}: Page): Layout {
  const looks = new Numbered<CellLook>();
  const kinds = new Numbered<readonly number[]>();
  const numbered = rows.map((row) =>
    kinds.numberOf(
      Array.from(row, (cell) => {
        if (cell === undefined) return -1;
        const { role, format, align } = cell;
        return looks.numberOf({ role, format, align });
      }),
    ),
  );
  const named = names === undefined ? {} : { names };
  const page = { widths, frozen, groups, tables, ...named, charts, validations, looks: conditional, print };
  return { page, looks: looks.items, kinds: kinds.items, rows: numbered };
}

/** The page that a layout and contents make. Contents outside of the layout are kept as plain text. */
export function pageFrom(
  { page, looks, kinds, rows }: Layout,
  contents: Contents,
  own: Pick<Page, "name" | "stamp">,
): Page {
  const height = Math.max(rows.length, contents.length);
  return {
    ...page,
    ...own,
    rows: Array.from({ length: height }, (_, row) => {
      const kind = kinds[rows[row] ?? -1] ?? [];
      const held = contents[row] ?? [];
      return Array.from({ length: Math.max(kind.length, held.length) }, (__, column) =>
        cellFrom(looks[kind[column] ?? -1], held[column] ?? undefined),
      );
    }),
  };
}

function cellFrom(look: CellLook | undefined, content: Content | undefined): Cell | undefined {
  if (look === undefined && content === undefined) return undefined;
  return { role: "text", ...look, ...(content === undefined ? {} : { content }) };
}
