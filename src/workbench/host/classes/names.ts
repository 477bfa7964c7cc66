/** Excel.NamedItemCollection and NamedItem: defined names of the workbook or of one sheet. */
import { addressOf, quoteSheet } from "../../book/area";
import type { Book, DefinedName, Sheet } from "../../book/book";
import { ErrorValue, type CellValue } from "../../book/value";
import { flag, label, optional, text } from "../argument";
import { plainValue } from "../cell-contents";
import { CellRange } from "../cell-range";
import { HostError } from "../office-error";
import { collectionMembers, method, OfficeClass, readOnly, value, type OfficeObject } from "../office-object";
import { rangeOrAddress, type Cells } from "../range-argument";
import { fullAddress, rangeOf } from "./range";
import { worksheet } from "./worksheet";

export interface Names {
  readonly book: Book;
  /** The sheet whose names these are; undefined for the workbook's. */
  readonly scope: Sheet | undefined;
}

/** A name is looked up on every use, since its definition is replaced when it changes. */
interface NameOf extends Names {
  readonly name: string;
}

const members = collectionMembers<Names>(
  ({ book, scope }) => visibleTo(book, scope).map(({ name }) => namedItem.of({ book, scope, name })),
  ({ book, scope }, key) => {
    const name = find({ book, scope, name: key });
    return name && namedItem.of({ book, scope, name: name.name });
  },
);

function visibleTo(book: Book, scope: Sheet | undefined): readonly DefinedName[] {
  return book.names.filter((name) => name.scope === scope?.id);
}

function find({ book, scope, name }: NameOf): DefinedName | undefined {
  const found = book.findName(name, scope);
  return found && found.scope === scope?.id ? found : undefined;
}

function definition(of: NameOf): DefinedName {
  const found = find(of);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export const names: OfficeClass<Names> = new OfficeClass("NamedItemCollection", {
  methods: {
    add: method([text, rangeOrAddress, optional(text)], add),
    addFormulaLocal: method([text, text, optional(text)], add),
    getCount: members.getCount,
    getItemOrNullObject: members.getItemOrNullObject,
  },
  items: members.items,
  itemClass: () => namedItem,
  item: members.item,
});

function add(
  { book, scope }: Names,
  [name, reference, comment]: readonly [string, CellRange | string, string?],
): OfficeObject {
  const formula = reference instanceof CellRange ? referenceFormula(reference) : asFormula(reference);
  book.addName({ name, formula, ...(scope && { scope }), ...(comment !== undefined && { comment }) });
  return namedItem.of({ book, scope, name });
}

function referenceFormula({ sheet, area }: Cells): string {
  return `=${quoteSheet(sheet.name)}!${addressOf(area, true)}`;
}

function asFormula(given: string): string {
  return given.startsWith("=") ? given : `=${given}`;
}

function cellsOf(of: NameOf): Cells | undefined {
  return of.book.resolve(definition(of).formula, of.scope);
}

const namedItem: OfficeClass<NameOf> = new OfficeClass("NamedItem", {
  identity: (of) => ({ _Id: of.name }),
  scalars: {
    name: readOnly((of) => definition(of).name),
    formula: value(
      label,
      (of) => definition(of).formula,
      (of, formula) => of.book.updateName(definition(of), { formula: asFormula(formula) }),
    ),
    comment: value(
      text,
      (of) => definition(of).comment,
      (of, comment) => of.book.updateName(definition(of), { comment }),
    ),
    visible: value(
      flag,
      (of) => definition(of).visible,
      (of, visible) => of.book.updateName(definition(of), { visible }),
    ),
    scope: readOnly(({ scope }) => (scope ? "Worksheet" : "Workbook")),
    type: readOnly((of) => (cellsOf(of) ? "Range" : valueKind(of.book.nameValue(definition(of))))),
    value: readOnly((of) => {
      const cells = cellsOf(of);
      return cells ? fullAddress(cells) : plainValue(of.book.nameValue(definition(of)) ?? null);
    }),
  },
  objects: {
    worksheet: ({ scope }) => {
      if (!scope) throw new HostError("InvalidOperation", "The name belongs to the workbook, not to a sheet.");
      return worksheet.of(scope);
    },
    worksheetOrNullObject: ({ scope }) => (scope ? worksheet.of(scope) : null),
  },
  methods: {
    delete: method([], (of) => of.book.deleteName(definition(of))),
    getRange: method([], (of) => {
      const cells = cellsOf(of);
      if (!cells) throw new HostError("InvalidReference");
      return rangeOf(cells);
    }),
    getRangeOrNullObject: method([], (of) => {
      const cells = cellsOf(of);
      return cells ? rangeOf(cells) : null;
    }),
  },
});

function valueKind(found: CellValue | undefined): string {
  if (found instanceof ErrorValue || found === undefined || found === null) return "Error";
  if (typeof found === "number") return Number.isInteger(found) ? "Integer" : "Double";
  return typeof found === "string" ? "String" : "Boolean";
}

export const namesClasses = [names, namedItem];
