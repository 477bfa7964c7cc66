/** Which events the add-in listens to. Excel raises only these. */

/** Numbers of the events in messages. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetProtectionChanged: 24,
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof EventType;

/** The target of events that are registered on a collection of the whole workbook. */
export const WORKBOOK = "Workbook";

export class Registrations {
  private readonly listeners = new Map<string, number>();
  /** False while the add-in has switched its events off. */
  isEnabled = true;

  add(event: EventName, target: string): void {
    this.listeners.set(key(event, target), (this.listeners.get(key(event, target)) ?? 0) + 1);
  }

  remove(event: EventName, target: string): void {
    this.listeners.set(key(event, target), Math.max(0, (this.listeners.get(key(event, target)) ?? 0) - 1));
  }

  isHeard(event: EventName, target: string): boolean {
    return this.isEnabled && (this.listeners.get(key(event, target)) ?? 0) > 0;
  }
}

function key(event: EventName, target: string): string {
  return `${event} ${target}`;
}
