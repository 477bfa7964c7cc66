/**
 * The checks of a scenario sheet in one place, rolled up into one cell: the model's own, no error values, and agreement
 * with the result that was saved, as long as the inputs are those that were saved.
 */
import { checkKeys } from "../model/checks";
import type { Row } from "../rows/row";
import { areaAddress, cellAddress } from "./address";
import { constantColumn, firstPeriodColumn, headRows, noteColumn, totalColumn } from "./columns";
import type { PageRow } from "./frame";
import { sectionCells, type ModelSheet, type PlacedBlock } from "./modelSheet";
import type { Area, Formula, Group } from "./page";

/** The figures whose agreement is checked. */
const savedFigures = [
  ["Bookings", "result.bookings"],
  ["Never called", "result.overflow"],
  ["Money at stake", "result.atStake"],
  ["Marketing and sales cost", "result.cost"],
  ["Value over the years that count", "result.planValue"],
] as const;

interface CheckLine {
  readonly label: string;
  readonly formula: string;
  readonly note?: Formula;
}

export class ChecksBlock {
  private readonly fingerprints: readonly Fingerprint[];
  private readonly checks: number;

  constructor(
    private readonly sheet: ModelSheet,
    /** The heading's row, zero-based. */
    private readonly headingRow: number,
  ) {
    this.fingerprints = sheet.blocks.flatMap((placed) => fingerprintsOf(placed, sheet));
    this.checks = checkKeys(sheet.evaluation.plan).length + 2;
  }

  /** "All 7 checks pass", for the top of the sheet. */
  rollUp(): Formula {
    const all = this.at(this.allRow, totalColumn);
    const lines = this.column(totalColumn, this.firstRow, this.checks);
    return {
      formula: `=IF(${all}=0,"All "&ROWS(${lines})&" checks pass","See row "&ROW(${all}))`,
      value: `All ${this.checks} checks pass`,
    };
  }

  print(): PageRow[] {
    const { periods } = this.sheet.evaluation.plan;
    return [
      sectionCells("All checks", periods),
      ...this.checkLines().map((line) => checkCells(line)),
      checkCells({ label: "All checks", formula: this.allFormula() }, "rollup"),
      [],
      sectionCells("Figures as they were saved", periods),
      ...this.fingerprints.map((print) => this.savedCells(print.label, print)),
      this.changedCells(),
      ...savedFigures.map(([label, key]) => this.savedCells(label, this.savedFigure(key))),
      this.distanceCells(),
    ];
  }

  /** The cells that are 0 when all is well, the rolled-up one included. */
  area(): Area {
    return { row: this.firstRow, column: totalColumn, rows: this.checks + 1, columns: 1 };
  }

  /** Fingerprints are for the check alone and can be folded away. */
  group(): Group {
    return { from: this.printsRow, to: this.resultsRow + savedFigures.length };
  }

  private get firstRow(): number {
    return this.headingRow + 1;
  }

  private get allRow(): number {
    return this.firstRow + this.checks;
  }

  private get printsRow(): number {
    return this.allRow + 3;
  }

  private get changedRow(): number {
    return this.printsRow + this.fingerprints.length;
  }

  private get resultsRow(): number {
    return this.changedRow + 1;
  }

  private checkLines(): CheckLine[] {
    const own = checkKeys(this.sheet.evaluation.plan).map((key): CheckLine => {
      const { label, place } = this.sheet.placing.row(key);
      const row = this.sheet.rowOf(key);
      const { periods } = this.sheet.evaluation.plan;
      const across = areaAddress({ row, column: firstPeriodColumn, rows: 1, columns: periods });
      return { label, formula: place === "period" ? `=SUM(${across})` : `=${this.sheet.figureCell(key)}` };
    });
    return [...own, this.noErrors(), this.agreement()];
  }

  private noErrors(): CheckLine {
    const { periods } = this.sheet.evaluation.plan;
    const columns = firstPeriodColumn + periods - constantColumn;
    const rows = this.headingRow - headRows;
    const area = areaAddress({ row: headRows, column: constantColumn, rows, columns });
    return { label: "No error values", formula: `=SUMPRODUCT(ISERROR(${area})*1)` };
  }

  private agreement(): CheckLine {
    const changed = this.at(this.changedRow, totalColumn);
    const distance = this.at(this.resultsRow + savedFigures.length, totalColumn);
    return {
      label: "Agrees with the saved result",
      formula: `=IF(${changed}=1,0,IF(${distance}<=${this.constant("plan.tolerance")},0,1))`,
      note: {
        formula: `=IF(${changed}=1,"not compared: inputs changed since","as saved")`,
        value: "as saved",
      },
    };
  }

  private allFormula(): string {
    const lines = this.column(totalColumn, this.firstRow, this.checks);
    return `=IF(ISERROR(SUM(${lines})),1,SUM(${lines}))`;
  }

  private changedCells(): PageRow {
    const distance = this.distance(this.printsRow, this.fingerprints.length);
    const formula = `=IF(${distance}<=${this.constant("plan.smallestShare")},0,1)`;
    return lineCells("Inputs changed since", "1 yes, 0 no", { formula, value: 0 });
  }

  /** How far live figures are from the saved ones, relative to their size. */
  private distance(row: number, rows: number): string {
    const [saved, live] = [this.column(constantColumn, row, rows), this.column(totalColumn, row, rows)];
    return `SQRT(SUMXMY2(${saved},${live})/(1+SUMSQ(${saved})))`;
  }

  private distanceCells(): PageRow {
    const formula = `=${this.distance(this.resultsRow, savedFigures.length)}`;
    return lineCells("Distance from the saved result", "share", { formula, value: 0 });
  }

  private savedCells(label: string, live: Formula): PageRow {
    const cells = lineCells(label, "number", live);
    cells[constantColumn] = { role: "calculation", content: live.value };
    return cells;
  }

  private savedFigure(key: string): Formula {
    return { formula: `=${this.sheet.figureCell(key)}`, value: this.sheet.figure(key) };
  }

  private constant(key: string): string {
    return cellAddress({ row: this.sheet.rowOf(key), column: constantColumn });
  }

  private at(row: number, column: number): string {
    return cellAddress({ row, column });
  }

  private column(column: number, row: number, rows: number): string {
    return areaAddress({ row, column, rows, columns: 1 });
  }
}

function lineCells(label: string, unit: string, figure: Formula): PageRow {
  const cells: PageRow = [
    { role: "label", content: label },
    { role: "unit", content: unit },
  ];
  cells[totalColumn] = { role: "calculation", content: figure };
  return cells;
}

function checkCells({ label, formula, note }: CheckLine, role: "check" | "rollup" = "check"): PageRow {
  const cells: PageRow = [
    { role: "label", content: label },
    { role: "unit", content: "ok or differs" },
  ];
  const format = '"differs";"differs";"ok"';
  cells[totalColumn] = { role, format, content: { formula, value: 0 } };
  if (note !== undefined) cells[noteColumn] = { role: "note", content: note };
  return cells;
}

interface Fingerprint extends Formula {
  readonly label: string;
  readonly value: number;
}

/** One number for the constants of a block and one for its series; another input, or two swapped, gives another number. */
function fingerprintsOf({ block, headingRow, firstRow }: PlacedBlock, sheet: ModelSheet): Fingerprint[] {
  const inputs = block.rows.filter(({ formula }) => formula === undefined);
  const constants = inputs.some(({ place }) => place === "constant");
  const series = inputs.some(({ place }) => place === "period");
  const weight = (row: number) => row - headingRow;
  const area = (column: number, columns: number) =>
    areaAddress({ row: firstRow, column, rows: inputs.length, columns });
  const value = (periods: number, square: (row: Row, period: number) => number) =>
    inputs.reduce((sum, row, index) => {
      const own = Array.from({ length: periods }, (_, period) => square(row, period) * (period + 1));
      return sum + weight(firstRow + index) * own.reduce((total, each) => total + each, 0);
    }, 0);
  const squareOf = (place: Row["place"]) => (row: Row, period: number) =>
    row.place === place ? sheet.evaluation.valueOf(row.key, period) ** 2 : 0;
  const rows = (places: string) => `(ROW(${places})-ROW(${cellAddress({ row: headingRow, column: 0 })}))`;
  const own = area(constantColumn, 1);
  const { periods } = sheet.evaluation.plan;
  const across = area(firstPeriodColumn, periods);
  const number = sheet.rowOf("time.period");
  const two = cellAddress({ row: sheet.rowOf("plan.two"), column: constantColumn });
  const numbers = areaAddress({ row: number, column: firstPeriodColumn, rows: 1, columns: periods });
  const print = (label: string, formula: string, figure: number) => ({ label, formula, value: figure });
  return [
    ...(constants
      ? [print(`Constants: ${block.title}`, `=SUMPRODUCT(${own},${own},${rows(own)})`, value(1, squareOf("constant")))]
      : []),
    ...(series
      ? [
          print(
            `Series: ${block.title}`,
            `=SUMPRODUCT(${across}^${two}*${numbers}*${rows(own)})`,
            value(periods, squareOf("period")),
          ),
        ]
      : []),
  ];
}
