/** The buttons of the ribbon. They have no window of their own: what they find shows on the sheets. */
import { excelWorkbook, type ExcelWorkbook } from "../excel/excelWorkbook";

type Command = (workbook: ExcelWorkbook) => Promise<void>;

const commands: Readonly<Record<string, Command>> = {
  saveScenario: async (workbook) => {
    const { inputs } = await workbook.read();
    if (inputs.kind !== "plan") return showProblem(workbook);
    const { plan } = inputs;
    const { id } = await workbook.saveScenario({ name: plan.name, purpose: "", author: "", plan, base: plan });
    await workbook.read();
    await workbook.showScenario(id);
  },
  compareScenarios: async (workbook) => {
    const { scenarios } = await workbook.read();
    const [first] = scenarios;
    const ids = scenarios.map(({ id }) => id);
    if (first !== undefined) await workbook.scenarios.compare(ids, first.id);
  },
  checkPlan: async (workbook) => {
    await workbook.read();
    await showProblem(workbook);
  },
};

/** Selects the first cell that has to be mended; shows the goals when all is well. */
async function showProblem(workbook: ExcelWorkbook): Promise<void> {
  const { inputs } = await workbook.read();
  if (inputs.kind === "noInputs") return;
  const [problem] = inputs.kind === "problems" ? inputs.problems : [];
  await workbook.showCell(problem?.sheet ?? "Goals", problem?.cell);
}

void Office.onReady(() => {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void excelWorkbook()
        .then(command)
        .finally(() => event.completed());
    });
  }
});
