/** Where the user is, and the way back: a screen returns as it was left, scrolled as far and with the focus on what opened the page. */
import { useCallback, useLayoutEffect, useRef, useState, type RefObject, type SetStateAction } from "react";
import { depthOf, startPlace, type Place } from "./place";

/** `isFresh`: the screen begins at its top, whatever was left there. */
export type Go = (to: SetStateAction<Place>, isFresh?: boolean) => void;

interface Left {
  readonly scrollTop: number;
  /** The accessible name of what had the focus, and how many of that name came before it. */
  readonly focus: readonly [name: string, before: number] | undefined;
}

/** The place, the way to another one, and the element that scrolls. */
export function usePlace(): readonly [Place, Go, RefObject<HTMLElement | null>] {
  const content = useRef<HTMLElement>(null);
  const [place, setPlace] = useState(startPlace);
  const left = useRef(new Map<string, Left>());
  const shown = useRef(place);
  const go = useCallback<Go>((to, isFresh = false) => {
    if (content.current !== null) left.current.set(screenOf(shown.current), leftAs(content.current));
    if (isFresh) left.current.clear();
    if (isFresh && content.current !== null) content.current.scrollTop = 0;
    setPlace(to);
  }, []);
  useLayoutEffect(() => {
    const from = shown.current;
    shown.current = place;
    const element = content.current;
    if (element === null || screenOf(from) === screenOf(place)) return;
    const before = left.current.get(screenOf(place));
    element.scrollTop = before?.scrollTop ?? 0;
    // A tab keeps the focus that opened it.
    if (depthOf(from) !== depthOf(place) && from.tab === place.tab) focusAgain(element, before?.focus);
  }, [place]);
  return [place, go, content];
}

function screenOf(place: Place): string {
  return `${place.tab} ${depthOf(place)}`;
}

const focusable = "a[href], button, input, select, textarea, [tabindex]";

function leftAs(element: HTMLElement): Left {
  const { activeElement: active } = document;
  const { scrollTop } = element;
  if (!(active instanceof HTMLElement) || active === element || !element.contains(active)) {
    return { scrollTop, focus: undefined };
  }
  const name = nameOf(active);
  return { scrollTop, focus: [name, Math.max(0, allNamed(element, name).indexOf(active))] };
}

function focusAgain(element: HTMLElement, focus: Left["focus"]): void {
  const target = focus === undefined ? element : (allNamed(element, focus[0])[focus[1]] ?? element);
  target.focus({ preventScroll: true });
}

function allNamed(element: HTMLElement, name: string): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(focusable)].filter((each) => nameOf(each) === name);
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute("aria-label") ?? element.textContent;
}
