/** Color scales, data bars and icon sets: a number's place among all numbers of the formatted areas. */
import { intersection, type Area } from "../../book/area";
import type { Sheet } from "../../book/book";
import type { ConditionalRule, ConditionalStyle, ScaleCriterion } from "../../book/conditional-format";
import type { CellValue } from "../../book/value";
import { boxOf, type CellBox, type CellPaint } from "./cell-paint";

type RuleOf<Type extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: Type }>;

interface Look {
  readonly style?: ConditionalStyle;
  readonly paint?: CellPaint;
  readonly hidesValue?: boolean;
}

export class ColorScaleLook {
  private readonly stops: readonly { readonly at: number; readonly color: string }[];

  constructor(sheet: Sheet, areas: readonly Area[], rule: RuleOf<"ColorScale">) {
    const numbers = numbersIn(sheet, areas);
    const criteria = [rule.minimum, rule.midpoint, rule.maximum].filter(
      (part): part is ScaleCriterion => part !== undefined,
    );
    this.stops = criteria.map((part) => ({ at: threshold(sheet, part, numbers), color: part.color ?? "#FFFFFF" }));
  }

  look(value: CellValue): Look | undefined {
    if (typeof value !== "number") return undefined;
    const above = this.stops.findIndex(({ at }) => value <= at);
    const to = this.stops[above < 0 ? this.stops.length - 1 : above];
    const from = this.stops[Math.max(0, (above < 0 ? this.stops.length : above) - 1)];
    if (!from || !to) return undefined;
    const share = to.at === from.at ? 1 : Math.min(1, Math.max(0, (value - from.at) / (to.at - from.at)));
    return { style: { fill: mix(from.color, to.color, share) } };
  }
}

export class DataBarLook {
  private readonly low: number;
  private readonly high: number;

  constructor(
    sheet: Sheet,
    areas: readonly Area[],
    private readonly rule: RuleOf<"DataBar">,
  ) {
    const numbers = numbersIn(sheet, areas);
    this.low = rule.lower.type === "Automatic" ? Math.min(0, numbers[0] ?? 0) : threshold(sheet, rule.lower, numbers);
    this.high =
      rule.upper.type === "Automatic" ? Math.max(0, numbers.at(-1) ?? 0) : threshold(sheet, rule.upper, numbers);
  }

  look(value: CellValue): Look | undefined {
    if (typeof value !== "number" || this.high <= this.low) return undefined;
    const share = (x: number): number => Math.min(1, Math.max(0, (x - this.low) / (this.high - this.low)));
    const zero = share(0);
    const end = share(value);
    const color = value < 0 ? this.rule.negativeFill : this.rule.positiveFill;
    return {
      paint: {
        drawWith: (context, info) => drawBar(context, boxOf(info), Math.min(zero, end), Math.max(zero, end), color),
      },
      hidesValue: this.rule.showBarOnly,
    };
  }
}

/** The signs of three-, four- and five-step icon sets, worst first. */
const ICONS: Record<string, readonly (readonly [string, string])[]> = {
  Arrows: [
    ["▼", "#C00000"],
    ["▶", "#E8A200"],
    ["▲", "#00803C"],
  ],
  Traffic: [
    ["●", "#C00000"],
    ["●", "#E8A200"],
    ["●", "#00803C"],
  ],
  Symbols: [
    ["✖", "#C00000"],
    ["!", "#E8A200"],
    ["✔", "#00803C"],
  ],
};

export class IconSetLook {
  private readonly limits: readonly { readonly at: number; readonly strict: boolean }[];

  constructor(
    sheet: Sheet,
    areas: readonly Area[],
    private readonly rule: RuleOf<"IconSet">,
  ) {
    const numbers = numbersIn(sheet, areas);
    this.limits = rule.criteria.map(({ type, formula, operator }) => ({
      at: threshold(sheet, { type, formula }, numbers),
      strict: operator === "GreaterThan",
    }));
  }

  look(value: CellValue): Look | undefined {
    if (typeof value !== "number") return undefined;
    let step = 0;
    this.limits.forEach(({ at, strict }, index) => {
      if (index > 0 && (strict ? value > at : value >= at)) step = index;
    });
    const steps = Math.max(2, this.limits.length);
    const place = (this.rule.reverse ? steps - 1 - step : step) / (steps - 1);
    const family = ICONS[
      Object.keys(ICONS).find((name) => this.rule.style.includes(name)) ?? "Traffic"
    ] as readonly (readonly [string, string])[];
    const [sign, color] = family[Math.round(place * (family.length - 1))] as readonly [string, string];
    return {
      paint: { drawWith: (context, info) => drawIcon(context, boxOf(info), sign, color) },
      hidesValue: this.rule.showIconOnly,
    };
  }
}

/** All numbers of the areas in rising order. */
function numbersIn(sheet: Sheet, areas: readonly Area[]): number[] {
  const used = sheet.usedArea();
  const numbers: number[] = [];
  for (const area of areas) {
    const part = used && intersection(area, used);
    if (part) sheet.forEachCell(part, ({ value }) => typeof value === "number" && numbers.push(value));
  }
  return numbers.sort((a, b) => a - b);
}

function threshold(
  sheet: Sheet,
  criterion: Pick<ScaleCriterion, "type" | "formula">,
  numbers: readonly number[],
): number {
  const lowest = numbers[0] ?? 0;
  const highest = numbers.at(-1) ?? 0;
  if (criterion.type === "LowestValue") return lowest;
  if (criterion.type === "HighestValue") return highest;
  const given = limitOf(sheet, criterion.formula ?? "0");
  if (criterion.type === "Percent") return lowest + ((highest - lowest) * given) / 100;
  return criterion.type === "Percentile" ? percentile(numbers, given / 100) : given;
}

function limitOf(sheet: Sheet, formula: string): number {
  const value = sheet.book.evaluate(formula.startsWith("=") ? formula : `=${formula}`, sheet, { row: 0, column: 0 });
  return typeof value === "number" ? value : 0;
}

function percentile(numbers: readonly number[], share: number): number {
  const position = share * (numbers.length - 1);
  const below = numbers[Math.floor(position)] ?? 0;
  return below + ((numbers[Math.ceil(position)] ?? below) - below) * (position % 1);
}

/** The color at a share of the way between two "#RRGGBB" colors. */
function mix(from: string, to: string, share: number): string {
  const part = (at: number): string => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}

function drawBar(context: CanvasRenderingContext2D, box: CellBox, from: number, to: number, color: string): void {
  const width = box.endX - box.startX - 4;
  context.save();
  context.globalAlpha = 0.55;
  context.fillStyle = color;
  context.fillRect(box.startX + 2 + width * from, box.startY + 2, width * (to - from), box.endY - box.startY - 4);
  context.restore();
}

function drawIcon(context: CanvasRenderingContext2D, box: CellBox, sign: string, color: string): void {
  context.save();
  context.fillStyle = color;
  context.font = "12px sans-serif";
  context.textBaseline = "middle";
  context.fillText(sign, box.startX + 4, (box.startY + box.endY) / 2);
  context.restore();
}
