/** The pane in Chromium, built as it is deployed: one step of a slider until it is painted, and how soon it can be used. */
import type { Browser, CDPSession, Frame, Page } from "playwright-core";
import { launchBrowser } from "../setup/browser";
import { serveWorkbench } from "../setup/workbench";
import { openWorkbench } from "../setup/workbench-page";
import type { MeasuredLine, Measurement } from "./measurement";

const steps = 60;

/** Seconds that the page has spent in scripts and in all tasks so far. */
async function spent(session: CDPSession): Promise<{ readonly script: number; readonly task: number }> {
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { script: seconds("ScriptDuration"), task: seconds("TaskDuration") };
}

/** Steps of the slider, each waited for until it is painted. */
async function drag(page: Page, pane: Frame, slider: string): Promise<MeasuredLine> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const lever = pane.getByRole("slider", { name: slider });
  await lever.focus();
  const step = async (turn: number) => {
    await page.keyboard.press(turn % 2 === 0 ? "ArrowLeft" : "ArrowRight");
    await pane.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  };
  for (let turn = 0; turn < 10; turn += 1) await step(turn);
  await pane.evaluate(watchLongTasks);
  const before = await spent(session);
  for (let turn = 0; turn < steps; turn += 1) await step(turn);
  const after = await spent(session);
  const longest = await pane.evaluate(() => Math.max(0, ...window.longTasks));
  const each = (seconds: number) => ((1000 * seconds) / steps).toFixed(1);
  const figures = {
    "ms script a step": each(after.script - before.script),
    "ms all a step": each(after.task - before.task),
    "longest task over 50 ms": longest === 0 ? "none" : `${Math.round(longest)} ms`,
  };
  return { what: `one step of "${slider}", sample plan`, figures };
}

declare global {
  interface Window {
    longTasks: number[];
  }
}

function watchLongTasks(): void {
  window.longTasks = [];
  const watch = ({ duration }: PerformanceEntry) => window.longTasks.push(duration);
  new PerformanceObserver((list) => list.getEntries().forEach(watch)).observe({ type: "longtask" });
}

async function measured(browser: Browser): Promise<readonly MeasuredLine[]> {
  const start = performance.now();
  const { page, pane } = await openWorkbench(browser);
  const begin = pane.getByRole("button", { name: /Start with the sample plan/ });
  await begin.waitFor();
  const ready = Math.round(performance.now() - start);
  await begin.click();
  await pane.getByRole("tab", { name: "Levers" }).click();
  await pane.getByRole("slider", { name: "Spend on Paid social" }).waitFor();
  return [
    { what: "workbench and pane opened, first button there", figures: { milliseconds: ready } },
    await drag(page, pane, "Spend on Paid social"),
    await drag(page, pane, "Total, marketing and sales"),
  ];
}

export const measurement: Measurement = {
  title: "The pane in Chromium (a frame has 16.7 ms)",
  measure: async () => {
    const { server, address } = serveWorkbench("production");
    const browser = await launchBrowser();
    try {
      process.env.HEADROOM_WORKBENCH = await address;
      return await measured(browser);
    } finally {
      await browser.close();
      server.kill();
    }
  },
};
