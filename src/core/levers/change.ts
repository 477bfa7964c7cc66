/** What a draft changes, lever by lever: the list of changes, resetting one of them, and keeping a draft when the sheets change. */
import { spreadSeries } from "../plan/completePlan";
import { channelFields as inputsOfChannel, teamFields as inputsOfTeam, type Channel, type Plan } from "../plan/plan";
import type { PlanPath } from "../plan/problem";
import { hiresAt, setHires } from "./hires";
import { spendOf } from "./spend";

/** Which lever: channels and teams by name, since their order may change on the sheets. */
export type Lever =
  | { readonly kind: "budget" }
  | { readonly kind: "spend" | ChannelField; readonly channel: string }
  | { readonly kind: "hires"; readonly team: string; readonly period: number }
  /** Any other input of a channel or a team: what a table or lead data brought. */
  | { readonly kind: "input"; readonly list: "channels" | "teams"; readonly name: string; readonly field: string };

type ChannelField = "keepFit" | "keepUnfit" | "tier" | "locked";

export interface Change {
  readonly lever: Lever;
  /** The lever's figure in the base and in the draft: money over the reported periods, a share, a tier, 0 or 1, reps; undefined: none set, or not one figure. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const channelDefaults: Readonly<Record<ChannelField, number>> = { keepFit: 1, keepUnfit: 1, tier: 1, locked: 0 };
const channelFields = Object.keys(channelDefaults) as readonly ChannelField[];

const inputs = {
  channels: inputFields(inputsOfChannel, ["name", "spend", ...channelFields]),
  teams: inputFields(inputsOfTeam, ["name", "hires"]),
};

/** Every lever that stands elsewhere in the draft than in the base: the budget, then channels, hires and all other inputs. */
export function changesOf(base: Plan, draft: Plan): readonly Change[] {
  if (base === draft) return [];
  const levers: Lever[] = [
    { kind: "budget" },
    ...draft.channels.flatMap(({ name }) => channelLevers(name)),
    ...draft.teams.flatMap(({ name }) =>
      Array.from({ length: draft.periods }, (_, period): Lever => ({ kind: "hires", team: name, period })),
    ),
    ...draft.channels.flatMap(({ name }) => inputLevers("channels", name)),
    ...draft.teams.flatMap(({ name }) => inputLevers("teams", name)),
  ];
  return levers.flatMap((lever) => {
    if (!has(base, lever) || !differs(base, draft, lever)) return [];
    return [{ lever, from: leverFigure(base, lever), to: leverFigure(draft, lever) }];
  });
}

/** The draft with one lever as it stands in another plan; unchanged where that plan has no such lever. */
export function copyLever(draft: Plan, from: Plan, lever: Lever): Plan {
  if (!has(from, lever) || !has(draft, lever)) return draft;
  if (lever.kind === "budget") return { ...draft, budget: from.budget };
  if (lever.kind === "hires") {
    return setHires(draft, teamIndex(draft, lever.team), lever.period, leverFigure(from, lever) ?? 0);
  }
  if (lever.kind === "input") return withInput(draft, lever, inputOf(from, lever));
  const source = from.channels[channelIndex(from, lever.channel)];
  if (source === undefined || (lever.kind === "spend" && from.periods !== draft.periods)) return draft;
  const channels = draft.channels.map((own) => (own.name === lever.channel ? withField(own, source, lever.kind) : own));
  return { ...draft, channels };
}

/** The draft's changes on top of sheets that changed meanwhile. */
export function rebase(draft: Plan, from: Plan, onto: Plan): Plan {
  return changesOf(from, draft).reduce((plan, { lever }) => copyLever(plan, draft, lever), onto);
}

/** The figure at which a lever stands. */
export function leverFigure(plan: Plan, lever: Lever): number | undefined {
  switch (lever.kind) {
    case "budget":
      return plan.budget?.total;
    case "hires":
      return hiresAt(plan, teamIndex(plan, lever.team), lever.period);
    case "spend":
      return spendOf(plan, channelIndex(plan, lever.channel));
    case "input": {
      const value = inputOf(plan, lever);
      return typeof value === "number" ? value : undefined;
    }
    default: {
      const field = plan.channels[channelIndex(plan, lever.channel)]?.[lever.kind];
      return field === undefined ? channelDefaults[lever.kind] : Number(field);
    }
  }
}

/** Where the inputs of a lever stand in the plan. */
export function leverPath(plan: Plan, lever: Lever): PlanPath {
  switch (lever.kind) {
    case "budget":
      return ["budget", "total"];
    case "hires":
      return ["teams", teamIndex(plan, lever.team), "hires", lever.period];
    case "input":
      return [lever.list, plan[lever.list].findIndex(({ name }) => name === lever.name), lever.field];
    default:
      return ["channels", channelIndex(plan, lever.channel), lever.kind];
  }
}

function channelLevers(channel: string): Lever[] {
  return [{ kind: "spend", channel }, ...channelFields.map((kind): Lever => ({ kind, channel }))];
}

type InputLever = Extract<Lever, { kind: "input" }>;

function inputLevers(list: InputLever["list"], name: string): Lever[] {
  return inputs[list].map((field): Lever => ({ kind: "input", list, name, field }));
}

function inputFields(fields: object, levers: readonly string[]): readonly string[] {
  return Object.keys(fields).filter((field) => !levers.includes(field));
}

function inputOf(plan: Plan, { list, name, field }: InputLever): unknown {
  const own: Readonly<Record<string, unknown>> | undefined = plan[list].find((each) => each.name === name);
  return own?.[field];
}

function withInput(plan: Plan, { list, name, field }: InputLever, value: unknown): Plan {
  const set = <Own extends { readonly name: string }>(own: Own): Own => {
    if (own.name !== name) return own;
    const kept = Object.entries(own).filter(([key]) => key !== field || value !== undefined);
    return Object.fromEntries([...kept, ...(value === undefined ? [] : [[field, value]])]) as Own;
  };
  if (list === "channels") return { ...plan, channels: plan.channels.map(set) };
  return { ...plan, teams: plan.teams.map(set) };
}

function has(plan: Plan, lever: Lever): boolean {
  if (lever.kind === "budget") return true;
  if (lever.kind === "hires") return lever.period < plan.periods && teamIndex(plan, lever.team) >= 0;
  if (lever.kind === "input") return plan[lever.list].some(({ name }) => name === lever.name);
  return channelIndex(plan, lever.channel) >= 0;
}

function differs(base: Plan, draft: Plan, lever: Lever): boolean {
  if (lever.kind === "input") {
    const [before, after] = [inputOf(base, lever), inputOf(draft, lever)];
    return before !== after && JSON.stringify(before) !== JSON.stringify(after);
  }
  if (lever.kind !== "spend") return leverFigure(base, lever) !== leverFigure(draft, lever);
  const before = spendSeries(base, lever.channel);
  const after = spendSeries(draft, lever.channel);
  return before.length !== after.length || before.some((money, period) => money !== after[period]);
}

function spendSeries(plan: Plan, channel: string): readonly number[] {
  return spreadSeries(plan.channels[channelIndex(plan, channel)]?.spend ?? 0, plan.periods);
}

function withField(own: Channel, source: Channel, kind: "spend" | ChannelField): Channel {
  return { ...own, [kind]: source[kind] };
}

function channelIndex(plan: Plan, name: string): number {
  return plan.channels.findIndex((channel) => channel.name === name);
}

function teamIndex(plan: Plan, name: string): number {
  return plan.teams.findIndex((team) => team.name === name);
}
