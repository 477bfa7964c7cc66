/** The parts of a sheet that are replaced as a whole on every change; the old value is the way back. */
import type { Area } from "./area";
import type { SheetProtection, SheetVisibility } from "./book";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import type { DataValidation } from "./data-validation";
import { DEFAULT_PAGE_SETUP, type PageSetup } from "./page-setup";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, plainLines, type Lines } from "./sheet-lines";
import type { Table } from "./table";

export interface SheetParts {
  readonly visibility: SheetVisibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly pageSetup: PageSetup;
  readonly protection: SheetProtection | undefined;
  readonly customProperties: ReadonlyMap<string, string>;
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
  readonly merges: readonly Area[];
  readonly rowLines: Lines;
  readonly columnLines: Lines;
}

export const NEW_SHEET: SheetParts = {
  visibility: "Visible",
  tabColor: "",
  showGridlines: true,
  showHeadings: true,
  frozen: { rows: 0, columns: 0 },
  pageSetup: DEFAULT_PAGE_SETUP,
  protection: undefined,
  customProperties: new Map(),
  tables: [],
  charts: [],
  conditionalFormats: [],
  validations: [],
  merges: [],
  rowLines: plainLines(DEFAULT_ROW_HEIGHT),
  columnLines: plainLines(DEFAULT_COLUMN_WIDTH),
};
