/** Looks of a scenario sheet that depend on what its cells hold: overrides typed by hand, goals missed, checks that fail, run-on periods. */
import { cellAddress, columnName } from "./address";
import { constantColumn, firstPeriodColumn, headRows, noteColumn } from "./columns";
import type { ModelSheet } from "./modelSheet";
import type { Area, ConditionalLook } from "./page";
import type { ChecksBlock } from "./scenarioChecks";
import type { ResultsBlock } from "./scenarioResults";

/** `isLive`: inputs that are no formulas are overrides. */
export function scenarioLooks(
  sheet: ModelSheet,
  results: ResultsBlock,
  checks: ChecksBlock,
  isLive: boolean,
): ConditionalLook[] {
  const goals: Area = { row: results.firstRow, column: noteColumn, rows: results.lines.length, columns: 1 };
  const goal = cellAddress(goals);
  const failing = checks.area();
  return [
    ...(isLive ? overrideLooks(sheet) : []),
    { area: goals, formula: `=OR(LEFT(${goal})="▼",LEFT(${goal})="▲")`, look: "bad" },
    { area: goals, formula: `=LEFT(${goal})="✓"`, look: "good" },
    { area: failing, formula: `=${cellAddress(failing)}<>0`, look: "bad" },
    { area: rollUpCell, formula: `=LEFT($${cellAddress(rollUpCell)})<>"A"`, look: "bad" },
    runOnLook(sheet),
  ];
}

const rollUpCell: Area = { row: 0, column: noteColumn, rows: 1, columns: 1 };

/** A link that somebody typed over is an override from then on. */
function overrideLooks(sheet: ModelSheet): ConditionalLook[] {
  const { periods } = sheet.evaluation.plan;
  return sheet.blocks.flatMap(({ block, firstRow }) => {
    const areas = block.rows.flatMap((row, index): Area[] => {
      if (row.input === undefined) return [];
      const at = { row: firstRow + index, rows: 1 };
      return row.place === "period"
        ? [{ ...at, column: firstPeriodColumn, columns: periods }]
        : [{ ...at, column: constantColumn, columns: 1 }];
    });
    return joined(areas).map((area): ConditionalLook => {
      return { area, formula: `=NOT(ISFORMULA(${cellAddress(area)}))`, look: "override" };
    });
  });
}

/** Areas of the same columns in consecutive rows as one. */
function joined(areas: readonly Area[]): Area[] {
  return areas.reduce<Area[]>((whole, area) => {
    const last = whole.at(-1);
    const follows = last !== undefined && last.column === area.column && last.row + last.rows === area.row;
    return follows ? [...whole.slice(0, -1), { ...last, rows: last.rows + 1 }] : [...whole, area];
  }, []);
}

/** Run-on periods step back: they are judged, not reported. */
function runOnLook(sheet: ModelSheet): ConditionalLook {
  const { periods } = sheet.evaluation.plan;
  const column = columnName(firstPeriodColumn);
  const first = sheet.blocks[0]?.headingRow ?? headRows;
  const area = { row: first, column: firstPeriodColumn, rows: sheet.endRow - first, columns: periods };
  return { area, formula: `=${column}$${sheet.rowOf("time.reported") + 1}=0`, look: "muted" };
}
