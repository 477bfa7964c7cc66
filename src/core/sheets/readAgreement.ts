/** From the Goals sheet back to the agreement, or everything that is wrong with it, named by cell. */
import {
  profileFields,
  promiseLines,
  type Agreed,
  type Agreement,
  type Half,
  type OtherHalf,
  type ProfileField,
} from "../agreement/agreement";
import type { CompletePlan } from "../plan/completePlan";
import { cellAddress } from "./address";
import { agreedLabels, profileLabels, promiseLabels } from "./agreementBlock";
import { constantColumn, headRows, labelColumn, periodColumn, totalColumn } from "./columns";
import { stampKey, type GridValue, type SheetGrid } from "./grid";
import type { CellChange } from "./inputChanges";
import { gridValue } from "./inputRows";
import { startSerial, startText } from "./periods";
import type { SheetProblem } from "./sheetProblem";

export type AgreementRead =
  | { readonly kind: "noAgreement" }
  | {
      readonly kind: "agreement";
      readonly agreement: Agreement;
      readonly agreed: Agreed | undefined;
      /** The cells to change when both sides agree. */
      agreeing(agreed: Agreed): readonly CellChange[];
    }
  | { readonly kind: "problems"; readonly problems: readonly SheetProblem[] };

/** The agreement on the Goals sheet of a workbook. */
export function readAgreement(grids: readonly SheetGrid[], plan: Pick<CompletePlan, "periods">): AgreementRead {
  const grid = grids.find(({ stamp }) => stamp[stampKey] === "Goals");
  return grid === undefined ? { kind: "noAgreement" } : new AgreementReader(grid, plan.periods).read();
}

class AgreementReader {
  private readonly problems: SheetProblem[] = [];
  private readonly rows = new Map<string, number>();

  constructor(
    private readonly grid: SheetGrid,
    private readonly periods: number,
  ) {
    grid.values.forEach((_, row) => {
      const label = String(gridValue(grid.values, row, labelColumn));
      if (row >= headRows && !this.rows.has(label)) this.rows.set(label, row);
    });
  }

  read(): AgreementRead {
    if (!this.rows.has(promiseLabels.leads)) return { kind: "noAgreement" };
    const agreement = this.agreement();
    const agreed = this.agreed();
    const { problems } = this;
    if (problems.length > 0) return { kind: "problems", problems };
    return { kind: "agreement", agreement, agreed, agreeing: (by) => this.agreeing(by) };
  }

  private agreement(): Agreement {
    const profile = Object.fromEntries(
      profileFields.map((field) => [field, this.text(profileLabels[field])]),
    ) as Readonly<Record<ProfileField, string>>;
    return {
      profile,
      leads: this.series("leads"),
      fittingShare: this.series("fittingShare"),
      unfitShare: this.figure("unfitShare", constantColumn),
      contactDataShare: this.figure("contactDataShare", constantColumn),
      responseHours: [this.answer("responseHours1"), this.answer("responseHours2")],
      onTimeShare: this.answer("onTimeShare"),
      attempts: this.answer("attempts"),
    };
  }

  private agreed(): Agreed | undefined {
    const fingerprint = this.text(agreedLabels.fingerprint);
    const on = this.value(agreedLabels.on, constantColumn);
    const figures = this.value(agreedLabels.figures, totalColumn);
    if (fingerprint === "") return undefined;
    return {
      marketing: this.text(agreedLabels.marketing),
      sales: this.text(agreedLabels.sales),
      on: typeof on === "number" ? startText(on, "week") : "",
      fingerprint,
      figures: typeof figures === "number" ? figures : 0,
    };
  }

  private agreeing({ marketing, sales, on, fingerprint, figures }: Agreed): readonly CellChange[] {
    const change = (label: string, column: number, content: string | number): CellChange => {
      return { sheet: this.grid.name, row: this.rows.get(label) ?? 0, column, content };
    };
    return [
      change(agreedLabels.marketing, constantColumn, marketing),
      change(agreedLabels.sales, constantColumn, sales),
      change(agreedLabels.on, constantColumn, startSerial(on)),
      change(agreedLabels.figures, totalColumn, figures),
      change(agreedLabels.fingerprint, constantColumn, fingerprint),
    ];
  }

  private series(half: "leads" | "fittingShare"): (number | undefined)[] {
    return Array.from({ length: this.periods }, (_, period) => this.figure(half, periodColumn(period)));
  }

  private answer(half: OtherHalf): number | undefined {
    const [marketing] = promiseLines.find(([, sales]) => sales === half) ?? ["leads"];
    return this.figure(marketing, totalColumn);
  }

  private figure(half: Half, column: number): number | undefined {
    const value = this.value(promiseLabels[half], column);
    if (value === "") return undefined;
    const isShare = half !== "leads" && column !== totalColumn;
    if (typeof value === "number" && value >= 0 && (!isShare || value <= 1)) return value;
    const cell = cellAddress({ row: this.rows.get(promiseLabels[half]) ?? 0, column });
    const expects = isShare ? "a share from 0 to 1, such as 0.25 or 25%" : "a number of 0 or more";
    const sentence = `${promiseLabels[half]}: “${String(value)}” is not ${expects}; type ${expects}, or leave it empty.`;
    this.problems.push({ sheet: this.grid.name, cell, sentence });
    return undefined;
  }

  private text(label: string): string {
    return String(this.value(label, constantColumn)).trim();
  }

  private value(label: string, column: number): GridValue {
    const row = this.rows.get(label);
    return row === undefined ? "" : gridValue(this.grid.values, row, column);
  }
}
