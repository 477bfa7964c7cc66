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

export class InputPlaces {
  private constructor(
    readonly sections: Readonly<Record<InputSheet, readonly PlacedSection[]>>,
    private readonly byPath: ReadonlyMap<string, InputPlace>,
  ) {}

  /** The places that freshly laid out input sheets give to a plan's inputs. */
  static of(plan: Pick<CompletePlan, "channels" | "teams">): InputPlaces {
    const sections = inputSections(plan);
    const byPath = new Map<string, InputPlace>();
    const place = (sheet: InputSheet) => {
      let row = headRows;
      return sections[sheet].map((section): PlacedSection => {
        const placed = { section, headingRow: row, firstRow: row + 1 };
        section.lines.forEach(({ path }, index) => byPath.set(pathText(path), { sheet, row: placed.firstRow + index }));
        row = placed.firstRow + section.lines.length + (hasSumRow(section) ? 2 : 1);
        return placed;
      });
    };
    const [Goals, Marketing, Sales] = inputSheets.map(place);
    if (Goals === undefined || Marketing === undefined || Sales === undefined)
      throw new RangeError("InputPlaces: no sheets");
    return new InputPlaces({ Goals, Marketing, Sales }, byPath);
  }

  /** The places found when sheets were read: users insert and move rows. */
  static found(plan: Pick<CompletePlan, "channels" | "teams">, byPath: ReadonlyMap<string, InputPlace>): InputPlaces {
    return new InputPlaces(InputPlaces.of(plan).sections, byPath);
  }

  /** The place of an input; of the whole line for one entry of a list. */
  at(path: PlanPath): InputPlace {
    const found = this.byPath.get(pathText(path)) ?? this.byPath.get(pathText(path.slice(0, -1)));
    if (found === undefined) throw new RangeError(`InputPlaces: ${pathText(path)} stands on no sheet`);
    return found;
  }

  /** A formula's reference to the single figure of an input, or to one entry of a list: "Marketing!$C$31". */
  reference(path: PlanPath): string {
    const { sheet, row } = this.at(path);
    const last = path.at(-1);
    const column = typeof last === "number" && !this.byPath.has(pathText(path)) ? periodColumn(last) : constantColumn;
    return `${sheetPrefix(sheet)}$${columnName(column)}$${row + 1}`;
  }

  /** A formula's reference to a period's figure of a series: "Marketing!G5", the same in R1C1 for every period. */
  periodReference(path: PlanPath, period: number): string {
    const { sheet, row } = this.at(path);
    return sheetPrefix(sheet) + cellAddress({ row, column: firstPeriodColumn + period });
  }
}

/** Money and people of all channels or teams can be added up under their lines. */
export function hasSumRow({ of, lines }: InputSection): boolean {
  return of === "series" && (lines[0]?.info.unit === "money" || lines[0]?.path.at(-1) === "hires");
}
