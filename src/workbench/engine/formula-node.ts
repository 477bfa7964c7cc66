/** A formula in its cell: the compiled formula, where it stands, and whose readers it is among. */
import type { Area } from "../book/area";
import type { CellRecord } from "./cell-grid";
import type { CompiledFormula } from "./compile";
import type { Place } from "./environment";

export interface FormulaNode extends Place {
  readonly cell: CellRecord;
  readonly compiled: CompiledFormula;
  /** Reader sets this node is in, to leave them when the formula goes. */
  links: Set<FormulaNode>[];
  /** Mark of the walk that visits it. */
  mark: number;
  isCircular: boolean;
}

/** An area that formulas read. */
export interface RangeWatch {
  readonly area: Area;
  readonly readers: Set<FormulaNode>;
}
