/** A formula in its cell: the compiled formula, and where it stands. */
import type { Area } from "../book/area";
import type { CellRecord } from "./cell-grid";
import type { CompiledFormula } from "./compile";
import type { Place } from "./environment";

export interface FormulaNode extends Place {
  readonly cell: CellRecord;
  readonly compiled: CompiledFormula;
  /** The cell holds another formula now, or none; lists of readers drop such nodes when they grow. */
  isGone: boolean;
  /** Mark of the walk that visits it. */
  mark: number;
  isCircular: boolean;
}

/** An area that formulas read. */
export interface RangeWatch {
  readonly area: Area;
  readers: FormulaNode[];
}
