/** Failures on order: the n-th coming sync fails as it can fail in Excel, before its actions were done or after. */

export interface Fault {
  /** 1 is the next sync. */
  readonly sync: number;
  /** An error code of Excel ("GeneralException"), or the number of a transport failure (5012: the session timed out). */
  readonly code?: string | number;
  /** Whether the workbook was changed before the failure came; "before" by default. */
  readonly when?: "before" | "after";
}

/** Numbers by which Excel's desktop object reports that a request did not get through. */
export const TransportFailure = {
  editingCell: 5004,
  sessionTimedOut: 5012,
  modalDialogOpen: 5016,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
  unknown: 5001,
} as const;

export class Faults {
  private ordered: { countdown: number; readonly fault: Fault }[] = [];

  order(fault: number | Fault): void {
    const ordered = typeof fault === "number" ? { sync: fault } : fault;
    if (!Number.isInteger(ordered.sync) || ordered.sync < 1) {
      throw new RangeError(`failAt: sync must be a whole number from 1, got ${ordered.sync}`);
    }
    this.ordered.push({ countdown: ordered.sync, fault: ordered });
  }

  /** Called once for every sync: the failure that is due for it, or undefined. */
  next(): Fault | undefined {
    for (const order of this.ordered) order.countdown--;
    const due = this.ordered.find(({ countdown }) => countdown === 0);
    this.ordered = this.ordered.filter(({ countdown }) => countdown > 0);
    return due?.fault;
  }
}
