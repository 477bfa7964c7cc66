/** Every class of Office.js that the host serves, for tests that compare them with the real client. */
import type { ServedClass } from "../office-object";
import { workbookClasses } from "./workbook";
import { applicationClasses } from "./application";
import { chartAxesClasses } from "./chart-axes";
import { chartFormatClasses } from "./chart-format";
import { chartSeriesClasses } from "./chart-series";
import { chartTitleClasses } from "./chart-title";
import { chartClasses } from "./charts";
import { conditionalFormatClasses } from "./conditional-formats";
import { conditionalRuleClasses } from "./conditional-rules";
import { conditionalStyleClasses } from "./conditional-style";
import { customXmlPartClasses } from "./custom-xml-parts";
import { dataValidation } from "./data-validation";
import { documentPropertyClasses } from "./document-properties";
import { freezePanes } from "./freeze-panes";
import { namesClasses } from "./names";
import { pageLayoutClasses } from "./page-layout";
import { workbookProtection, worksheetProtection } from "./protection";
import { range } from "./range";
import { rangeAreasClasses } from "./range-areas";
import { rangeFormatClasses } from "./range-format";
import { settingsClasses } from "./settings";
import { tableColumnClasses } from "./table-columns";
import { tableRowClasses } from "./table-rows";
import { tableClasses } from "./tables";
import { worksheet } from "./worksheet";
import { worksheetCustomPropertyClasses } from "./worksheet-custom-properties";
import { worksheets } from "./worksheets";

export const allClasses: readonly ServedClass[] = [
  ...workbookClasses,
  ...applicationClasses,
  ...chartAxesClasses,
  ...chartFormatClasses,
  ...chartSeriesClasses,
  ...chartTitleClasses,
  ...chartClasses,
  ...conditionalFormatClasses,
  ...conditionalRuleClasses,
  ...conditionalStyleClasses,
  ...customXmlPartClasses,
  dataValidation,
  ...documentPropertyClasses,
  freezePanes,
  ...namesClasses,
  ...pageLayoutClasses,
  workbookProtection,
  worksheetProtection,
  range,
  ...rangeAreasClasses,
  ...rangeFormatClasses,
  ...settingsClasses,
  ...tableColumnClasses,
  ...tableRowClasses,
  ...tableClasses,
  worksheet,
  ...worksheetCustomPropertyClasses,
  worksheets,
];
