/** The walk that the page "Why" shows: from a figure down, by the lines that were chosen and by the usual ones after them. */
import type { Evaluation } from "../../core/model/evaluatePlan";
import type { WalkStep } from "../../core/rows/walk";
import type { FigurePlace } from "./place";

/** Which line of a step is followed, and which of its figures. */
export interface WalkChoice {
  readonly line: number;
  readonly figure: number;
}

export interface WalkStage {
  readonly step: WalkStep;
  /** undefined: nothing lies below. */
  readonly choice: WalkChoice | undefined;
}

/** More steps than this no walk of the model has; it ends there all the same. */
const mostSteps = 60;

/** The stages of a walk; choices beyond the end of it, or of lines that are no more, say nothing. */
export function walkFrom(
  evaluation: Evaluation,
  start: FigurePlace,
  choices: readonly WalkChoice[],
): readonly WalkStage[] {
  const stages: WalkStage[] = [];
  let place: FigurePlace | undefined = start;
  while (place !== undefined && stages.length < mostSteps) {
    const step: WalkStep = evaluation.walk(place.key, place.at);
    const choice = choiceAt(step, choices[stages.length]);
    stages.push({ step, choice });
    const next = choice && step.lines[choice.line]?.figures[choice.figure];
    place = next && { key: next.row.key, ...(next.at !== undefined && { at: next.at }) };
  }
  return stages;
}

function choiceAt({ lines, followed }: WalkStep, chosen: WalkChoice | undefined): WalkChoice | undefined {
  if (chosen !== undefined && lines[chosen.line]?.figures[chosen.figure] !== undefined) return chosen;
  const line =
    (lines[followed]?.figures.length ?? 0) > 0 ? followed : lines.findIndex(({ figures }) => figures.length > 0);
  return line < 0 ? undefined : { line, figure: 0 };
}
