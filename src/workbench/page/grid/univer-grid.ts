/**
 * Univer as a bare spreadsheet surface: canvas, editor, formula bar, sheet tabs. No calculation, no number formats, no files:
 * those are the workbook's. Everything here is an open-source single package (Apache-2.0) of one version.
 */
import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import designText from "@univerjs/design/locale/en-US";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsText from "@univerjs/docs-ui/locale/en-US";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaText from "@univerjs/sheets-formula-ui/locale/en-US";
import sheetsText from "@univerjs/sheets/locale/en-US";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiText from "@univerjs/sheets-ui/locale/en-US";
import { defaultTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import uiText from "@univerjs/ui/locale/en-US";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import { paintBehindText } from "./cell-paint";
import { FormulaEditing } from "./formula-editing";
import { HIDDEN_MENU } from "./hidden-menu";

/** Univer's name for the one workbook on the page. */
export const UNIT = "workbook";

export interface UniverGrid {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  dispose(): void;
}

/** Puts an editable grid into the element; ready when it has a canvas. */
export async function createUniverGrid(container: HTMLElement, data: IWorkbookData): Promise<UniverGrid> {
  const text = mergeLocales(designText, uiText, docsText, sheetsText, sheetsUiText, formulaText);
  paintBehindText();
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: text },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugins([
    [UniverRenderEnginePlugin],
    [UniverFormulaEnginePlugin],
    [
      UniverUIPlugin,
      {
        container,
        header: true,
        toolbar: true,
        ribbonType: "simple",
        headerMenu: false,
        footer: true,
        disableAutoFocus: true,
        menu: HIDDEN_MENU,
      },
    ],
    [UniverDocsPlugin],
    [UniverDocsUIPlugin],
    [UniverSheetsPlugin],
    [
      UniverSheetsUIPlugin,
      { disableForceStringAlert: true, disableForceStringMark: true, clipboardConfig: { hidePasteOptions: true } },
    ],
    [FormulaEditing],
    [UniverSheetsFormulaUIPlugin],
  ]);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  return { injector, commands: injector.get(ICommandService), workbook, dispose: () => univer.dispose() };
}
