/** Saving scenarios: syncs, bytes and time, with none and with many already there, in the workbench's host through the genuine client. */
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import type { Plan } from "../../src/core/plan/plan";
import type { Workbook } from "../../src/excel/workbook";
import { golden } from "../core/goldenPlans";
import { inExcel } from "../excel/openExcel";
import type { MeasuredLine, Measurement } from "./measurement";

/** How many scenarios the workbook has in the end. */
const many = 50;

async function saved(workbook: Workbook, base: Plan, number: number, traffic: Traffic): Promise<MeasuredLine> {
  traffic.reset();
  const start = performance.now();
  await workbook.saveScenario({ name: `Scenario ${number}`, purpose: "", author: "", plan: base, base });
  const milliseconds = Math.round(performance.now() - start);
  const { syncs, actions, bytesIn } = traffic;
  const figures = { syncs, actions, "kB sent": Math.round(bytesIn / 1000), milliseconds };
  return { what: `save scenario ${number}, ${number - 1} already there`, figures };
}

/** The comparison of all scenarios there are. */
async function compared(workbook: Workbook, traffic: Traffic): Promise<MeasuredLine> {
  const ids = (await workbook.read()).scenarios.map(({ id }) => id);
  traffic.reset();
  const start = performance.now();
  await workbook.scenarios.compare(ids, ids[0] ?? "");
  const milliseconds = Math.round(performance.now() - start);
  const { syncs, actions, bytesIn } = traffic;
  const figures = { syncs, actions, "kB sent": Math.round(bytesIn / 1000), milliseconds };
  return { what: `compare ${ids.length} scenarios on a sheet`, figures };
}

interface Traffic {
  readonly syncs: number;
  readonly actions: number;
  readonly bytesIn: number;
  reset(): void;
}

export const measurement: Measurement = {
  title: "Saving and comparing scenarios of the sample plan (calculation of the workbench's engine included)",
  measure: () =>
    inExcel(async ({ host }) => {
      const workbook = await excelWorkbook();
      await workbook.writeInputs(golden("sample.json").plan);
      const { inputs } = await workbook.read();
      if (inputs.kind !== "plan") throw new Error("scenario.measure: the sample plan cannot be read back");
      const lines: MeasuredLine[] = [];
      for (let number = 1; number <= many; number += 1) {
        const line = await saved(workbook, inputs.plan, number, host.traffic);
        if (number === 1 || number === 2 || number === many) lines.push(line);
      }
      lines.push(await compared(workbook, host.traffic));
      return lines;
    }),
};
