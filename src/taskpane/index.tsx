/** The task pane's page: waits for Office, then shows the pane over the workbook that is open. */
import { createRoot } from "react-dom/client";
import { App } from "./App";

void Office.onReady(async () => {
  const place = document.getElementById("root");
  if (place === null) throw new Error("taskpane.html has no element with the id root");
  const { excelWorkbook } = await import("../excel/excelWorkbook");
  createRoot(place).render(<App workbook={await excelWorkbook()} />);
});
