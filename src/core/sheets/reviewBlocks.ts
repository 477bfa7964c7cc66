/** The blocks of the review page: each a heading, a line of heads, and its lines, five columns wide. */
import { agreementState, promised, promiseLines, type Half, type OtherHalf } from "../agreement/agreement";
import { outsideProfile, raisedBar } from "../agreement/outsideProfile";
import { openFlags } from "../actuals/openFlags";
import { channelKey } from "../model/demand";
import type { Evaluation } from "../model/evaluatePlan";
import { teamKey } from "../model/people";
import { numberFormat, type Unit } from "../plan/unit";
import { forMeeting } from "../review/decision";
import { dueBy } from "../review/dueBy";
import type { PlanChange } from "../review/planChanges";
import { tiersOf } from "../model/chain";
import { flagText } from "../words/flagSentence";
import { numberWords } from "../words/numberWords";
import { promiseLabels } from "./agreementBlock";
import { cellAddress } from "./address";
import type { PageRow } from "./frame";
import type { Cell, Content, Formula } from "./page";
import { periodSerials, startSerial } from "./periods";
import type { ReviewFacts } from "./reviewFacts";
import { fixed, resultLines, type ResultLine } from "./scenarioResults";

/** Sheets speak English. */
const locale = "en-US";

/** Columns of a block. */
export const blockColumns = 5;

const dayFormat = "d mmm yy";

/** Parts of leads and deals are for the scenario's own sheet. */
function wholeFormat(unit: Unit): string | undefined {
  return ["items", "leads", "wins"].includes(unit) ? '#,##0;-#,##0;"–"' : numberFormat(unit);
}

export interface ReviewBlock {
  readonly title: string;
  /** Heads of the five columns; "" for none. */
  readonly heads: readonly string[];
  /** Lines of cells, at most five each. `at` is the place of the line's first cell. */
  lines(at: { readonly row: number; readonly column: number }): PageRow[];
  readonly count: number;
}

/** The plan, the re-forecast where there is one, and what is missing to the goal. */
export function figuresBlock({ plan, forecast, places }: ReviewFacts): ReviewBlock {
  const { evaluation } = plan;
  const lines = resultLines(evaluation.plan).filter(({ id }) => shownResults.includes(id) || isEntryResult(id));
  const heads = ["", "Goal", "Plan", forecast === undefined ? "" : "At this rate", "Against goal"];
  const value = (line: ResultLine) => valueOver((forecast?.figures ?? plan).evaluation, line.key);
  return {
    title: "Figures against goal",
    heads,
    count: lines.length,
    lines: ({ row, column }) =>
      lines.map((line, index): PageRow => {
        const format = wholeFormat(line.unit);
        const goal = goalOf(line, evaluation);
        const cells: PageRow = [
          { role: "label", content: line.label },
          { role: "calculation", format, content: goal === undefined ? undefined : goalContent(line, goal, places) },
          { role: "calculation", format, content: plan.over(line.key) },
        ];
        if (forecast !== undefined) cells[3] = { role: "total", format, content: forecast.figures.over(line.key) };
        if (goal === undefined) return cells;
        const at = (offset: number) => cellAddress({ row: row + index, column: column + offset });
        const content = againstGoal(line, { goal, value: value(line) }, at(1), at(forecast === undefined ? 2 : 3));
        cells[4] = { role: "goal", content, align: "right" };
        return cells;
      }),
  };
}

const shownResults = ["bookings", "contribution", "wins", "leads", "overflow", "atStake", "cost", "payback"];

function isEntryResult(id: string): boolean {
  return ["lostFitShare1", "load1", "onTime1", "short1"].includes(id);
}

function goalOf({ goal }: ResultLine, { plan }: Evaluation): number | undefined {
  const [holder, field] = goal?.path ?? [];
  if (holder === "budget") return plan.budget?.total;
  const goals: Readonly<Record<string, unknown>> = plan.goals;
  const value = holder === "goals" ? goals[String(field)] : undefined;
  return typeof value === "number" ? value : undefined;
}

function goalContent({ goal }: ResultLine, value: number, places: ReviewFacts["places"]): Content {
  if (goal === undefined || !places.has(goal.path)) return value;
  return { formula: `=${places.reference(goal.path)}`, value };
}

/** "✓ met", "▼ 790,000 short", "▲ over the limit". */
function againstGoal(
  { goal, unit }: ResultLine,
  { goal: target, value }: { readonly goal: number; readonly value: number },
  goalCell: string,
  valueCell: string,
): Formula {
  const atLeast = goal?.sense === "atLeast";
  const isMet = atLeast ? value >= target : value <= target;
  const test = atLeast ? `${valueCell}>=${goalCell}` : `${valueCell}<=${goalCell}`;
  const [mark, word] = atLeast ? ["▼", "short"] : ["▲", "over"];
  if (unit === "share") {
    const missed = atLeast ? "▼ below the goal" : "▲ over the limit";
    return { formula: `=IF(${test},"✓ met","${missed}")`, value: isMet ? "✓ met" : missed };
  }
  const digits = unit === "money" ? 0 : 1;
  const [more, less] = atLeast ? [goalCell, valueCell] : [valueCell, goalCell];
  return {
    formula: `=IF(${test},"✓ met","${mark} "&FIXED(${more}-${less},${digits})&" ${word}")`,
    value: isMet ? "✓ met" : `${mark} ${fixed(Math.abs(target - value), digits)} ${word}`,
  };
}

/** What both sides promised, and what the plan (or the re-forecast) says for it by now. */
export function agreementBlock({ agreement, plan, forecast }: ReviewFacts): ReviewBlock {
  const figures = forecast?.figures ?? plan;
  const { evaluation } = figures;
  const title = "The agreement: both halves on one line";
  const heads = ["", "Marketing", "Now", "Sales", "Now"];
  if (agreement === undefined) return textBlock(title, heads, ["Nothing is agreed on Goals yet."]);
  const reported = evaluation.plan.periods - evaluation.plan.runOn;
  const cell = (half: Half | OtherHalf, content: Content | undefined): Cell => {
    return { role: "calculation", format: wholeFormat(promiseUnits[half]), content };
  };
  const now = { ...marketingNow(evaluation), leads: figures.over("result.leads") };
  const sales = salesNow(figures);
  const notes = [stateText(agreement), ...outsideTexts(evaluation)];
  return {
    title,
    heads,
    count: promiseLines.length + notes.length,
    lines: () => [
      ...promiseLines.map(([left, right]): PageRow => [
        { role: "label", content: promiseLabels[left] },
        cell(left, promised(agreement.agreement, left, reported)),
        cell(left, now[left]),
        cell(right, promised(agreement.agreement, right, reported)),
        cell(right, sales[right]),
      ]),
      ...notes.map((content): PageRow => [{ role: content.startsWith("▲") ? "goal" : "unit", content, align: "left" }]),
    ],
  };
}

const promiseUnits: Readonly<Record<Half | OtherHalf, Unit>> = {
  leads: "leads",
  fittingShare: "share",
  unfitShare: "share",
  contactDataShare: "share",
  responseHours1: "months",
  onTimeShare: "share",
  responseHours2: "months",
  attempts: "number",
};

function marketingNow(evaluation: Evaluation): Readonly<Partial<Record<Half, number>>> {
  const total = (row: string) =>
    evaluation.plan.channels.reduce((sum, _, index) => sum + valueOver(evaluation, `${channelKey(index)}.${row}`), 0);
  const [leads, fitting, unfit] = [total("leads"), total("fitLeads"), total("handedUnfit")];
  return {
    ...(leads > 0 && { fittingShare: fitting / leads }),
    ...(leads > fitting && { unfitShare: unfit / (leads - fitting) }),
  };
}

/** The slowest month of the first team, and the month with the fewest in time. */
function salesNow(figures: ReviewFacts["plan"]): Readonly<Partial<Record<OtherHalf, Content>>> {
  const hasSecond = tiersOf(figures.evaluation.plan, 0).length > 1;
  if (figures.evaluation.plan.teams.length === 0) return {};
  return {
    responseHours1: figures.highest(`${teamKey(0)}.tier1.wait`),
    onTimeShare: figures.over("summary.onTimeWorst1"),
    ...(hasSecond && { responseHours2: figures.highest(`${teamKey(0)}.tier2.wait`) }),
  };
}

function stateText({ agreement, agreed }: NonNullable<ReviewFacts["agreement"]>): string {
  const by = agreed === undefined ? "" : ` by ${agreed.marketing} and ${agreed.sales}, ${agreed.on}`;
  switch (agreementState(agreement, agreed)) {
    case "notAgreed":
      return "▲ Not agreed yet";
    case "changed":
      return `▲ Changed since it was agreed${by}`;
    case "asAgreed":
      return `✓ As agreed${by}`;
  }
}

/** Less than this of a rep's time is not worth a line. */
const fewReps = 0.05;

function outsideTexts(evaluation: Evaluation): string[] {
  const numbers = numberWords(locale, evaluation.plan.currency);
  const outside = outsideProfile(evaluation).filter(({ reps }) => reps >= fewReps);
  const parts = outside.map(
    ({ team, items, hours, reps }) =>
      `Outside the profile: ${numbers.count(items)} leads take ${numbers.count(hours)} hours of ${team}, ${numbers.decimal(reps)} reps.`,
  );
  if (outside.length === 0) return [];
  const { overflow, bookings } = raisedBar(evaluation.plan, 0);
  const bar = `With none handed over: ${numbers.countChange(overflow)} leads never called, ${numbers.moneyChange(bookings)} of bookings.`;
  return [...parts, bar];
}

/** Flags that somebody can still do something about: what, who decides, by when. */
export function flagsBlock({ plan, forecast }: ReviewFacts, most: number): ReviewBlock {
  const { evaluation } = forecast?.figures ?? plan;
  const serials = periodSerials(evaluation.plan);
  const flags = openFlags(evaluation).filter(({ severity }) => severity !== "information");
  const shown = flags.slice(0, most);
  const lines = shown.map((flag): PageRow => {
    const { title, size } = flagText(flag, evaluation.plan, locale);
    const due = dueBy(flag, evaluation.plan);
    const isNow = due <= evaluation.plan.factPeriods;
    return [
      { role: "label", content: `${flag.severity === "critical" ? "▲" : "△"} ${title}` },
      undefined,
      { role: "text", content: flag.owner },
      { role: "text", content: `${size.figure} ${size.unit.split(",")[0] ?? ""}`, align: "right" },
      isNow
        ? { role: "text", content: "now", align: "right" }
        : { role: "calculation", format: dayFormat, content: serials[due] },
    ];
  });
  const more = flags.length > shown.length ? [moreLine(flags.length - shown.length, "Flags in the pane")] : [];
  const none: PageRow[] = flags.length === 0 ? [[{ role: "text", content: "No flag is open." }]] : [];
  return block("Open flags", ["", "", "Who decides", "Size", "By when"], [...lines, ...more, ...none]);
}

/** What changed since the last review. */
export function changesBlock({ changes, since, plan }: ReviewFacts, most: number): ReviewBlock {
  const title = since === undefined ? "Changes: this is the first review" : `Changes since ${since}`;
  const { currency } = plan.evaluation.plan;
  const lines = changes.slice(0, most).map(({ scenario, change }): PageRow => [
    { role: "label", content: changeText(change) },
    { role: "text", content: scenario === "" ? "inputs" : shortened(scenario, 12) },
    { role: "text", content: shortened(change.role, 18) },
    { role: "text", content: valueText(change.from, change.unit, currency), align: "right" },
    { role: "text", content: valueText(change.to, change.unit, currency), align: "right" },
  ]);
  const more = changes.length > most ? [moreLine(changes.length - most, "the list in the pane")] : [];
  const none: PageRow[] =
    changes.length === 0 && since !== undefined ? [[{ role: "text", content: "Nothing changed." }]] : [];
  return block(title, ["", "Scenario", "Who decides", "From", "To"], [...lines, ...more, ...none]);
}

function changeText({ of, what, periods }: PlanChange): string {
  const when = periods === undefined ? "" : ` (${periods} ${periods === 1 ? "period" : "periods"})`;
  return shortened(`${of === "" ? "" : `${of}: `}${what}${when}`, 42);
}

/** "€516,000", "62%", "yes"; "–" for nothing. */
export function valueText(value: PlanChange["from"], unit: Unit, currency: string, language = locale): string {
  if (value === undefined) return "–";
  if (typeof value === "string") return value;
  const numbers = numberWords(language, currency);
  if (unit === "money") return numbers.money(value);
  return unit === "share" ? numbers.share(value) : numbers.decimal(value);
}

/** Decisions: open ones first. */
export function decisionsBlock({ decisions }: ReviewFacts, most: number): ReviewBlock {
  const all = forMeeting(decisions);
  const lines = all
    .slice(0, most)
    .map((decision): PageRow => [
      { role: "label", content: shortened(decision.decision, 60) },
      undefined,
      { role: "text", content: decision.role },
      decision.by === "" ? undefined : { role: "calculation", format: dayFormat, content: startSerial(decision.by) },
      { role: decision.status === "open" ? "goal" : "text", content: decision.status, align: "right" },
    ]);
  const more = all.length > most ? [moreLine(all.length - most, "Decisions")] : [];
  const none: PageRow[] = all.length === 0 ? [[{ role: "text", content: "No decision is noted." }]] : [];
  return block("Decisions", ["", "", "Who decides", "By when", "Status"], [...lines, ...more, ...none]);
}

/** Tests under way, each with its verdict so far. */
export function testsBlock({ tests }: ReviewFacts, most: number): ReviewBlock {
  const lines = tests.slice(0, most).map(({ name, verdict }): PageRow => [
    { role: "label", content: shortened(name, 34) },
    { role: "text", content: verdict },
  ]);
  const more = tests.length > most ? [moreLine(tests.length - most, "their sheets")] : [];
  const none: PageRow[] = tests.length === 0 ? [[{ role: "text", content: "No test is running." }]] : [];
  return block("Tests running", ["", "", "", "", ""], [...lines, ...more, ...none]);
}

function block(title: string, heads: readonly string[], lines: PageRow[]): ReviewBlock {
  return { title, heads, count: lines.length, lines: () => lines };
}

function textBlock(title: string, heads: readonly string[], texts: readonly string[]): ReviewBlock {
  return block(
    title,
    heads,
    texts.map((content): PageRow => [{ role: "text", content }]),
  );
}

function moreLine(count: number, where: string): PageRow {
  return [{ role: "unit", content: `and ${count} more: see ${where}` }];
}

/** A text that fits its column; the whole of it stands elsewhere. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** A row's figure over the plan. */
function valueOver(evaluation: Evaluation, key: string): number {
  const { periods, runOn } = evaluation.plan;
  const row = evaluation.model.blocks.flatMap(({ rows }) => rows).find((each) => each.key === key);
  if (row?.place !== "period") return evaluation.valueOf(key);
  return evaluation
    .seriesOf(key)
    .slice(0, periods - runOn)
    .reduce((sum, figure) => sum + figure, 0);
}
