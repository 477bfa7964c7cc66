/**
 * Turns the text of a formula into a function of the cell it stands in. Formulas that are the same in R1C1 terms share one
 * compiled form. Parsing is @borgar/fx's; meaning is Excel's with dynamic arrays: a formula that yields more than one
 * cell shows #SPILL!, as this stand-in does not spill.
 */
import { parse, tokenize, type AstExpression } from "@borgar/fx";
import { BookError } from "../book/book-error";
import { intersection } from "../book/area";
import { ErrorValue } from "../book/value";
import type { Evaluate, Place } from "./environment";
import { sheetFunction, type SheetFunction } from "./functions/function-table";
import {
  ArrayGrid,
  NAME_ERROR,
  REF_ERROR,
  RangeGrid,
  VALUE_ERROR,
  broadcast,
  isError,
  isGrid,
  singleValue,
  type Operand,
} from "./operand";
import { BINARY_OPERATIONS, UNARY_OPERATIONS } from "./operators";
import { areaFrom, compileReference, type CompiledReference } from "./reference";
import { relativeKey } from "./relative-key";
import { compileStructured, structuredOperand, tableBody, type StructuredReference } from "./structured-reference";

export interface CompiledFormula {
  readonly evaluate: Evaluate;
  readonly references: readonly CompiledReference[];
  readonly structured: readonly StructuredReference[];
  /** Defined names (or bare table names) it mentions, as written. */
  readonly names: readonly string[];
  readonly isVolatile: boolean;
}

interface Parts {
  readonly row: number;
  readonly column: number;
  readonly references: CompiledReference[];
  readonly structured: StructuredReference[];
  readonly names: string[];
  isVolatile: boolean;
}

const shared = new Map<string, CompiledFormula>();
const MAX_SHARED = 50_000;

/** Compiles the formula of a cell. Throws BookError InvalidArgument when Excel would not accept the text. */
export function compileFormula(formula: string, row: number, column: number): CompiledFormula {
  const key = relativeKey(formula, row, column);
  if (key === undefined) return compileText(formula, row, column);
  const known = shared.get(key);
  if (known) return known;
  const compiled = compileText(formula, row, column);
  if (shared.size >= MAX_SHARED) shared.clear();
  shared.set(key, compiled);
  return compiled;
}

function compileText(formula: string, row: number, column: number): CompiledFormula {
  const parts: Parts = { row, column, references: [], structured: [], names: [], isVolatile: false };
  const evaluate = compileNode(parseFormula(formula), parts, false);
  return { evaluate, ...parts };
}

function parseFormula(formula: string): AstExpression {
  if (formula.length > 8192) throw new BookError("InvalidArgument", "A formula holds at most 8192 characters.");
  try {
    const tree = parse(tokenize(formula, { withLocation: false }));
    return tree;
  } catch {
    throw new BookError("InvalidArgument", `The formula cannot be read: ${formula}`);
  }
}

function unsupported(what: string): never {
  throw new BookError("InvalidArgument", `${what} cannot be used in formulas here.`);
}

/** `keepReference`: a single cell is passed on as a range instead of its value, for functions that look at references. */
function compileNode(node: AstExpression, parts: Parts, keepReference: boolean): Evaluate {
  switch (node.type) {
    case "Literal":
      return constant(node.value);
    case "ErrorLiteral":
      return constant(ErrorValue.parse(node.value) ?? REF_ERROR);
    case "ReferenceIdentifier":
      return compileIdentifier(node.value, node.kind, parts, keepReference);
    case "UnaryExpression":
      return compileUnary(node.operator, node.arguments[0] as AstExpression, parts);
    case "BinaryExpression":
      return compileBinary(node.operator, node.arguments as [AstExpression, AstExpression], parts);
    case "CallExpression":
      return node.callee.type === "Identifier"
        ? compileCall(node.callee.name, node.arguments, parts)
        : unsupported("A call of a computed function");
    case "ArrayExpression":
      return compileArray(node.elements, parts);
    default:
      return unsupported(node.type === "LetExpression" ? "LET" : "LAMBDA");
  }
}

function constant(value: Operand): Evaluate {
  return () => value;
}

function compileArray(elements: AstExpression[][], parts: Parts): Evaluate {
  const cells = elements.map((row) => row.map((cell) => compileNode(cell, parts, false)));
  return (place) => new ArrayGrid(cells.map((row) => row.map((cell) => singleValue(cell(place)) ?? VALUE_ERROR)));
}

function compileIdentifier(text: string, kind: string, parts: Parts, keepReference: boolean): Evaluate {
  if (kind === "table") {
    const structured = compileStructured(text) ?? unsupported(text);
    parts.structured.push(structured);
    return (place) => collapsed(structuredOperand(structured, place), keepReference);
  }
  if (kind === "name") {
    parts.names.push(text);
    return (place) => collapsed(nameOperand(text, place), keepReference);
  }
  const reference = compileReference(text, parts.row, parts.column) ?? unsupported(text);
  parts.references.push(reference);
  return reference.isSingleCell && !keepReference ? cellReader(reference) : rangeReader(reference);
}

function collapsed(operand: Operand, keepReference: boolean): Operand {
  return keepReference ? operand : (singleValue(operand) ?? operand);
}

function cellReader({ sheet, top, left }: CompiledReference): Evaluate {
  return (place) => {
    const grid = sheet === undefined ? place.grid : place.environment.findGrid(sheet);
    const row = top.isRelative ? place.row + top.at : top.at;
    const column = left.isRelative ? place.column + left.at : left.at;
    if (grid === undefined || row < 0 || column < 0) return REF_ERROR;
    return grid.value(row, column);
  };
}

function rangeReader(reference: CompiledReference): Evaluate {
  return (place) => {
    const grid = reference.sheet === undefined ? place.grid : place.environment.findGrid(reference.sheet);
    const area = areaFrom(reference, place.row, place.column);
    return grid && area ? new RangeGrid(grid, area) : REF_ERROR;
  };
}

/** What a defined name stands for at a place; #NAME? when there is no such name or table. */
export function nameOperand(name: string, place: Place): Operand {
  const formula = place.environment.findName(name, place.grid);
  if (formula === undefined) return tableBody(place.environment, name) ?? NAME_ERROR;
  if (namesOpen >= MOST_NAMES_OPEN) return NAME_ERROR;
  namesOpen++;
  try {
    return compileNamed(formula).evaluate({ environment: place.environment, grid: place.grid, row: 0, column: 0 });
  } finally {
    namesOpen--;
  }
}

/** Names that stand for names: how many are being looked up, one inside the other; a circle ends at the most. */
let namesOpen = 0;
const MOST_NAMES_OPEN = 20;

/** The compiled formula of a defined name; its references are read as from A1, and a single cell stays a reference. */
export function compileNamed(formula: string): CompiledFormula {
  const key = `name:${formula}`;
  const known = shared.get(key);
  if (known) return known;
  const compiled = compileReferring(formula, 0, 0);
  shared.set(key, compiled);
  return compiled;
}

/** A formula written for a cell that may point somewhere: a single cell stays a reference. */
export function compileReferring(formula: string, row: number, column: number): CompiledFormula {
  const parts: Parts = { row, column, references: [], structured: [], names: [], isVolatile: false };
  const evaluate = compileNode(parseFormula(formula), parts, true);
  return { evaluate, ...parts };
}

function compileUnary(operator: string, operand: AstExpression, parts: Parts): Evaluate {
  if (operator === "@") return compileIntersection(operand, parts);
  const apply = UNARY_OPERATIONS[operator] ?? unsupported(operator);
  const inner = compileNode(operand, parts, false);
  return (place) => {
    const value = inner(place);
    return isGrid(value) ? broadcast([value], ([single]) => apply(single ?? null)) : apply(value);
  };
}

/** @range: the cell of the range in this row or column. */
function compileIntersection(operand: AstExpression, parts: Parts): Evaluate {
  const inner = compileNode(operand, parts, true);
  return (place) => {
    const value = inner(place);
    if (!(value instanceof RangeGrid)) return isGrid(value) ? value.at(0, 0) : value;
    const { area } = value;
    const row = area.rows === 1 ? area.row : place.row;
    const column = area.columns === 1 ? area.column : place.column;
    const cell = intersection(area, { row, column, rows: 1, columns: 1 });
    return cell ? value.source.value(row, column) : VALUE_ERROR;
  };
}

function compileBinary(operator: string, [first, second]: [AstExpression, AstExpression], parts: Parts): Evaluate {
  if (operator === " ") return compileShared(first, second, parts);
  const apply = BINARY_OPERATIONS[operator] ?? unsupported(`The operator "${operator}" between these`);
  const left = compileNode(first, parts, false);
  const right = compileNode(second, parts, false);
  return (place) => {
    const a = left(place);
    const b = right(place);
    if (!isGrid(a) && !isGrid(b)) return apply(a, b);
    return broadcast([a, b], ([x, y]) => apply(x ?? null, y ?? null));
  };
}

/** "A1:B9 B2:C3": the cells both share, #NULL! when none. */
function compileShared(first: AstExpression, second: AstExpression, parts: Parts): Evaluate {
  const left = compileNode(first, parts, true);
  const right = compileNode(second, parts, true);
  return (place) => {
    const a = left(place);
    const b = right(place);
    if (!(a instanceof RangeGrid) || !(b instanceof RangeGrid)) return isError(a) ? a : isError(b) ? b : VALUE_ERROR;
    const area = a.source === b.source ? intersection(a.area, b.area) : undefined;
    return area ? collapsed(new RangeGrid(a.source, area), false) : ErrorValue.of("#NULL!");
  };
}

/** Functions of where cells stand, not of what they hold: naming its own cell there makes no circle. */
const PLACE_FUNCTIONS = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS"]);

function compileCall(name: string, args: (AstExpression | null)[], parts: Parts): Evaluate {
  const known = sheetFunction(name);
  const read = PLACE_FUNCTIONS.has(name.toUpperCase())
    ? { ...parts, references: [], structured: [], names: [] }
    : parts;
  const compiledArgs = args.map((arg) =>
    arg === null ? constant(null) : compileNode(arg, read, known?.kind === "operands"),
  );
  if (!known) return constant(NAME_ERROR);
  if (args.length < known.min || args.length > known.max) {
    throw new BookError("InvalidArgument", `${name.toUpperCase()} does not take ${args.length} arguments.`);
  }
  if (known.isVolatile) parts.isVolatile = true;
  return bindCall(known, compiledArgs);
}

function bindCall(known: SheetFunction, args: readonly Evaluate[]): Evaluate {
  if (known.kind === "lazy") return (place) => known.call(args, place);
  if (known.kind === "operands")
    return (place) =>
      known.call(
        args.map((arg) => arg(place)),
        place,
      );
  return (place) =>
    broadcast(
      args.map((arg) => arg(place)),
      (values) => (known.takesErrors ? undefined : values.find(isError)) ?? known.call(values, place),
    );
}
