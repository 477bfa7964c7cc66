/** The charts of a scenario sheet: native ones, beside the results that they show, each with a title that stays true. */
import { channelsOf } from "../model/chain";
import { channelKey } from "../model/demand";
import { teamKey } from "../model/people";
import type { CompletePlan } from "../plan/completePlan";
import { columnHeadRow, firstPeriodColumn, labelColumn, periodColumn } from "./columns";
import type { PageRow } from "./frame";
import { sectionCells, type ModelSheet } from "./modelSheet";
import type { Area, Chart, ChartSeries, Formula } from "./page";
import type { ScenarioInputs } from "./scenarioInputs";
import { fixed } from "./scenarioResults";

/** Period columns that one chart is wide. */
const chartColumns = 6;

const colors = {
  plan: "#0F6CBD",
  pale: "#B4D6FA",
  lost: "#F4C7CA",
  lostLine: "#C50F1F",
  gray: "#616161",
  black: "#000000",
};

/** Shades for channels: dark and light in turn, so that neighbors stay apart in gray. */
const channelShades = ["#0F6CBD", "#B4D6FA", "#424242", "#BDBDBD", "#115EA3", "#62ABF5", "#707070", "#DBDBDB"];

export class ChartsBlock {
  constructor(
    private readonly sheet: ModelSheet,
    private readonly inputs: ScenarioInputs,
    /** The heading's row of the titles, zero-based. */
    private readonly headingRow: number,
    /** The rows beside which the charts stand. */
    private readonly beside: { readonly firstRow: number; readonly rows: number },
  ) {}

  /** The titles' texts, which the charts link to. */
  print(): PageRow[] {
    const titles = this.titles().map((content): PageRow => [{ role: "label", content }]);
    return [sectionCells("Titles of the charts", this.plan.periods), ...titles];
  }

  charts(): Chart[] {
    const money = { title: this.plan.currency, format: "#,##0" };
    const items = { title: "Items", format: "#,##0" };
    const team = this.team;
    const n = team + 1;
    const work = [
      this.series(`summary.fresh${n}`, "stackedColumn", { fill: colors.plan }),
      this.series(`summary.left${n}`, "stackedColumn", {
        fill: colors.lost,
        line: { color: colors.lostLine, points: 1 },
      }),
      this.series(`${teamKey(team)}.capacity`, "line", { line: { color: colors.black, points: 2 } }),
    ];
    const headroom = [
      this.series(`${teamKey(team)}.headroom`, "column", { fill: colors.plan }),
      {
        ...this.series(`summary.short${n}`, "line", { line: { color: colors.lostLine, points: 2, dash: true } }),
        axis: "secondary" as const,
      },
    ];
    const spend = this.plan.channels.map((_, index) =>
      this.series(`${channelKey(index)}.spend`, "stackedColumn", { fill: channelShades[index % channelShades.length] }),
    );
    const cost = [
      this.series("result.marketing", "stackedColumn", { fill: colors.pale }),
      this.series("result.sales", "stackedColumn", { fill: colors.gray }),
      this.series("result.bookings", "line", { line: { color: colors.black, points: 2 } }),
    ];
    const all: Chart[] = [
      this.chart(0, "Leads against capacity", work, items),
      { ...this.chart(1, "Headroom", headroom, items), secondaryAxis: { title: "Reps short", format: "0.0" } },
      this.chart(2, "Spend by channel", spend, money),
      this.chart(3, "Cost and bookings", cost, money),
    ];
    return all.filter(({ series }) => series.length > 0);
  }

  private get plan(): CompletePlan {
    return this.sheet.evaluation.plan;
  }

  /** The first team that works leads of channels. */
  private get team(): number {
    const { teams } = this.plan;
    const first = teams.findIndex(
      (_, index) => channelsOf(this.plan, index, 1).length + channelsOf(this.plan, index, 2).length > 0,
    );
    return Math.max(0, first);
  }

  private titles(): (Formula | string)[] {
    const team = this.inputs.name("teams", this.team);
    const name = this.plan.teams[this.team]?.name ?? "";
    const money = (key: string) => `FIXED(${this.sheet.figureCell(key)},0)`;
    const [bookings, cost] = ["result.bookings", "result.cost"].map((key) => fixed(this.sheet.figure(key)));
    const overflow = `${teamKey(this.team)}.overflow`;
    return [
      {
        formula: `=${team}&": "&${money(overflow)}&" never called"`,
        value: `${name}: ${fixed(this.sheet.figure(overflow))} never called`,
      },
      {
        formula: `=${team}&": headroom in items, and reps short"`,
        value: `${name}: headroom in items, and reps short`,
      },
      "Spend by channel",
      {
        formula: `="Bookings "&${money("result.bookings")}&" against cost "&${money("result.cost")}`,
        value: `Bookings ${bookings} against cost ${cost}`,
      },
    ];
  }

  private chart(position: number, name: string, series: readonly ChartSeries[], valueAxis: Chart["valueAxis"]): Chart {
    return {
      name,
      title: { row: this.headingRow + 1 + position, column: labelColumn },
      categories: this.across(columnHeadRow),
      series,
      at: this.place(position),
      valueAxis,
    };
  }

  /** Two by two, beside the results. */
  private place(position: number): Area {
    const rows = Math.floor(this.beside.rows / 2);
    const column = firstPeriodColumn + (position % 2) * chartColumns;
    return { row: this.beside.firstRow + (position < 2 ? 0 : rows), column, rows, columns: chartColumns };
  }

  private series(key: string, kind: ChartSeries["kind"], look: Pick<ChartSeries, "fill" | "line">): ChartSeries {
    const row = this.sheet.rowOf(key);
    return { name: { row, column: labelColumn }, values: this.across(row), kind, ...look };
  }

  /** The reported periods of a row. */
  private across(row: number): Area {
    return { row, column: periodColumn(0), rows: 1, columns: this.plan.periods - this.plan.runOn };
  }
}
