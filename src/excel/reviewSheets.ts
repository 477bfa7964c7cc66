/** Actuals, agreement, decisions and reviews of the workbook, as the pane sees them. `excelReviews.ts` is the real one. */
import type { BookForecast, BookReview } from "../core/sheets/bookReview";
import type { SavedScenario } from "./workbook";

export interface ReviewRead extends BookReview {
  /** The year by now; undefined while no period is closed. */
  readonly forecast: BookForecast | undefined;
  /** Tabs of the sheets that there are. */
  readonly actualsSheet: string | undefined;
  readonly decisionsSheet: string | undefined;
}

/** Every method rejects with a WorkbookError whose message can be shown. */
export interface ReviewSheets {
  read(): Promise<ReviewRead>;
  /** Makes the Actuals sheet, or prints it anew with what was typed, and opens it. */
  writeActuals(): Promise<void>;
  /** Makes the Decisions sheet where there is none, and opens it. */
  openDecisions(): Promise<void>;
  /** Notes on Goals that both sides agree today to what stands there. */
  agree(by: { readonly marketing: string; readonly sales: string }): Promise<void>;
  /** Saves the re-forecast as a scenario, over the one of the same periods. */
  saveForecast(): Promise<SavedScenario>;
  /** Makes the review page of today and opens it; earlier ones stay. */
  makeReview(): Promise<void>;
}
