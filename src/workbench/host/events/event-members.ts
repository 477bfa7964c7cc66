/** The pair of methods by which the client starts and stops listening to an event. */
import { method, type Method } from "../office-object";
import { WORKBOOK, type EventName } from "./registrations";

/** `_Register…Event` and `_Unregister…Event` for each event, by the middle of the name. */
export function eventMethods<Target>(
  events: Readonly<Record<string, EventName>>,
  targetId: (target: Target) => string = () => WORKBOOK,
): Readonly<Record<string, Method<Target>>> {
  const pairs = Object.entries(events).flatMap(([middle, event]) => [
    [
      `_Register${middle}Event`,
      method([], (target: Target, _none: [], session) => session.registrations.add(event, targetId(target))),
    ] as const,
    [
      `_Unregister${middle}Event`,
      method([], (target: Target, _none: [], session) => session.registrations.remove(event, targetId(target))),
    ] as const,
  ]);
  return Object.fromEntries(pairs);
}
