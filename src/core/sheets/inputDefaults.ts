/** Inputs whose default is another input: their cells link to it until somebody types over them. */
import type { PlanPath } from "../plan/problem";
import type { InputPlaces } from "./inputPlaces";

/** An optional input whose default is another input: its cell links to that one until somebody types over it. */
export function defaultLink(path: PlanPath): PlanPath | undefined {
  const above = path.slice(0, -1);
  switch (path.at(-1)) {
    case "carryIn":
      return [...above, "spend"];
    case "selfServeDealValue":
      return ["dealValue"];
    case "dealValue":
      return above.length === 0 ? undefined : ["dealValue"];
    case "triageHours":
      return [...above, "handleHours"];
    default:
      return undefined;
  }
}

/** The formula that stands in an input cell as long as its default holds; undefined where the default is a figure. */
export function defaultFormula(path: PlanPath, places: InputPlaces): string | undefined {
  const link = defaultLink(path);
  if (link === undefined) return undefined;
  const target = link.at(-1) === "spend" ? places.periodReference(link, 0) : places.reference(link);
  const own = places.prefix(places.at(path).sheet);
  return `=${target.startsWith(own) ? target.slice(own.length) : target}`;
}
