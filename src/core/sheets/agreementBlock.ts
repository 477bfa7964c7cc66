/** The agreement as a block of the Goals sheet: each line has marketing's promise and sales' answer side by side. */
import {
  profileFields,
  promiseLines,
  promised,
  type Agreed,
  type Agreement,
  type Half,
  type OtherHalf,
  type ProfileField,
} from "../agreement/agreement";
import type { CompletePlan } from "../plan/completePlan";
import { numberFormat, type Unit } from "../plan/unit";
import { areaAddress, cellAddress } from "./address";
import { columnHeadRow, constantColumn, firstPeriodColumn, noteColumn, periodColumn, totalColumn } from "./columns";
import type { PageRow } from "./frame";
import { sectionCells } from "./modelSheet";
import type { Area, Cell, ConditionalLook, Formula, Validation } from "./page";
import { periodSerials, startSerial } from "./periods";

export const agreementTitle = "The agreement of marketing and sales";

export const profileLabels: Readonly<Record<ProfileField, string>> = {
  industry: "We sell to: industry",
  size: "We sell to: size",
  region: "We sell to: region",
  signals: "We sell to: signals of interest",
  notFor: "We do not sell to",
};

/** "Leads | first contact, tier 1": marketing's half, then sales' half. */
export const promiseLabels: Readonly<Record<Half, string>> = {
  leads: "Leads | hours to first contact, tier 1",
  fittingShare: "Fitting share | contacted in time",
  unfitShare: "Others handed over | hours, tier 2",
  contactDataShare: "Complete contact data | attempts",
};

export const agreedLabels = {
  marketing: "Agreed for marketing by (role)",
  sales: "Agreed for sales by (role)",
  on: "Agreed on",
  figures: "Sum of the figures agreed",
  fingerprint: "Fingerprint of what was agreed",
  state: "Since then",
} as const;

const units: Readonly<Record<Half | OtherHalf, Unit>> = {
  leads: "leads",
  fittingShare: "share",
  unfitShare: "share",
  contactDataShare: "share",
  responseHours1: "hours",
  onTimeShare: "share",
  responseHours2: "hours",
  attempts: "number",
};

const byPeriod: readonly Half[] = ["leads", "fittingShare"];

/** A sum that changes with every promised figure: those of a period count by its date, all others by the first. */
export function sumOfFigures(
  agreement: Agreement,
  plan: Pick<CompletePlan, "periods" | "runOn" | "start" | "period">,
): number {
  const serials = periodSerials(plan);
  const dated = (figures: readonly (number | undefined)[]) =>
    serials.reduce((sum, serial, period) => sum + serial * (figures[period] ?? 0), 0);
  const halves = promiseLines.flat().map((half) => promised(agreement, half, plan.periods - plan.runOn) ?? 0);
  const single = halves.reduce((sum, figure) => sum + figure, 0);
  return dated(agreement.leads) + dated(agreement.fittingShare) + single * (serials[0] ?? 0);
}

const states = {
  notAgreed: "not agreed",
  asAgreed: "✓ as agreed",
  changed: "▲ changed",
} as const;

export class AgreementBlock {
  constructor(
    private readonly agreement: Agreement,
    private readonly agreed: Agreed | undefined,
    private readonly plan: Pick<CompletePlan, "periods" | "runOn" | "start" | "period">,
    /** The heading's row, zero-based. */
    private readonly headingRow: number,
  ) {}

  rows(): PageRow[] {
    const heading = sectionCells(agreementTitle, this.plan.periods);
    heading[constantColumn] = { role: "section", content: "Marketing", align: "right" };
    heading[totalColumn] = { role: "section", content: "Sales", align: "right" };
    heading[noteColumn] = { role: "section", content: "Leads and fitting share by period: marketing" };
    return [
      heading,
      ...profileFields.map((field) => textCells(profileLabels[field], this.agreement.profile[field])),
      ...promiseLines.map((line, index) => this.promiseCells(line, this.promiseRow + index)),
      textCells(agreedLabels.marketing, this.agreed?.marketing ?? ""),
      textCells(agreedLabels.sales, this.agreed?.sales ?? ""),
      this.dateCells(),
      this.sumCells(),
      textCells(agreedLabels.fingerprint, this.agreed?.fingerprint ?? "", "calculation"),
      this.stateCells(),
    ];
  }

  validations(): Validation[] {
    const promise = (row: number, column: number, columns: number, half: Half | OtherHalf): Validation => ({
      area: { row, column, rows: 1, columns },
      rule: { kind: "decimal", min: 0, ...(units[half] === "share" && { max: 1 }) },
      title: "Agreement",
      message: units[half] === "share" ? "A share from 0 to 1, such as 0.25 or 25%." : "A number of 0 or more.",
    });
    return promiseLines.flatMap(([marketing, sales], index) => {
      const row = this.promiseRow + index;
      const isByPeriod = byPeriod.includes(marketing);
      return [
        isByPeriod
          ? promise(row, firstPeriodColumn, this.plan.periods, marketing)
          : promise(row, constantColumn, 1, marketing),
        promise(row, totalColumn, 1, sales),
      ];
    });
  }

  looks(): ConditionalLook[] {
    const area: Area = { row: this.stateRow, column: constantColumn, rows: 1, columns: 1 };
    const cell = cellAddress(area);
    return [
      { area, formula: `=LEFT(${cell})="▲"`, look: "bad" },
      { area, formula: `=LEFT(${cell})="✓"`, look: "good" },
    ];
  }

  private get promiseRow(): number {
    return this.headingRow + 1 + profileFields.length;
  }

  private get agreedRow(): number {
    return this.promiseRow + promiseLines.length;
  }

  private get sumRow(): number {
    return this.agreedRow + 3;
  }

  private get stateRow(): number {
    return this.sumRow + 2;
  }

  private promiseCells([marketing, sales]: (typeof promiseLines)[number], row: number): PageRow {
    const cells: PageRow = [
      { role: "label", content: promiseLabels[marketing] },
      { role: "unit", content: units[marketing] },
    ];
    const { periods, runOn } = this.plan;
    cells[totalColumn] = input(promised(this.agreement, sales, periods - runOn), units[sales]);
    if (marketing !== "leads" && marketing !== "fittingShare") {
      cells[constantColumn] = input(this.agreement[marketing], units[marketing]);
      return cells;
    }
    for (let period = 0; period < periods; period += 1) {
      cells[periodColumn(period)] = input(this.agreement[marketing][period], units[marketing]);
    }
    cells[constantColumn] = {
      role: "total",
      format: numberFormat(units[marketing]),
      content: this.promiseTotal(marketing, row),
    };
    return cells;
  }

  /** Leads of the reported periods, and their share that fits. */
  private promiseTotal(marketing: "leads" | "fittingShare", row: number): Formula {
    const value = promised(this.agreement, marketing, this.plan.periods - this.plan.runOn) ?? 0;
    const own = areaAddress(this.reported(row));
    if (marketing === "leads") return { formula: `=SUM(${own})`, value };
    const leads = areaAddress(this.reported(row - 1));
    return { formula: `=IF(SUM(${leads})=0,0,SUMPRODUCT(${leads},${own})/SUM(${leads}))`, value };
  }

  private dateCells(): PageRow {
    const cells: PageRow = [
      { role: "label", content: agreedLabels.on },
      { role: "unit", content: "date" },
    ];
    const on = this.agreed?.on ?? "";
    cells[constantColumn] = { role: "input", format: "yyyy-mm-dd", content: on === "" ? undefined : startSerial(on) };
    return cells;
  }

  /** A sum that changes with every figure: the figures of a period count by its date. Now, and as it was when agreed. */
  private sumCells(): PageRow {
    const cells: PageRow = [
      { role: "label", content: agreedLabels.figures },
      { role: "unit", content: "now | agreed" },
    ];
    cells[constantColumn] = { role: "calculation", format: "0.00", content: this.sumNow() };
    const agreedSum = this.isAgreed ? this.agreed?.figures : undefined;
    cells[totalColumn] = { role: "calculation", format: "0.00", content: agreedSum };
    cells[noteColumn] = { role: "note", content: "figures by period count by their date" };
    return cells;
  }

  private sumNow(): Formula {
    const [leads, fit] = [0, 1].map((index) => areaAddress(this.across(this.promiseRow + index)));
    const heads = areaAddress(this.across(columnHeadRow));
    const first = cellAddress({ row: columnHeadRow, column: firstPeriodColumn });
    const single = areaAddress({ row: this.promiseRow, column: constantColumn, rows: promiseLines.length, columns: 2 });
    return {
      formula: `=SUMPRODUCT(${heads},${leads})+SUMPRODUCT(${heads},${fit})+SUM(${single})*${first}`,
      value: this.sumValue(),
    };
  }

  private sumValue(): number {
    return sumOfFigures(this.agreement, this.plan);
  }

  private get isAgreed(): boolean {
    return this.agreed !== undefined && this.agreed.fingerprint !== "";
  }

  private stateCells(): PageRow {
    const cells: PageRow = [
      { role: "label", content: agreedLabels.state },
      { role: "unit", content: "state" },
    ];
    const [now, agreed] = [constantColumn, totalColumn].map((column) => cellAddress({ row: this.sumRow, column }));
    const isSame = Math.round(this.sumValue() - (this.agreed?.figures ?? 0)) === 0;
    const state = this.isAgreed ? (isSame ? "asAgreed" : "changed") : "notAgreed";
    const both = `IF(ROUND(${now}-${agreed},0)=0,"${states.asAgreed}","${states.changed}")`;
    cells[constantColumn] = {
      role: "goal",
      content: { formula: `=IF(${agreed}="","${states.notAgreed}",${both})`, value: states[state] },
    };
    return cells;
  }

  private across(row: number): Area {
    return { row, column: firstPeriodColumn, rows: 1, columns: this.plan.periods };
  }

  private reported(row: number): Area {
    return { ...this.across(row), columns: this.plan.periods - this.plan.runOn };
  }
}

function input(content: number | undefined, unit: Unit): Cell {
  return { role: "input", format: numberFormat(unit), content };
}

function textCells(label: string, text: string, role: "input" | "calculation" = "input"): PageRow {
  const cells: PageRow = [
    { role: "label", content: label },
    { role: "unit", content: "text" },
  ];
  cells[constantColumn] = { role, content: text === "" ? undefined : text, align: "left" };
  return cells;
}
