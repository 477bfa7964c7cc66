/**
 * Keeps every formula's value right after edits: knows which formula reads which cells, and recalculates only what an edit
 * reaches, in an order in which everything read is already known. A formula that reads itself, directly or around a
 * circle, shows 0, as in Excel.
 */
import type { Area } from "../book/area";
import { isFormula, isLiteral, type CellInput, type CellValue } from "../book/value";
import type { CellGrid } from "./cell-grid";
import { compileFormula, compileNamed, type CompiledFormula } from "./compile";
import type { Environment, Place } from "./environment";
import type { FormulaNode } from "./formula-node";
import { RangeGrid, SPILL_ERROR, isGrid, singleValue, type Operand } from "./operand";
import { areaFrom } from "./reference";
import { structuredOperand, tableBody } from "./structured-reference";

export interface CellPosition {
  readonly grid: CellGrid;
  readonly row: number;
  readonly column: number;
}

interface GridCell {
  readonly row: number;
  readonly column: number;
}

export class Calculator {
  private readonly nodes = new Set<FormulaNode>();
  private readonly volatileNodes = new Set<FormulaNode>();
  /** Cells whose contents changed since the last recalculation. */
  private changed: CellPosition[] = [];
  /** Formulas that are new, or that read something redefined. */
  private stale = new Set<FormulaNode>();
  /** Names or tables are not what they were when formulas were linked. */
  private isRedefined = false;
  private readonly addedSheets = new Set<string>();
  private walk = 0;

  constructor(private readonly environment: Environment) {}

  get isDirty(): boolean {
    return this.isRedefined || this.changed.length > 0 || this.stale.size > 0;
  }

  /** Puts contents into a cell. Throws, and changes nothing, when a formula cannot be read. */
  setInput(grid: CellGrid, row: number, column: number, input: CellInput): void {
    const compiled = isFormula(input) ? compileFormula(input, row, column) : undefined;
    const cell = grid.ensure(row, column);
    if (cell.node) this.forget(cell.node);
    cell.input = input;
    if (compiled) {
      this.register({ grid, row, column, cell, compiled });
    } else {
      cell.value = isLiteral(input) ? input.text : input;
    }
    this.changed.push({ grid, row, column });
  }

  /** Links all formulas anew, after cells moved or sheets came, went or changed name; recompiles them from their texts. */
  rebuild(grids: readonly CellGrid[]): void {
    this.nodes.clear();
    this.volatileNodes.clear();
    this.stale.clear();
    this.changed = [];
    this.isRedefined = false;
    this.addedSheets.clear();
    for (const grid of grids) grid.forgetReaders();
    for (const grid of grids) {
      grid.rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (cell === undefined) return;
          cell.node = undefined;
          if (!isFormula(cell.input)) return;
          this.register({ grid, row, column, cell, compiled: compileFormula(cell.input, row, column) });
        }),
      );
    }
  }

  /** Takes note that names or tables changed: formulas that mention any are linked anew before the next calculation. */
  redefine(): void {
    this.isRedefined = true;
  }

  /** Takes note of a new empty sheet: formulas that mentioned it before it was there find it now. */
  addGrid({ name }: CellGrid): void {
    this.isRedefined = true;
    this.addedSheets.add(name.toLowerCase());
  }

  private relink(): void {
    const isOutdated = ({ names, structured, references }: CompiledFormula): boolean =>
      names.length > 0 ||
      structured.length > 0 ||
      (this.addedSheets.size > 0 && references.some(({ sheet }) => sheet !== undefined && this.addedSheets.has(sheet)));
    for (const node of [...this.nodes]) {
      if (!isOutdated(node.compiled)) continue;
      this.forget(node);
      this.register(node);
    }
    this.isRedefined = false;
    this.addedSheets.clear();
  }

  /** Calculates the formulas of an area once, from the values that are there. */
  calculateOnce(grid: CellGrid, area: Area): void {
    grid.forEach(area, (cell) => {
      if (cell.node) cell.value = this.valueOf(cell.node);
    });
  }

  /** Brings all values up to date; returns the formulas whose value changed. */
  recalculate(): CellPosition[] {
    if (this.isRedefined) this.relink();
    const order = this.affected();
    this.changed = [];
    this.stale.clear();
    const changed: CellPosition[] = [];
    for (const node of order) {
      const before = node.cell.value;
      node.cell.value = node.isCircular ? 0 : this.valueOf(node);
      if (before !== node.cell.value) changed.push(node);
    }
    return changed;
  }

  /** Recalculates every formula. */
  recalculateAll(): CellPosition[] {
    if (this.isRedefined) this.relink();
    for (const node of this.nodes) this.stale.add(node);
    return this.recalculate();
  }

  /** The value of a formula that stands in no cell, as seen from one; its text was written for the cell `written`. */
  evaluate(formula: string, grid: CellGrid, at: GridCell, written: GridCell): CellValue {
    const { row, column } = at;
    return this.valueIn(compileFormula(formula, written.row, written.column), {
      environment: this.environment,
      grid,
      row,
      column,
    });
  }

  private valueOf(node: FormulaNode): CellValue {
    return this.valueIn(node.compiled, node);
  }

  private valueIn(compiled: CompiledFormula, place: Place): CellValue {
    const result = compiled.evaluate(place);
    const value = isGrid(result) ? singleValue(result) : result;
    if (value === undefined) return SPILL_ERROR;
    return value ?? 0;
  }

  private register({
    grid,
    row,
    column,
    cell,
    compiled,
  }: Omit<FormulaNode, "environment" | "isGone" | "mark" | "isCircular">): void {
    const { environment } = this;
    const node = { environment, grid, row, column, cell, compiled, isGone: false, mark: 0, isCircular: false };
    node.cell.node = node;
    this.nodes.add(node);
    if (node.compiled.isVolatile) this.volatileNodes.add(node);
    this.link(node);
    this.stale.add(node);
  }

  private forget(node: FormulaNode): void {
    node.isGone = true;
    this.nodes.delete(node);
    this.volatileNodes.delete(node);
    this.stale.delete(node);
    node.cell.node = undefined;
  }

  private link(node: FormulaNode): void {
    this.linkTo(node, node.compiled, node, 0);
  }

  /** Links a node to what a compiled formula reads: its own, or that of a name it mentions. */
  private linkTo(node: FormulaNode, compiled: CompiledFormula, place: Place, depth: number): void {
    for (const reference of compiled.references) {
      const grid = reference.sheet === undefined ? place.grid : this.environment.findGrid(reference.sheet);
      const area = areaFrom(reference, place.row, place.column);
      if (grid && area) this.read(node, grid, area);
    }
    for (const structured of compiled.structured) {
      this.readOperand(node, structuredOperand(structured, place));
    }
    if (depth > 20) return;
    for (const name of compiled.names) this.linkToName(node, name, place, depth);
  }

  private linkToName(node: FormulaNode, name: string, place: Place, depth: number): void {
    const formula = this.environment.findName(name, place.grid);
    if (formula !== undefined) {
      this.linkTo(node, compileNamed(formula), { ...place, row: 0, column: 0 }, depth + 1);
      return;
    }
    this.readOperand(node, tableBody(this.environment, name));
  }

  private readOperand(node: FormulaNode, operand: Operand | undefined): void {
    if (operand instanceof RangeGrid) this.read(node, operand.source, operand.area);
  }

  private read(node: FormulaNode, grid: CellGrid, area: Area): void {
    const isCell = area.rows === 1 && area.columns === 1;
    const holder = isCell ? grid.ensure(area.row, area.column) : grid.watch(area);
    holder.readers = withReader(holder.readers, node);
  }

  /** Every formula that the changes reach, those read before their readers: a depth-first walk, finished last first. */
  private affected(): FormulaNode[] {
    this.walk += 2;
    const finished: FormulaNode[] = [];
    const roots: FormulaNode[] = [...this.stale, ...this.volatileNodes];
    for (const { grid, row, column } of this.changed) grid.collectReaders(row, column, roots);
    for (const root of roots) if (root.mark < this.walk) this.visit(root, finished);
    return finished.reverse();
  }

  /**
   * Marks: below `walk` unseen, `walk` on the path, `walk + 1` finished. The readers still to visit stand in one list: those
   * of the last formula on the path at its end, from where `starts` says.
   */
  private visit(root: FormulaNode, finished: FormulaNode[]): void {
    const path: FormulaNode[] = [];
    const starts: number[] = [];
    const waiting: FormulaNode[] = [root];
    for (;;) {
      const start = starts.at(-1) ?? 0;
      const node = waiting.length > start ? waiting.pop() : undefined;
      if (node === undefined) {
        const done = path.pop();
        if (done === undefined) return;
        starts.pop();
        done.mark = this.walk + 1;
        finished.push(done);
      } else if (node.mark < this.walk) {
        node.mark = this.walk;
        node.isCircular = false;
        path.push(node);
        starts.push(waiting.length);
        node.grid.collectReaders(node.row, node.column, waiting);
      } else if (node.mark === this.walk) {
        markCircle(path, node);
      }
    }
  }
}

/** The formulas on the path from this one on read each other around. */
function markCircle(path: readonly FormulaNode[], first: FormulaNode): void {
  for (let at = path.length - 1; at >= 0; at--) {
    const node = path[at] as FormulaNode;
    node.isCircular = true;
    if (node === first) return;
  }
}

/** The list with one more reader; each time it has doubled, those that are gone leave it. */
function withReader(readers: FormulaNode[] | undefined, node: FormulaNode): FormulaNode[] {
  if (readers === undefined) return [node];
  const isPowerOfTwo = (readers.length & (readers.length - 1)) === 0;
  const kept = isPowerOfTwo && readers.length >= 8 ? readers.filter(({ isGone }) => !isGone) : readers;
  kept.push(node);
  return kept;
}
