/** A figure of the model as text, by its unit, and the word that follows it. */
import type { Unit } from "../../core/plan/unit";
import type { Words } from "./WordsContext";

/** "€46,882", "35%", "1,603.1". */
export function figureText(value: number, unit: Unit, { numbers }: Words): string {
  switch (unit) {
    case "money":
      return Math.abs(value) < 100 && value !== 0 ? numbers.moneySmall(value) : numbers.moneyFull(value);
    case "share":
      return numbers.share(value);
    case "hoursPerItem":
    case "ratio":
      return numbers.factor(value);
    case "reps":
    case "hours":
    case "months":
      return numbers.oneDecimal(value);
    default:
      return numbers.countFull(value);
  }
}

/** "leads", "h"; empty where the figure says it itself. */
export function unitWord(unit: Unit, { t }: Words): string {
  return t.why.units[unit] ?? "";
}

/** The first letter large, for a name that begins a line. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
