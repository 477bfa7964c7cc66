/** Decisions. */
import type { CellValue } from "../../book/value";
import type { Evaluate, Place } from "../environment";
import { NA_ERROR, VALUE_ERROR, broadcast, isError, isGrid, toBoolean, toNumber, type Operand } from "../operand";
import { compareValues } from "../operators";
import { MANY, lazy, listOf, ofOperands, ofValues } from "./declare";
import type { FunctionGroup } from "./function-table";

function choose(args: readonly Evaluate[], place: Place): Operand {
  const condition = (args[0] as Evaluate)(place);
  if (isGrid(condition)) return chooseEach(condition, args, place);
  const truth = toBoolean(condition);
  if (isError(truth)) return truth;
  const branch = truth ? args[1] : args[2];
  return branch === undefined ? false : emptyAsZero(branch(place));
}

function emptyAsZero(operand: Operand): Operand {
  return operand ?? 0;
}

function chooseEach(condition: Operand, args: readonly Evaluate[], place: Place): Operand {
  const whenTrue = args[1]?.(place) ?? 0;
  const whenFalse = args[2] ? (args[2](place) ?? 0) : false;
  return broadcast([condition, whenTrue, whenFalse], ([test = null, yes = null, no = null]) => {
    const truth = toBoolean(test);
    return isError(truth) ? truth : truth ? yes : no;
  });
}

function orElse(isHit: (value: CellValue) => boolean) {
  return lazy(2, 2, ([first, second], place) => {
    const value = (first as Evaluate)(place);
    if (isGrid(value)) {
      return broadcast([value, (second as Evaluate)(place)], ([a = null, b = null]) => (isHit(a) ? b : a));
    }
    return emptyAsZero(isHit(value) ? (second as Evaluate)(place) : value);
  });
}

/** Truth values of the arguments; text and empty cells in ranges are skipped; nothing at all is #VALUE!. */
function truths(operands: readonly Operand[]): boolean[] | CellValue {
  const found: boolean[] = [];
  for (const operand of operands) {
    for (const value of listOf(operand)) {
      if (isError(value)) return value;
      if (isGrid(operand) && (value === null || typeof value === "string")) continue;
      const truth = toBoolean(value);
      if (isError(truth)) return truth;
      found.push(truth);
    }
  }
  return found.length === 0 ? VALUE_ERROR : found;
}

function combine(apply: (found: boolean[]) => boolean) {
  return ofOperands(1, MANY, (operands) => {
    const found = truths(operands);
    return Array.isArray(found) ? apply(found) : found;
  });
}

function firstTrue(args: readonly Evaluate[], place: Place): Operand {
  if (args.length % 2 !== 0) return VALUE_ERROR;
  for (let index = 0; index < args.length; index += 2) {
    const condition = (args[index] as Evaluate)(place);
    const truth = isGrid(condition) ? VALUE_ERROR : toBoolean(condition);
    if (isError(truth)) return truth;
    if (truth) return emptyAsZero((args[index + 1] as Evaluate)(place));
  }
  return NA_ERROR;
}

function switchOn([subject, ...cases]: readonly Evaluate[], place: Place): Operand {
  const value = (subject as Evaluate)(place);
  if (isGrid(value)) return VALUE_ERROR;
  if (isError(value)) return value;
  for (let index = 0; index + 1 < cases.length; index += 2) {
    const candidate = (cases[index] as Evaluate)(place);
    if (!isGrid(candidate) && !isError(candidate) && compareValues(value, candidate) === 0) {
      return emptyAsZero((cases[index + 1] as Evaluate)(place));
    }
  }
  return cases.length % 2 === 1 ? emptyAsZero((cases[cases.length - 1] as Evaluate)(place)) : NA_ERROR;
}

function pick([position, ...choices]: readonly Evaluate[], place: Place): Operand {
  const index = (position as Evaluate)(place);
  const number = isGrid(index) ? VALUE_ERROR : toNumber(index);
  if (isError(number)) return number;
  const choice = choices[Math.trunc(number) - 1];
  return choice ? choice(place) : VALUE_ERROR;
}

function not(value: CellValue): CellValue {
  const truth = toBoolean(value);
  return isError(truth) ? truth : !truth;
}

export const LOGIC_FUNCTIONS: FunctionGroup = {
  IF: lazy(2, 3, choose),
  IFERROR: orElse(isError),
  IFNA: orElse((value) => value === NA_ERROR),
  IFS: lazy(2, MANY, firstTrue),
  SWITCH: lazy(3, MANY, switchOn),
  CHOOSE: lazy(2, MANY, pick),
  AND: combine((found) => found.every(Boolean)),
  OR: combine((found) => found.some(Boolean)),
  XOR: combine((found) => found.filter(Boolean).length % 2 === 1),
  NOT: ofValues(1, 1, ([value = null]) => not(value)),
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
};
