/** Actuals, agreement, decisions and reviews of a workbook in memory, as a test sets them. */
import type { Actuals } from "../../src/core/actuals/actuals";
import type { Agreed, Agreement } from "../../src/core/agreement/agreement";
import { fingerprint } from "../../src/core/agreement/agreement";
import type { Plan } from "../../src/core/plan/plan";
import type { Decision } from "../../src/core/review/decision";
import { bookForecast, type KeptReview } from "../../src/core/sheets/bookReview";
import type { ReviewChange } from "../../src/core/sheets/reviewFacts";
import type { ReviewRead, ReviewSheets } from "../../src/excel/reviewSheets";
import { WorkbookError, type SavedScenario } from "../../src/excel/workbook";

type Write = (action: () => void) => Promise<void>;

export class MemoryReviews implements ReviewSheets {
  actuals: Actuals | undefined;
  agreement: Agreement | undefined;
  agreed: Agreed | undefined;
  decisions: readonly Decision[] = [];
  changes: readonly ReviewChange[] = [];
  kept: readonly KeptReview[] = [];
  /** What was opened or made last: "Actuals", "Review 2027-03-04". */
  opened: string | undefined;

  constructor(
    private readonly plan: () => Plan | undefined,
    private readonly write: Write,
  ) {}

  read(): Promise<ReviewRead> {
    const plan = this.plan();
    const { actuals, agreement, agreed } = this;
    const read = actuals === undefined ? ({ kind: "noActuals" } as const) : ({ kind: "actuals", actuals } as const);
    return Promise.resolve({
      actuals: read,
      agreement:
        agreement === undefined
          ? { kind: "noAgreement" }
          : { kind: "agreement", agreement, agreed, agreeing: () => [] },
      decisions: { kind: "decisions", decisions: this.decisions },
      reviews: this.kept,
      changes: this.changes,
      tests: [],
      problems: [],
      forecast: plan && bookForecast(plan, read),
      actualsSheet: actuals === undefined ? undefined : "Actuals",
      decisionsSheet: this.decisions.length === 0 ? undefined : "Decisions",
    });
  }

  writeActuals(): Promise<void> {
    return this.write(() => (this.opened = "Actuals"));
  }

  openDecisions(): Promise<void> {
    return this.write(() => (this.opened = "Decisions"));
  }

  agree(by: { readonly marketing: string; readonly sales: string }): Promise<void> {
    return this.write(() => {
      if (this.agreement === undefined) throw new WorkbookError("The agreement on Goals cannot be read.");
      this.agreed = { ...by, on: "2027-01-15", fingerprint: fingerprint(this.agreement), figures: 0 };
    });
  }

  async saveForecast(): Promise<SavedScenario> {
    const { forecast } = await this.read();
    if (forecast === undefined) throw new WorkbookError("No period is closed yet.");
    await this.write(() => (this.opened = forecast.name));
    return { id: "forecast", name: forecast.name, author: "", savedAt: "2027-03-04T10:00:00.000Z", isFrozen: false };
  }

  makeReview(): Promise<void> {
    return this.write(() => {
      this.opened = "Review 2027-03-04";
      this.kept = [{ id: "1", takenAt: "2027-03-04T10:00:00.000Z", sheet: this.opened }, ...this.kept];
    });
  }
}
