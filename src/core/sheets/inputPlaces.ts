/** Where every input stands in the workbook: the way from a path of the plan to a cell, for links, for messages and for showing it. */
import { pathText, type PlanPath } from "../plan/problem";
import { cellAddress, columnName, sheetPrefix } from "./address";
import { constantColumn, firstPeriodColumn, headRows, periodColumn } from "./columns";
import { inputSections, inputSheets, type InputSection, type InputSheet } from "./inputLines";
import type { CompletePlan } from "../plan/completePlan";

export interface InputPlace {
  readonly sheet: InputSheet;
  /** Zero-based. */
  readonly row: number;
}

/** Rows of the sections of one sheet: each heading, its lines, and an empty row after it. */
export interface PlacedSection {
  readonly section: InputSection;
  readonly headingRow: number;
  /** The row of the first line. */
  readonly firstRow: number;
}

/** The rows that freshly laid out input sheets give to the sections of a plan. */
export function placeSections(
  plan: Pick<CompletePlan, "channels" | "teams">,
): Readonly<Record<InputSheet, readonly PlacedSection[]>> {
  const { Goals, Marketing, Sales } = inputSections(plan);
  return { Goals: placed(Goals), Marketing: placed(Marketing), Sales: placed(Sales) };
}

function placed(sections: readonly InputSection[]): PlacedSection[] {
  let row = headRows;
  return sections.map((section) => {
    const headingRow = row;
    row += section.lines.length + (hasSumRow(section) ? 3 : 2);
    return { section, headingRow, firstRow: headingRow + 1 };
  });
}

/** The row of the roster's heading on a freshly laid out Sales sheet: below all else, so that it can grow. */
export function rosterRow({ Sales }: ReturnType<typeof placeSections>): number {
  const last = Sales.at(-1);
  return last === undefined ? headRows : last.firstRow + last.section.lines.length + 1;
}

export class InputPlaces {
  /** Places by the text of their path: those of new sheets, or those found when sheets were read, since users move rows. */
  constructor(
    private readonly byPath: ReadonlyMap<string, InputPlace>,
    /** What the tabs are called: users rename them. */
    private readonly tabs: Readonly<Record<InputSheet, string>> = {
      Goals: "Goals",
      Marketing: "Marketing",
      Sales: "Sales",
    },
  ) {}

  /** The places on freshly laid out sheets. */
  static of(sections: ReturnType<typeof placeSections>): InputPlaces {
    const entries = inputSheets.flatMap((sheet) =>
      sections[sheet].flatMap(({ section, firstRow }) =>
        section.lines.map(({ path }, index) => [pathText(path), { sheet, row: firstRow + index }] as const),
      ),
    );
    return new InputPlaces(new Map(entries));
  }

  /** Whether an input stands on a sheet. */
  has(path: PlanPath): boolean {
    return this.find(path) !== undefined;
  }

  /** The place of an input; of the whole line for one entry of a list. */
  at(path: PlanPath): InputPlace {
    const found = this.find(path);
    if (found === undefined) throw new RangeError(`InputPlaces: ${pathText(path)} stands on no sheet`);
    return found;
  }

  private find(path: PlanPath): InputPlace | undefined {
    return this.byPath.get(pathText(path)) ?? this.byPath.get(pathText(path.slice(0, -1)));
  }

  /** A formula's reference to the single figure of an input, or to one entry of a list: "Marketing!$C$31". */
  reference(path: PlanPath): string {
    const { sheet, row } = this.at(path);
    const last = path.at(-1);
    const column = typeof last === "number" && !this.byPath.has(pathText(path)) ? periodColumn(last) : constantColumn;
    return `${this.prefix(sheet)}$${columnName(column)}$${row + 1}`;
  }

  /** A formula's reference to a period's figure of a series: "Marketing!G5", the same in R1C1 for every period. */
  periodReference(path: PlanPath, period: number): string {
    const { sheet, row } = this.at(path);
    return this.prefix(sheet) + cellAddress({ row, column: firstPeriodColumn + period });
  }

  /** How formulas on other sheets name an input sheet. */
  prefix(sheet: InputSheet): string {
    return sheetPrefix(this.tabs[sheet]);
  }

  /** What the tab of an input sheet is called. */
  tab(sheet: InputSheet): string {
    return this.tabs[sheet];
  }
}

/** Money and people of all channels or teams can be added up under their lines. */
export function hasSumRow({ of, lines }: InputSection): boolean {
  return of === "series" && (lines[0]?.info.unit === "money" || lines[0]?.path.at(-1) === "hires");
}
