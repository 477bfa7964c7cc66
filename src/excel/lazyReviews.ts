/** The reviews of the workbook, whose script is fetched when they are first asked for: most days nobody does. */
import type { RosterHooks } from "./excelRoster";
import type { ReviewRead, ReviewSheets } from "./reviewSheets";
import type { SavedScenario } from "./workbook";

export class LazyReviews implements ReviewSheets {
  private loading: Promise<ReviewSheets> | undefined;

  constructor(private readonly hooks: RosterHooks) {}

  async read(): Promise<ReviewRead> {
    return (await this.loaded()).read();
  }

  async writeActuals(): Promise<void> {
    await (await this.loaded()).writeActuals();
  }

  async openDecisions(): Promise<void> {
    await (await this.loaded()).openDecisions();
  }

  async agree(by: { readonly marketing: string; readonly sales: string }): Promise<void> {
    await (await this.loaded()).agree(by);
  }

  async saveForecast(): Promise<SavedScenario> {
    return (await this.loaded()).saveForecast();
  }

  async makeReview(): Promise<void> {
    await (await this.loaded()).makeReview();
  }

  private loaded(): Promise<ReviewSheets> {
    return (this.loading ??= import("./excelReviews").then(({ ExcelReviews }) => new ExcelReviews(this.hooks)));
  }
}
