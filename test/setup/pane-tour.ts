/** Every screen of the pane, one after the other, as a user reaches them. */
import type { Frame, Page } from "playwright-core";
import type { ThemeName } from "../../src/taskpane/theme";
import type { WorkbenchPage } from "./workbench-page";

/** Called when a screen stands. */
export type Visit = (screen: string) => Promise<void>;

/** Office.js asks for the theme again when its own copy is older than five seconds. */
const themeMilliseconds = 5_500;

/** Shows the pane in a theme: Office's own for dark, the system's for high contrast. */
export async function wear({ page, pane }: WorkbenchPage, theme: ThemeName): Promise<void> {
  if (theme === "highContrast") await page.emulateMedia({ forcedColors: "active" });
  if (theme !== "dark") return;
  await page.evaluate(() => (window.workbench.host.theme = "dark"));
  await new Promise((resolve) => setTimeout(resolve, themeMilliseconds));
  await pane.evaluate(() => window.dispatchEvent(new Event("focus")));
}

/** Makes the pane as wide as Excel's user would drag it. */
export async function widen({ page }: WorkbenchPage, pixels: number): Promise<void> {
  await page.locator(".workbench").evaluate((element, width) => {
    (element as HTMLElement).style.gridTemplateColumns = `minmax(0, 1fr) 5px ${width}px`;
  }, pixels);
}

/** From the empty workbook through all screens of the sample plan. */
export async function tourPane({ page, pane }: WorkbenchPage, visit: Visit): Promise<void> {
  const tour = new PaneTour(page, pane, visit);
  await tour.firstRun();
  await tour.home();
  await tour.levers();
  await tour.teams();
  await tour.scenarios();
  await tour.fromMenu();
  await tour.states();
}

class PaneTour {
  constructor(
    private readonly page: Page,
    private readonly pane: Frame,
    private readonly visit: Visit,
  ) {}

  async firstRun(): Promise<void> {
    await this.pane.getByRole("button", { name: /Start with the sample plan/ }).waitFor();
    await this.visit("first-run");
    await this.click("Set up your own plan");
    await this.visit("set-up");
    await this.back();
    await this.click(/Start with the sample plan/);
    await this.says(/leads will never be called/);
  }

  async home(): Promise<void> {
    await this.visit("home");
    await this.click(/^Show all/);
    await this.says(/Critical first/);
    await this.visit("flags");
    await this.back();
    await this.pane
      .getByRole("button", { name: /: why\?$/ })
      .first()
      .click();
    await this.pane.locator("main").getByRole("button").first().waitFor();
    await this.visit("why");
    await this.back();
    await this.click("Find a better split");
    await this.says(/no better split|The best possible is at most|better split found/i, 60_000);
    await this.visit("best-split");
    await this.click(/^Start from a goal/);
    await this.says(/How much marketing can the team work/);
    await this.visit("goal-seek");
    await this.back();
    await this.back();
  }

  async levers(): Promise<void> {
    await this.tab("Levers");
    const slider = this.pane.getByRole("slider", { name: "Spend on Paid social" });
    await slider.waitFor();
    await this.visit("levers");
    await slider.focus();
    for (let press = 0; press < 8; press += 1) await this.page.keyboard.press("ArrowLeft");
    await this.says(/not on the sheets yet/);
    await this.visit("levers-draft");
  }

  async teams(): Promise<void> {
    await this.tab("Teams");
    await this.visit("teams");
  }

  async scenarios(): Promise<void> {
    await this.tab("Scenarios");
    await this.visit("scenarios-empty");
    await this.saveScenario("Less social", "save-scenario");
    await this.tab("Levers");
    await this.click("Discard all");
    await this.tab("Scenarios");
    await this.saveScenario("As planned");
    await this.tab("Scenarios");
    await this.says(/leads never called|never called/i);
    await this.visit("scenarios");
    for (const tick of (await this.pane.getByRole("checkbox").all()).slice(0, 2)) await tick.check();
    await this.click(/^Compare .* here/);
    await this.pane.getByRole("table").first().waitFor();
    await this.visit("compare");
    await this.back();
  }

  async fromMenu(): Promise<void> {
    await this.menu("Read my table");
    await this.visit("read-table");
    await this.back();
    await this.menu("Ideas tested");
    await this.says(/On leads/);
    await this.visit("tests");
    await this.back();
    await this.menu("Review");
    await this.pane.locator("main").getByRole("heading").first().waitFor();
    await this.visit("review");
    await this.back();
  }

  /** A cell that cannot be used. */
  async states(): Promise<void> {
    await this.tab("Home");
    await this.page.evaluate(() => {
      const { book } = window.workbench;
      const sheet = book.findSheet("Marketing");
      const row = Array.from({ length: 40 }, (_, at) => at).find((at) => sheet?.value(at, 0) === "Paid social") ?? 0;
      book.edit("user", () => sheet?.setInputs({ row, column: 5, rows: 1, columns: 1 }, [["tbc"]]));
    });
    await this.says(/cannot be used/);
    await this.visit("problems");
  }

  private async saveScenario(name: string, screen?: string): Promise<void> {
    await this.pane
      .getByRole("button", { name: /^Save (scenario|as new)/ })
      .first()
      .click();
    await this.pane.getByRole("textbox", { name: /Name/ }).fill(name);
    if (screen !== undefined) await this.visit(screen);
    await this.pane.getByRole("button", { name: "Save", exact: true }).click();
    await this.page.getByRole("tab", { name, exact: true }).waitFor({ timeout: 30_000 });
  }

  private async click(name: string | RegExp): Promise<void> {
    await this.pane.getByRole("button", { name }).first().click();
  }

  private async tab(name: string): Promise<void> {
    await this.pane.getByRole("tab", { name }).click();
  }

  private async menu(name: string): Promise<void> {
    await this.click("More");
    await this.pane.getByRole("menuitem", { name }).click();
  }

  private async back(): Promise<void> {
    await this.click("Back");
  }

  private async says(text: RegExp, timeout = 20_000): Promise<void> {
    await this.pane.getByText(text).first().waitFor({ timeout });
  }
}
