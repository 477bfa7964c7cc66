/** What was decided, or waits to be: by role, never by name. */

export const decisionStatuses = ["open", "decided", "done", "dropped"] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

export interface Decision {
  /** "2027-03-04". */
  readonly date: string;
  readonly decision: string;
  /** The role that decides. */
  readonly role: string;
  /** "2027-03-31"; "" when no day is set. */
  readonly by: string;
  /** The scenario that it rests on; "" for none. */
  readonly scenario: string;
  readonly status: DecisionStatus;
}

/** Decisions for a meeting: those still open first, the most urgent above; then the latest. */
export function forMeeting(decisions: readonly Decision[]): readonly Decision[] {
  const isOpen = ({ status }: Decision) => status === "open";
  const open = decisions.filter(isOpen).sort((a, b) => (a.by || "9").localeCompare(b.by || "9"));
  const others = decisions.filter((decision) => !isOpen(decision)).sort((a, b) => b.date.localeCompare(a.date));
  return [...open, ...others];
}
