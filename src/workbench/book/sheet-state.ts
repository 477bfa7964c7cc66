/** What a sheet is besides its cells: name, look, page setup, protection, properties; and how a part of it is replaced. */
import { CellGrid } from "../engine/cell-grid";
import type { Area } from "./area";
import type { SheetProtection, SheetVisibility } from "./book";
import { BookError } from "./book-error";
import type { Change } from "./change";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import type { DataValidation } from "./data-validation";
import type { EditLog } from "./edit-log";
import { oppositeOf } from "./opposite-change";
import type { PageSetup } from "./page-setup";
import { NEW_SHEET, type SheetParts } from "./sheet-parts";
import type { Table } from "./table";

export abstract class SheetState {
  readonly grid: CellGrid;
  parts: SheetParts = NEW_SHEET;

  constructor(
    private readonly log: EditLog,
    readonly id: string,
    name: string,
  ) {
    this.grid = new CellGrid(id, name);
  }

  /** Replaces parts of the sheet as one step that can be taken back. */
  replace(parts: Partial<SheetParts>, change: Change): void {
    const before = this.parts;
    this.parts = { ...before, ...parts };
    this.log.record(() => this.replace(before, oppositeOf(change)));
    this.log.note(change);
  }

  private look(parts: Partial<SheetParts>): void {
    this.replace(parts, { kind: "sheetLook", sheetId: this.id });
  }

  get name(): string {
    return this.grid.name;
  }

  get visibility(): SheetVisibility {
    return this.parts.visibility;
  }

  get tabColor(): string {
    return this.parts.tabColor;
  }

  get showGridlines(): boolean {
    return this.parts.showGridlines;
  }

  get showHeadings(): boolean {
    return this.parts.showHeadings;
  }

  get frozen(): SheetParts["frozen"] {
    return this.parts.frozen;
  }

  get pageSetup(): PageSetup {
    return this.parts.pageSetup;
  }

  get protection(): SheetProtection | undefined {
    return this.parts.protection;
  }

  get customProperties(): ReadonlyMap<string, string> {
    return this.parts.customProperties;
  }

  get tables(): readonly Table[] {
    return this.parts.tables;
  }

  get charts(): readonly Chart[] {
    return this.parts.charts;
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.parts.conditionalFormats;
  }

  get validations(): readonly DataValidation[] {
    return this.parts.validations;
  }

  get merges(): readonly Area[] {
    return this.parts.merges;
  }

  setTabColor(tabColor: string): void {
    this.look({ tabColor });
  }

  setShowGridlines(showGridlines: boolean): void {
    this.look({ showGridlines });
  }

  setShowHeadings(showHeadings: boolean): void {
    this.look({ showHeadings });
  }

  freeze(frozen: SheetParts["frozen"]): void {
    this.look({ frozen });
  }

  setPageSetup(change: Partial<PageSetup>): void {
    this.look({ pageSetup: { ...this.pageSetup, ...change } });
  }

  protect(protection: SheetProtection): void {
    if (this.protection) throw new BookError("AccessDenied", "The sheet is protected already.");
    this.replace({ protection }, { kind: "protection", sheetId: this.id });
  }

  unprotect(password?: string): void {
    if (!this.protection) return;
    if (this.protection.password !== undefined && this.protection.password !== password) {
      throw new BookError("AccessDenied", "The password you supplied is not correct.");
    }
    this.replace({ protection: undefined }, { kind: "protection", sheetId: this.id });
  }

  setCustomProperty(key: string, value: string): void {
    const customProperties = new Map(this.customProperties).set(key, value);
    this.replace({ customProperties }, { kind: "properties" });
  }

  deleteCustomProperty(key: string): void {
    const customProperties = new Map(this.customProperties);
    if (!customProperties.delete(key)) throw new BookError("ItemNotFound", `There is no custom property "${key}".`);
    this.replace({ customProperties }, { kind: "properties" });
  }
}
