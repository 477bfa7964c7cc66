/** Every screen of the pane, light, dark and in high contrast: axe finds nothing. With HEADROOM_SCREENS set, light ones are kept as pictures. */
import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Browser, Frame } from "playwright-core";
import type { ThemeName } from "../../src/taskpane/theme";
import { launchBrowser } from "../setup/browser";
import { tourPane, wear, widen } from "../setup/pane-tour";
import { openWorkbench, type WorkbenchPage } from "../setup/workbench-page";

jest.setTimeout(400_000);

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const folder = resolve(__dirname, "../screens");
const widths = { light: 480, dark: 320, highContrast: 350 } as const;
/** Pictures show the whole of a screen, up to this height in pixels. */
const highest = 1700;

/** In forced colors the contrast is the system's own. Dialogs fade in; what is half faded has no contrast. */
const settleMilliseconds = 400;
/** All rules but experimental ones. The elements that Fluent puts at the ends of a list of tabs only pass the focus on. */
const rules: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
};

type AxeRun = (context: ElementContext, options: RunOptions) => Promise<AxeResults>;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test.each(["light", "dark", "highContrast"] as const)("axe finds nothing on any screen, %s", async (theme) => {
  const workbench = await openWorkbench(browser);
  await wear(workbench, theme);
  await widen(workbench, widths[theme]);
  const found: string[] = [];
  const visited: string[] = [];
  await tourPane(workbench, async (screen) => {
    visited.push(screen);
    found.push(...(await violations(workbench.pane)).map((violation) => `${screen}: ${violation}`));
    if (process.env.HEADROOM_SCREENS !== undefined && (theme === "light" || screen === "home"))
      await keepPictures(workbench, screen, theme);
  });
  expect(found).toEqual([]);
  expect(visited.length).toBeGreaterThan(12);
});

/** What axe says against a screen, with the elements that it means. */
async function violations(pane: Frame): Promise<string[]> {
  await pane.waitForTimeout(settleMilliseconds);
  await pane.evaluate(axe);
  const isForced = await pane.evaluate(() => matchMedia("(forced-colors: active)").matches);
  const options = isForced ? { ...rules, rules: { "color-contrast": { enabled: false } } } : rules;
  const results = await pane.evaluate((chosen) => {
    const { axe: run } = window as unknown as { axe: { run: AxeRun } };
    return run.run({ exclude: ["[data-tabster-dummy]"] }, chosen);
  }, options);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} on ${html.slice(0, 160)}`));
}

async function keepPictures(workbench: WorkbenchPage, screen: string, theme: ThemeName): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { page, pane } = workbench;
  for (const width of theme === "light" ? [320, 480] : [widths[theme]]) {
    await widen(workbench, width);
    await page.waitForTimeout(200);
    const content = await pane.evaluate(() => document.querySelector("main")?.scrollHeight ?? 0);
    await page.setViewportSize({ width: 1400, height: Math.min(highest, Math.max(800, content + 260)) });
    await page.waitForTimeout(300);
    const frame = await pane.frameElement();
    const mode = theme === "light" ? "" : `-${theme}`;
    await frame.screenshot({ path: resolve(folder, `${screen}-${width}${mode}.png`) });
  }
  await page.setViewportSize({ width: 1400, height: 800 });
  await widen(workbench, widths[theme]);
}
