/** A scenario as the comparison sees it: its sheet, where its figures stand, and its plan for the bridge. */
import type { Plan } from "../plan/plan";
import { cellAddress, sheetPrefix } from "./address";
import { totalColumn } from "./columns";
import { gridValue } from "./inputRows";
import type { Formula } from "./page";
import type { ScenarioGrid } from "./scenarioGrid";

export interface ComparedScenario {
  readonly name: string;
  readonly sheet: ScenarioGrid;
  readonly plan: Plan;
}

/** A live reference to a cell of a scenario's sheet, with the value that it has now. `lock` keeps the address from moving. */
export function liveCell({ sheet: { grid } }: ComparedScenario, row: number, column: number, lock = ""): Formula {
  const address = cellAddress({ row, column });
  const shown = lock === "row" ? address.replace(/(\d+)$/, "$$$1") : address;
  return { formula: `=${sheetPrefix(grid.name)}${shown}`, value: gridValue(grid.values, row, column) };
}

/** The figure over the plan of a line; undefined where the scenario has no such line. */
export function liveFigure(scenario: ComparedScenario, section: string, label: string): Formula | undefined {
  const row = scenario.sheet.rowOf(section, label);
  return row === undefined ? undefined : liveCell(scenario, row, totalColumn);
}
