/** Bookings, cost and items never called by quarter and year of the calendar: sums over the periods that begin in it, run-on left out. */
import { reportedKey } from "../rows/row";
import { areaAddress, cellAddress } from "./address";
import { columnHeadRow, constantColumn, firstPeriodColumn, periodColumn, totalColumn } from "./columns";
import { locked, type PageRow } from "./frame";
import { sectionCells, type ModelSheet } from "./modelSheet";
import type { Cell, Formula } from "./page";
import { periodSerials, quarterOf } from "./periods";
import { numberFormat, unitText, type Unit } from "../plan/unit";

/** The heading of the block. */
export const quartersTitle = "By quarter and year";

const summed: readonly { readonly label: string; readonly key: string; readonly unit: Unit }[] = [
  { label: "Bookings", key: "result.bookings", unit: "money" },
  { label: "Cost", key: "result.cost", unit: "money" },
  { label: "Never called", key: "result.overflow", unit: "items" },
];

const quartersInYear = 4;
const monthsInQuarter = 3;

/** A quarter or a year of the calendar that periods begin in, and the periods that do. */
interface Span {
  readonly number: number;
  readonly name: string;
  readonly periods: readonly number[];
}

/** Rows of the block before its first sum: heading, two constants, quarter and year of the periods. */
const rowsBefore = 5;

/** How many rows the block has for these periods. */
export function quarterRows(calendar: Parameters<typeof spans>[0]): number {
  const { quarters, years } = spans(calendar);
  return rowsBefore + summed.length * (quarters.length + years.length);
}

/** The quarters and years of the reported periods. Quarters are counted on over the years, so that the next one is one more. */
function spans(calendar: Parameters<typeof periodSerials>[0] & { readonly runOn: number }) {
  const dates = periodSerials(calendar).map(quarterOf);
  const reported = dates.slice(0, calendar.periods - calendar.runOn);
  const group = (numbers: readonly number[], name: (number: number) => string): Span[] =>
    [...new Set(numbers)].map((number) => ({
      number,
      name: name(number),
      periods: numbers.flatMap((each, period) => (each === number ? [period] : [])),
    }));
  return {
    dates,
    quarters: group(
      reported.map(({ year, quarter }) => year * quartersInYear + quarter),
      (number) => `Q${1 + ((number - 1) % quartersInYear)} ${Math.floor((number - 1) / quartersInYear)}`,
    ),
    years: group(
      reported.map(({ year }) => year),
      String,
    ),
  };
}

export class QuartersBlock {
  private readonly spans: ReturnType<typeof spans>;

  constructor(
    private readonly sheet: ModelSheet,
    /** The heading's row, zero-based. */
    private readonly headingRow: number,
  ) {
    this.spans = spans(sheet.evaluation.plan);
  }

  print(): PageRow[] {
    const { quarters, years } = this.spans;
    const sums = summed.flatMap((row, index) => {
      const first = this.headingRow + rowsBefore + index * (quarters.length + years.length);
      return [
        ...quarters.map((span, at) =>
          this.sumCells(row, span, { row: first + at, by: this.quarterRow, isFirst: at === 0 }),
        ),
        ...years.map((span, at) =>
          this.sumCells(row, span, { row: first + quarters.length + at, by: this.yearRow, isFirst: at === 0 }),
        ),
      ];
    });
    return [
      sectionCells(quartersTitle, this.sheet.evaluation.plan.periods),
      constantCells("Quarters in a year", "quarters", quartersInYear),
      constantCells("Months in a quarter", "months", monthsInQuarter),
      this.periodCells("Quarter of the period, counted on", this.quarterFormula()),
      this.periodCells("Year of the period", this.yearFormula()),
      ...sums,
    ];
  }

  private get quarterRow(): number {
    return this.headingRow + 3;
  }

  private get yearRow(): number {
    return this.headingRow + 4;
  }

  /** 0 in the run-on, so that no sum takes it in. */
  private quarterFormula() {
    const [inYear, months] = [1, 2].map((row) => locked(this.headingRow + row, constantColumn));
    return (head: string, reported: string, date: { year: number; quarter: number }) => ({
      formula: `=IF(${reported}=1,YEAR(${head})*${inYear}+ROUNDUP(MONTH(${head})/${months},0),0)`,
      value: date.year * quartersInYear + date.quarter,
    });
  }

  private yearFormula() {
    return (head: string, reported: string, { year }: { year: number }) => ({
      formula: `=IF(${reported}=1,YEAR(${head}),0)`,
      value: year,
    });
  }

  private periodCells(label: string, formula: ReturnType<QuartersBlock["quarterFormula"]>): PageRow {
    const { periods, runOn } = this.sheet.evaluation.plan;
    const cells: PageRow = [
      { role: "label", content: label },
      { role: "unit", content: "number" },
    ];
    this.spans.dates.forEach((date, period) => {
      const column = periodColumn(period);
      const inColumn = (row: number) => cellAddress({ row, column }).replace(/(\d+)$/, "$$$1");
      const content = formula(inColumn(columnHeadRow), inColumn(this.sheet.rowOf(reportedKey)), date);
      const isReported = period < periods - runOn;
      cells[column] = { role: "calculation", content: isReported ? content : { ...content, value: 0 } };
    });
    return cells;
  }

  private sumCells(
    { label, key, unit }: (typeof summed)[number],
    span: Span,
    { row, by, isFirst }: { readonly row: number; readonly by: number; readonly isFirst: boolean },
  ): PageRow {
    const number = cellAddress({ row, column: constantColumn });
    const before = cellAddress({ row: row - 1, column: constantColumn });
    const first = cellAddress({ row: by, column: firstPeriodColumn });
    const figures = this.sheet.evaluation.seriesOf(key);
    const value = span.periods.reduce((sum, period) => sum + (figures[period] ?? 0), 0);
    const total: Formula = {
      formula: `=SUMIF(${this.across(by, "$")},${number},${this.across(this.sheet.rowOf(key), "")})`,
      value,
    };
    const isQuarter = by === this.quarterRow;
    const cells: PageRow = [
      { role: "label", content: this.labelFormula(label, number, span.name, isQuarter) },
      { role: "unit", content: unitText(unit, this.sheet.evaluation.plan) },
    ];
    const count: Cell = {
      role: "calculation",
      content: { formula: isFirst ? `=${first}` : `=${before}+1`, value: span.number },
    };
    cells[constantColumn] = count;
    cells[totalColumn] = { role: "total", format: numberFormat(unit), content: total };
    return cells;
  }

  /** "Bookings, Q2 2027", following the number beside it. */
  private labelFormula(label: string, number: string, name: string, isQuarter: boolean): Formula {
    const value = `${label}, ${name}`;
    if (!isQuarter) return { formula: `="${label}, "&${number}`, value };
    const inYear = locked(this.headingRow + 1, constantColumn);
    const year = `INT((${number}-1)/${inYear})`;
    return { formula: `="${label}, Q"&${number}-${inYear}*${year}&" "&${year}`, value };
  }

  private across(row: number, lock: "$" | ""): string {
    const { periods } = this.sheet.evaluation.plan;
    const area = areaAddress({ row, column: firstPeriodColumn, rows: 1, columns: periods });
    return area.replace(/([A-Z]+)(\d+)/g, `$$$1${lock === "$" ? "$$" : ""}$2`);
  }
}

function constantCells(label: string, unit: string, content: number): PageRow {
  const cells: PageRow = [
    { role: "label", content: label },
    { role: "unit", content: unit },
  ];
  cells[constantColumn] = { role: "calculation", content };
  return cells;
}
