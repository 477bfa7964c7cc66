/** The answers of the guided set-up as they are typed: text, so that a half-typed figure is no figure yet. */
import { readNumber } from "../../core/words/readNumber";
import type { ChannelAnswers, SetUpAnswers } from "./setUpPlan";

export type ChannelText = Readonly<Record<keyof ChannelAnswers, string>>;

export interface SetUpForm {
  readonly channels: readonly ChannelText[];
  readonly fields: Readonly<Record<SetUpField, string>>;
}

export type SetUpField =
  | "callers"
  | "callerHours"
  | "leadHours"
  | "meetingRate"
  | "closers"
  | "dealHours"
  | "winRate"
  | "currency"
  | "start"
  | "dealValue"
  | "goal"
  | "repCost";

const words: readonly SetUpField[] = ["currency", "start"];

/** Answers that a plan can start with; the first month is the next one. */
export function setUpForm(locale: string, today: Date, channelName: (number: number) => string): SetUpForm {
  const next = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 1));
  return {
    channels: [newChannel(channelName(1))],
    fields: {
      callers: "4",
      callerHours: "110",
      leadHours: "1",
      meetingRate: "15",
      closers: "4",
      dealHours: "7",
      winRate: "22",
      currency: /-US$/.test(locale) ? "USD" : /-GB$/.test(locale) ? "GBP" : /-CH$/.test(locale) ? "CHF" : "EUR",
      start: next.toISOString().slice(0, 7),
      dealValue: "15000",
      goal: "2000000",
      repCost: "7000",
    },
  };
}

export function newChannel(name: string): ChannelText {
  return { name, spend: "10000", leads: "120", doubled: "180" };
}

/** Whether a text can stand in a field. */
export function fieldIsGood(field: SetUpField, text: string, locale: string): boolean {
  if (field === "currency") return /^[A-Z]{3}$/.test(text);
  if (field === "start") return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
  const number = readNumber(text, locale);
  if (number === undefined || number < 0) return false;
  if (field === "meetingRate" || field === "winRate") return number <= 100;
  return !(field === "leadHours" || field === "dealHours") || number > 0;
}

/** Whether a text can stand in a channel's field; names must differ. */
export function channelIsGood(form: SetUpForm, index: number, field: keyof ChannelText, locale: string): boolean {
  const text = form.channels[index]?.[field].trim() ?? "";
  if (field !== "name") return (readNumber(text, locale) ?? -1) >= 0;
  return text !== "" && form.channels.every(({ name }, other) => other === index || name.trim() !== text);
}

/** The answers, once every field is good; undefined before. */
export function answersOf({ channels, fields }: SetUpForm, planName: string, locale: string): SetUpAnswers | undefined {
  const form = { channels, fields };
  const fieldNames = Object.keys(fields) as SetUpField[];
  const channelFields = ["name", "spend", "leads", "doubled"] as const;
  const isGood =
    channels.length > 0 &&
    fieldNames.every((field) => fieldIsGood(field, fields[field], locale)) &&
    channels.every((_, index) => channelFields.every((field) => channelIsGood(form, index, field, locale)));
  if (!isGood) return undefined;
  const number = (field: Exclude<SetUpField, "currency" | "start">) => readNumber(fields[field], locale) ?? 0;
  const typed = (text: string) => readNumber(text, locale) ?? 0;
  return {
    planName,
    channels: channels.map(({ name, spend, leads, doubled }) => ({
      name: name.trim(),
      spend: typed(spend),
      leads: typed(leads),
      doubled: typed(doubled),
    })),
    callers: {
      count: number("callers"),
      hours: number("callerHours"),
      hoursPerLead: number("leadHours"),
      passRate: number("meetingRate") / 100,
    },
    closers: { count: number("closers"), hoursPerDeal: number("dealHours"), winRate: number("winRate") / 100 },
    money: {
      currency: fields.currency,
      start: fields.start,
      dealValue: number("dealValue"),
      goal: number("goal"),
      repCost: number("repCost"),
    },
  };
}

/** True for fields that hold words, not figures. */
export function isWords(field: SetUpField): boolean {
  return words.includes(field);
}
