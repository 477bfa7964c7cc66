/** The rows of a test's sheet: what was planned, what is noted at each look, and the statistic by visible formulas. */
import { evenLookLimits } from "../ideas/looks";
import { normalShareBelow } from "../ideas/normal";
import { plannedSample, testStatistic, type LookResult } from "../ideas/verdict";
import { constantColumn, firstPeriodColumn, noteColumn, periodColumn, totalColumn } from "./columns";
import { columnName } from "./address";
import type { PageRow } from "./frame";
import type { Cell, Content } from "./page";
import type { StrategyTest } from "./testStamp";

const items = '#,##0.0;-#,##0.0;"–"';
const wholes = '#,##0;-#,##0;"–"';
const money = '#,##0;-#,##0;"–"';
const shares = "0.0%";
const statistics = "0.00";
const codes = "0;-0;0";

/** The typed rows, in the order in which they stand. */
export const resultKeys = ["firstExposure", "firstEvents", "secondExposure", "secondEvents"] as const;
type ResultKey = (typeof resultKeys)[number];
type RowKey =
  | ResultKey
  | "needed"
  | "looks"
  | "falseAlarm"
  | "scatter"
  | "look"
  | "planned"
  | "limit"
  | "sample"
  | "counts"
  | "all"
  | "middle"
  | "variance"
  | "difference"
  | "z"
  | "chance"
  | "signal"
  | "decided";

/** The labels of the typed rows. */
export function resultLabels({ first, second, measure, design }: StrategyTest): Readonly<Record<ResultKey, string>> {
  const exposure = design.kind === "split" ? "leads dealt to it so far" : "money spent on its turns so far";
  const events = { leads: "leads so far", passed: "leads passed on so far", wins: "wins so far" }[measure];
  return {
    firstExposure: `${first}: ${exposure}`,
    firstEvents: `${first}: ${events}`,
    secondExposure: `${second}: ${exposure}`,
    secondEvents: `${second}: ${events}`,
  };
}

/** Rows with the places of the cells that the head of the sheet reads. */
export class TestRows {
  readonly rows: PageRow[] = [];
  private readonly at = new Map<RowKey, number>();

  /** `firstRow` is the zero-based row of the sheet in which they begin. */
  constructor(
    private readonly test: StrategyTest,
    private readonly results: readonly (LookResult | undefined)[],
    private readonly firstRow: number,
  ) {
    this.planned();
    this.noted();
    this.calculated();
  }

  /** The address of a row's constant, total, or of a look: "C12". */
  cell(key: RowKey, column: number): string {
    return `${columnName(column)}${this.rowNumber(key)}`;
  }

  /** Zero-based row of the sheet. */
  rowOf(key: RowKey): number {
    return this.rowNumber(key) - 1;
  }

  private planned(): void {
    const { design } = this.test;
    const isSplit = design.kind === "split";
    this.section("What was fixed before the test");
    this.constant(
      "needed",
      isSplit ? "Leads on each side" : "Counts of both together",
      "items",
      wholes,
      design.needed,
      "So many tell the two apart, if the model is right.",
    );
    this.constant("looks", "Looks", "number", codes, design.looks, "At equal distances; other looks decide nothing.");
    this.constant(
      "falseAlarm",
      "Chance of a false alarm",
      "share",
      shares,
      design.falseAlarm,
      "When the two do not differ, over all looks together.",
    );
    if (!isSplit)
      this.constant(
        "scatter",
        "Scatter",
        "number",
        statistics,
        design.scatter,
        "Variance of counts over their mean; 1 is pure chance.",
      );
    this.byLook("look", "Look", "number", codes, (look, column) => [`=COLUMNS($F1:${column}1)`, look]);
    this.byLook("planned", "Counts once these are in", "items", items, (look, column) => [
      `=${this.lock("needed")}*${column}${this.rowNumber("look")}/${this.lock("looks")}`,
      plannedSample(design, look),
    ]);
    const limits = evenLookLimits(design.looks, design.falseAlarm);
    this.byLook(
      "limit",
      "Limit of the statistic",
      "number",
      statistics,
      (look) => limits[look - 1] ?? 0,
      "Lan and DeMets 1983, spent as by O'Brien and Fleming.",
    );
  }

  private noted(): void {
    this.rows.push([]);
    this.section("What was counted, from the start of the test to each look");
    const labels = resultLabels(this.test);
    const read: Readonly<Record<ResultKey, (result: LookResult) => number>> = {
      firstExposure: ({ first }) => first.exposure,
      firstEvents: ({ first }) => first.events,
      secondExposure: ({ second }) => second.exposure,
      secondEvents: ({ second }) => second.events,
    };
    for (const key of resultKeys) {
      const isMoney = this.test.design.kind === "turns" && key.endsWith("Exposure");
      const row = this.add(key, [
        { role: "label", content: labels[key] },
        { role: "unit", content: isMoney ? "money" : "items" },
      ]);
      for (let look = 0; look < this.test.design.looks; look += 1) {
        const result = this.results[look];
        row[periodColumn(look)] = {
          role: "input",
          format: isMoney ? money : wholes,
          content: result && read[key](result),
        };
      }
    }
  }

  private calculated(): void {
    const { design } = this.test;
    const isSplit = design.kind === "split";
    const result = (look: number): LookResult =>
      this.results[look - 1] ?? { first: { exposure: 0, events: 0 }, second: { exposure: 0, events: 0 } };
    this.rows.push([]);
    this.section("What it says");
    const of = (key: RowKey, column: string) => `${column}${this.rowNumber(key)}`;
    const sample = (look: number) => {
      const { first, second } = result(look);
      return isSplit ? Math.min(first.exposure, second.exposure) : first.events + second.events;
    };
    this.byLook("sample", isSplit ? "Leads on the smaller side" : "Counts of both", "items", items, (look, column) => {
      const [first, second] = isSplit
        ? (["firstExposure", "secondExposure"] as const)
        : (["firstEvents", "secondEvents"] as const);
      const join = isSplit ? "MIN" : "SUM";
      return [`=${join}(${of(first, column)},${of(second, column)})`, sample(look)];
    });
    this.byLook("counts", "Counts as a look", "0 or 1", codes, (look, column) => [
      `=IF(${of("sample", column)}<${of("planned", column)},0,1)`,
      sample(look) < plannedSample(design, look) ? 0 : 1,
    ]);
    this.byLook(
      "all",
      isSplit ? "Leads of both" : "Money of both",
      isSplit ? "items" : "money",
      items,
      (look, column) => [
        `=${of("firstExposure", column)}+${of("secondExposure", column)}`,
        result(look).first.exposure + result(look).second.exposure,
      ],
    );
    if (isSplit) this.splitStatistic(of, result);
    else this.turnStatistic(of, result);
    this.byLook(
      "z",
      "Statistic",
      "number",
      statistics,
      (look, column) => [
        `=IF(${of("variance", column)}>0,${of("difference", column)}/SQRT(${of("variance", column)}),0)`,
        testStatistic(design, result(look)),
      ],
      `Above 0: ${this.test.second} does better.`,
    );
    this.byLook(
      "chance",
      `Probability that ${this.test.second} is better`,
      "share",
      shares,
      (look, column) => [`=NORMSDIST(${of("z", column)})`, normalShareBelow(testStatistic(design, result(look)))],
      "On these counts alone.",
    );
    const limits = evenLookLimits(design.looks, design.falseAlarm);
    const signal = (look: number) => {
      const z = testStatistic(design, result(look));
      return sample(look) >= plannedSample(design, look) && Math.abs(z) >= (limits[look - 1] ?? Infinity)
        ? Math.sign(z)
        : 0;
    };
    this.byLook("signal", "Beyond the limit", "-1, 0 or 1", codes, (look, column) => [
      `=IF(ABS(${of("z", column)})<${of("limit", column)},0,${of("counts", column)}*SIGN(${of("z", column)}))`,
      signal(look),
    ]);
    let decided = 0;
    const row = this.byLook(
      "decided",
      "Decided",
      "-1, 0 or 1",
      codes,
      (look, column) => {
        const before = columnName(firstPeriodColumn + look - 2);
        decided = decided === 0 ? signal(look) : decided;
        const carried = `IF(${of("decided", before)}=0,${of("signal", column)},${of("decided", before)})`;
        return [`=IF(${of("look", column)}=1,${of("signal", column)},${carried})`, decided];
      },
      `-1: ${this.test.first} is better. 1: ${this.test.second} is.`,
    );
    const last = columnName(periodColumn(design.looks - 1));
    row[totalColumn] = {
      role: "total",
      format: codes,
      content: { formula: `=${of("decided", last)}`, value: decided },
    };
  }

  /** Difference of the shares, and its variance at the pooled share. */
  private splitStatistic(of: CellOf, result: (look: number) => LookResult): void {
    const pooled = (look: number) => {
      const { first, second } = result(look);
      const all = first.exposure + second.exposure;
      return all === 0 ? 0 : (first.events + second.events) / all;
    };
    this.byLook("middle", "Share of both together", "share", shares, (look, column) => [
      `=IF(${of("all", column)}=0,0,(${of("firstEvents", column)}+${of("secondEvents", column)})/${of("all", column)})`,
      pooled(look),
    ]);
    const some = ({ first, second }: LookResult) => Math.min(first.exposure, second.exposure) > 0;
    this.byLook("difference", "Difference of the shares", "share", shares, (look, column) => {
      const { first, second } = result(look);
      const part = (side: "first" | "second") => `${of(`${side}Events`, column)}/${of(`${side}Exposure`, column)}`;
      const value = some(result(look)) ? second.events / second.exposure - first.events / first.exposure : 0;
      return [`=IF(${of("sample", column)}>0,${part("second")}-${part("first")},0)`, value];
    });
    this.byLook("variance", "Its variance", "number", "0.0E+00", (look, column) => {
      const { first, second } = result(look);
      const [a, b] = [of("firstExposure", column), of("secondExposure", column)];
      const value = some(result(look))
        ? pooled(look) * (1 - pooled(look)) * (1 / first.exposure + 1 / second.exposure)
        : 0;
      const middle = of("middle", column);
      return [`=IF(${of("sample", column)}>0,${middle}*(1-${middle})*(1/${a}+1/${b}),0)`, value];
    });
  }

  /** The second's counts against its part of the money, and their variance. */
  private turnStatistic(of: CellOf, result: (look: number) => LookResult): void {
    const { scatter } = this.test.design;
    const part = (look: number) => {
      const { first, second } = result(look);
      const all = first.exposure + second.exposure;
      return Math.min(first.exposure, second.exposure) > 0 ? second.exposure / all : 0;
    };
    const events = (look: number) => result(look).first.events + result(look).second.events;
    this.byLook("middle", `Part of the money on ${this.test.second}`, "share", shares, (look, column) => [
      `=IF(MIN(${of("firstExposure", column)},${of("secondExposure", column)})>0,${of("secondExposure", column)}/${of("all", column)},0)`,
      part(look),
    ]);
    this.byLook("difference", "Counts above that part", "items", items, (look, column) => [
      `=${of("secondEvents", column)}-${of("sample", column)}*${of("middle", column)}`,
      result(look).second.events - events(look) * part(look),
    ]);
    this.byLook("variance", "Their variance", "number", items, (look, column) => [
      `=${of("sample", column)}*${of("middle", column)}*(1-${of("middle", column)})*${this.lock("scatter")}`,
      events(look) * part(look) * (1 - part(look)) * scatter,
    ]);
  }

  private section(title: string): void {
    const width = periodColumn(this.test.design.looks);
    this.rows.push(
      Array.from({ length: width }, (_, column): Cell => ({
        role: "section",
        content: column === 0 ? title : undefined,
      })),
    );
  }

  private constant(key: RowKey, label: string, unit: string, format: string, content: number, note: string): void {
    const row = this.add(key, [
      { role: "label", content: label },
      { role: "unit", content: unit },
    ]);
    row[constantColumn] = { role: "calculation", format, content };
    row[noteColumn] = { role: "note", content: note };
  }

  private byLook(
    key: RowKey,
    label: string,
    unit: string,
    format: string,
    contentOf: (look: number, column: string) => number | readonly [string, number],
    note?: string,
  ): PageRow {
    const row = this.add(key, [
      { role: "label", content: label },
      { role: "unit", content: unit },
    ]);
    if (note !== undefined) row[noteColumn] = { role: "note", content: note };
    for (let look = 1; look <= this.test.design.looks; look += 1) {
      const column = periodColumn(look - 1);
      row[column] = { role: "calculation", format, content: contentIn(contentOf(look, columnName(column))) };
    }
    return row;
  }

  private add(key: RowKey, row: PageRow): PageRow {
    this.at.set(key, this.rows.length);
    this.rows.push(row);
    return row;
  }

  private lock(key: RowKey): string {
    return `$${columnName(constantColumn)}$${this.rowNumber(key)}`;
  }

  private rowNumber(key: RowKey): number {
    return this.firstRow + (this.at.get(key) ?? this.rows.length - 1) + 1;
  }
}

type CellOf = (key: RowKey, column: string) => string;

function contentIn(content: number | readonly [string, number]): Content {
  return typeof content === "number" ? content : { formula: content[0], value: content[1] };
}
