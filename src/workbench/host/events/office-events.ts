/** The events that Excel raises for a finished edit of the workbook. */
import { addressOf, intersection, MAX_COLUMNS, MAX_ROWS, type Area } from "../../book/area";
import type { Book } from "../../book/book";
import type { BookChange, Change, EditSource } from "../../book/change";
import { plainValue, valueType } from "../cell-contents";
import type { Cells } from "../range-argument";
import { WORKBOOK, type EventName } from "./registrations";

export interface OfficeEvent {
  readonly event: EventName;
  /** Ids of the objects on which it can be listened to. */
  readonly targets: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  /** The cells that the handler can ask for. */
  readonly cells?: Cells;
}

/** Turns edits into events; remembers which sheet was active, to say which one no longer is. */
export class OfficeEvents {
  private activeSheetId: string;

  constructor(private readonly book: Book) {
    this.activeSheetId = book.activeSheet.id;
  }

  of({ source, changes }: BookChange): readonly OfficeEvent[] {
    return changes.filter((change) => !isPassing(change, changes)).flatMap((change) => this.ofChange(change, source));
  }

  private ofChange(change: Change, source: EditSource): readonly OfficeEvent[] {
    switch (change.kind) {
      case "cells":
        return this.edited(change, source);
      case "inserted":
      case "deleted":
        return [this.changed(change.sheetId, change.area, source, shiftDetails(change))];
      case "values":
        return change.areas.map((area) =>
          onSheet("worksheetCalculated", change.sheetId, { type: "WorksheetCalculated", address: addressOf(area) }),
        );
      case "format":
        return [
          {
            ...onSheet("worksheetFormatChanged", change.sheetId, {
              type: "WorksheetFormatChanged",
              source: "Local",
              address: addressOf(change.area),
            }),
            ...this.cells(change.sheetId, change.area),
          },
        ];
      case "selection":
        return [this.selected(change.sheetId, change.areas), ...this.selectedInTables(change.sheetId, change.areas)];
      case "sheetAdded":
        return [onSheet("worksheetAdded", change.sheetId, { type: "WorksheetAdded", source: "Local" })];
      case "sheetDeleted":
        return [onSheet("worksheetDeleted", change.sheetId, { type: "WorksheetDeleted", source: "Local" })];
      case "sheetActivated":
        return this.activated(change.sheetId);
      case "protection":
        return [onSheet("worksheetProtectionChanged", change.sheetId, this.protection(change.sheetId))];
      case "tableAdded":
      case "tableDeleted":
        return [tableEvent(change)];
      case "chartAdded":
      case "chartDeleted":
        return [chartEvent(change)];
      default:
        return [];
    }
  }

  private edited(change: Extract<Change, { kind: "cells" }>, source: EditSource): readonly OfficeEvent[] {
    const { sheetId, area, before, after } = change;
    const details = {
      changeType: "RangeEdited",
      shiftDirection: "None",
      ...(before !== undefined && { valueBefore: plainValue(before), valueTypeBefore: valueType(before) }),
      ...(after !== undefined && { valueAfter: plainValue(after), valueTypeAfter: valueType(after) }),
    };
    const tables = this.book.findSheet(sheetId)?.tables.filter((table) => intersection(table.area, area)) ?? [];
    return [
      this.changed(sheetId, area, source, details),
      ...tables.map(({ id }): OfficeEvent => ({
        event: "tableChanged",
        targets: [id, sheetId, WORKBOOK],
        details: { ...this.changed(sheetId, area, source, details).details, type: "TableChanged", tableId: id },
        ...this.cells(sheetId, area),
      })),
    ];
  }

  private changed(
    sheetId: string,
    area: Area,
    source: EditSource,
    details: Readonly<Record<string, unknown>>,
  ): OfficeEvent {
    const event = onSheet("worksheetChanged", sheetId, {
      type: "WorksheetChanged",
      source: "Local",
      address: addressOf(area),
      triggerSource: source === "addin" ? "ThisLocalAddin" : "Unknown",
      ...details,
    });
    return { ...event, ...this.cells(sheetId, area) };
  }

  private cells(sheetId: string, area: Area): { readonly cells?: Cells } {
    const sheet = this.book.findSheet(sheetId);
    return sheet ? { cells: { sheet, area } } : {};
  }

  private selected(sheetId: string, areas: readonly Area[]): OfficeEvent {
    const address = areas.map((area) => addressOf(area)).join(",");
    return onSheet("worksheetSelectionChanged", sheetId, { type: "WorksheetSelectionChanged", address });
  }

  private selectedInTables(sheetId: string, areas: readonly Area[]): readonly OfficeEvent[] {
    const [first] = areas;
    const tables = this.book.findSheet(sheetId)?.tables ?? [];
    return tables.map((table): OfficeEvent => {
      const inside = first && intersection(first, table.area);
      const details = {
        type: "TableSelectionChanged",
        worksheetId: sheetId,
        tableId: table.id,
        isInsideTable: inside !== undefined,
        address: inside ? addressOf(inside) : "",
      };
      return { event: "tableSelectionChanged", targets: [table.id], details };
    });
  }

  private activated(sheetId: string): readonly OfficeEvent[] {
    const before = this.activeSheetId;
    this.activeSheetId = sheetId;
    if (before === sheetId) return [];
    return [
      onSheet("worksheetDeactivated", before, { type: "WorksheetDeactivated" }),
      onSheet("worksheetActivated", sheetId, { type: "WorksheetActivated" }),
    ];
  }

  private protection(sheetId: string): Readonly<Record<string, unknown>> {
    const isProtected = this.book.findSheet(sheetId)?.protection !== undefined;
    return { type: "WorksheetProtectionChanged", source: "Local", isProtected };
  }
}

function onSheet(event: EventName, sheetId: string, details: Readonly<Record<string, unknown>>): OfficeEvent {
  return { event, targets: [sheetId, WORKBOOK], details: { worksheetId: sheetId, ...details } };
}

/** A chart that came and went within one edit was never seen. */
function isPassing(change: Change, all: readonly Change[]): boolean {
  if (change.kind !== "chartAdded" && change.kind !== "chartDeleted") return false;
  const other = change.kind === "chartAdded" ? "chartDeleted" : "chartAdded";
  return all.some((one) => one.kind === other && one.chartId === change.chartId);
}

function shiftDetails({ kind, area, shift }: Extract<Change, { kind: "inserted" | "deleted" }>) {
  const what = area.columns === MAX_COLUMNS ? "Row" : area.rows === MAX_ROWS ? "Column" : "Cell";
  const shiftDirection = what === "Cell" ? `ShiftCell${shift}` : "None";
  return { changeType: `${what}${kind === "inserted" ? "Inserted" : "Deleted"}`, shiftDirection };
}

function tableEvent({ kind, sheetId, tableId }: Extract<Change, { readonly tableId: string }>): OfficeEvent {
  const event = kind === "tableAdded" ? "tableAdded" : "tableDeleted";
  const type = kind === "tableAdded" ? "TableAdded" : "TableDeleted";
  return { event, targets: [sheetId, WORKBOOK], details: { type, source: "Local", tableId, worksheetId: sheetId } };
}

function chartEvent({ kind, sheetId, chartId }: Extract<Change, { readonly chartId: string }>): OfficeEvent {
  const event = kind === "chartAdded" ? "chartAdded" : "chartDeleted";
  const type = kind === "chartAdded" ? "ChartAdded" : "ChartDeleted";
  return { event, targets: [sheetId], details: { type, source: "Local", chartId, worksheetId: sheetId } };
}
