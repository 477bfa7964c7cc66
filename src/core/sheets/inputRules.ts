/** What may be typed into the input sheets, and how cells that do not matter step back. */
import type { CompletePlan } from "../plan/completePlan";
import { curveSchemas } from "../plan/curve";
import { columnName } from "./address";
import { columnHeadRow, constantColumn, firstPeriodColumn, noteColumn } from "./columns";
import { daysInWeekPath, isByPeriod, type InputLine } from "./inputLines";
import type { InputPlaces, PlacedSection } from "./inputPlaces";
import type { Area, ConditionalLook, Validation } from "./page";
import { calendarField } from "./rosterCalendar";
import { isCalculated } from "./salesFields";

/** One validation for each input line: its range, and the sentence that says what it wants. */
export function inputValidations(sections: readonly PlacedSection[], plan: CompletePlan): readonly Validation[] {
  const inputs = sections.flatMap(({ section, firstRow }) =>
    section.lines.flatMap((line, index) => {
      if (isCalculated(line.path)) return [];
      const rule = ruleOf(line, plan);
      if (rule === undefined) return [];
      const title = `${nameOf(line, plan)}${line.label}`.slice(0, 32);
      const sentence = `${line.info.expects.charAt(0).toUpperCase()}${line.info.expects.slice(1)}.`;
      return [{ area: inputArea(line, firstRow + index, plan), rule, title, message: sentence.slice(0, 255) }];
    }),
  );
  return [...inputs, ...sections.flatMap(markValidations)];
}

/** How sure an input is: the choices of its mark. */
export const marks = ["measured", "judged", "default"] as const;

/** The notes of inputs that stand next to each other. */
function markValidations({ section, firstRow }: PlacedSection): Validation[] {
  const areas: Area[] = [];
  section.lines.forEach(({ path }, index) => {
    if (isCalculated(path) || calendarField(path) !== undefined || path[0] === daysInWeekPath[0]) return;
    const last = areas.at(-1);
    const row = firstRow + index;
    if (last !== undefined && last.row + last.rows === row) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push({ row, column: noteColumn, rows: 1, columns: 1 });
  });
  const message = "measured: from data. judged: somebody decided it. default: nobody did yet.";
  return areas.map((area) => ({ area, rule: { kind: "list", choices: marks }, title: "How sure this is", message }));
}

function nameOf({ path }: InputLine, plan: CompletePlan): string {
  const [list, index] = path;
  if ((list !== "channels" && list !== "teams") || typeof index !== "number") return "";
  return `${plan[list][index]?.name ?? ""}: `;
}

/** The cells of a line that are typed into. */
function inputArea(line: InputLine, row: number, plan: CompletePlan): Area {
  const byColumn = isByPeriod(line) || line.info.shape === "list";
  return byColumn
    ? { row, column: firstPeriodColumn, rows: 1, columns: plan.periods }
    : { row, column: constantColumn, rows: 1, columns: 1 };
}

function ruleOf({ info, path }: InputLine, plan: CompletePlan): Validation["rule"] | undefined {
  const field = path.at(-1);
  if (field === "team" || field === "passesTo") return { kind: "list", choices: plan.teams.map(({ name }) => name) };
  if (info.choices !== undefined) return { kind: "list", choices: info.choices };
  if (info.shape === "yesNo") return { kind: "list", choices: ["yes", "no"] };
  if (info.shape === "text") return undefined;
  if (info.min === undefined && info.max === undefined) return undefined;
  const whole = info.expects.startsWith("a whole number");
  return { kind: whole ? "whole" : "decimal", min: info.min, max: info.max };
}

/** Run-on periods and parameters of other curves step back. */
export function inputLooks(
  sections: readonly PlacedSection[],
  plan: CompletePlan,
  places: InputPlaces,
): readonly ConditionalLook[] {
  return [...runOnLooks(sections, plan, places), ...curveLooks(sections)];
}

function runOnLooks(sections: readonly PlacedSection[], plan: CompletePlan, places: InputPlaces): ConditionalLook[] {
  const first = columnName(firstPeriodColumn);
  const head = `COLUMNS($${first}$${columnHeadRow + 1}:${first}$${columnHeadRow + 1})`;
  const formula = `=${head}>${places.reference(["periods"])}-${places.reference(["runOn"])}`;
  return sections.flatMap(({ section, firstRow }) => {
    if (section.lines.length === 0 || !section.lines.every(isByPeriod)) return [];
    const area = { row: firstRow, column: firstPeriodColumn, rows: section.lines.length, columns: plan.periods };
    return [{ area, formula, look: "muted" }];
  });
}

function curveLooks(sections: readonly PlacedSection[]): ConditionalLook[] {
  return sections.flatMap(({ section, firstRow }) => {
    if (section.of !== "channel") return [];
    const kindRow = firstRow + section.lines.findIndex(({ path }) => path.at(-1) === "kind");
    return section.lines.flatMap(({ path }, index): ConditionalLook[] => {
      if (path.at(-2) !== "curve" || path.at(-1) === "kind") return [];
      const kinds = Object.entries(curveSchemas).filter(([, { shape }]) => String(path.at(-1)) in shape);
      const tests = kinds.map(([kind]) => `$${columnName(constantColumn)}$${kindRow + 1}="${kind}"`);
      const area = { row: firstRow + index, column: 0, rows: 1, columns: firstPeriodColumn };
      return [{ area, formula: `=NOT(OR(${tests.join(",")}))`, look: "muted" }];
    });
  });
}
