/** What a row is: the model, the sheets and the explanations are all lists of these. */
import type { PlanPath } from "../plan/problem";
import type { Unit } from "../plan/unit";
import type { Expression } from "./expression";

/** Where a row's figures stand: one in the constant column, one in the total column, or one a period. */
export type RowPlace = "constant" | "total" | "period";

/** A figure that comes from the plan. */
export interface RowInput {
  readonly path: PlanPath;
  /** For a choice: the row is 1 when the plan says this word, else 0. */
  readonly word?: string;
}

export interface Row {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  readonly place: RowPlace;
  /** Exactly one of input, given and formula is there. */
  readonly input?: RowInput;
  /** A fixed number of the model, such as 12 months a year. */
  readonly given?: number;
  readonly formula?: Expression;
  /** A period row whose sum over reported periods means something. */
  readonly hasTotal: boolean;
  readonly note?: string;
}

/** Rows under one heading. */
export interface Block {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** The key of the row that is 1 in the periods that are reported; `total` sums over them. */
export const reportedKey = "time.reported";

/** The key of the row that is 1 in the first period only; `first` asks it. */
export const firstKey = "time.first";

/** The key of the row that counts the periods from 1. */
export const periodKey = "time.period";
