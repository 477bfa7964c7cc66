/** Where the user is: a tab, and for each tab the page that was pushed onto it. */
export type Tab = "home" | "levers" | "teams" | "scenarios";
export type PushedPage = "flags";

export interface Place {
  readonly tab: Tab;
  readonly pushed: Readonly<Partial<Record<Tab, PushedPage>>>;
}

export const startPlace: Place = { tab: "home", pushed: {} };

/** The pushed page of the open tab. */
export function pageOf({ tab, pushed }: Place): PushedPage | undefined {
  return pushed[tab];
}

export function push(place: Place, page: PushedPage): Place {
  return { ...place, pushed: { ...place.pushed, [place.tab]: page } };
}

export function back(place: Place): Place {
  return { ...place, pushed: { ...place.pushed, [place.tab]: undefined } };
}
