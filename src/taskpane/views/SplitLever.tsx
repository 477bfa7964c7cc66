/** The split between marketing and sales: one handle, whole reps, and a sentence on what stays free and why. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { hiringCalendar } from "../../core/levers/hires";
import type { HireStep } from "../../core/levers/hireLadder";
import { setSplit, type Split } from "../../core/levers/split";
import { spendBounds, totalSpend } from "../../core/levers/spend";
import { periodWords } from "../../core/words/periodWords";
import { LeverSlider } from "../controls/LeverSlider";
import { cleanNumber } from "../charts/scale";
import type { LeverNote } from "../state/draft";
import { splitStartOf, type PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useWords, type Words } from "../words/WordsContext";

export interface SplitLeverProps {
  readonly view: PlanView;
  readonly saved: PlanView;
  readonly note: LeverNote | undefined;
  readonly actions: PaneActions;
}

const lever = "split";

const useStyles = makeStyles({
  root: { paddingTop: tokens.spacingVerticalM },
  parts: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  middle: { textAlign: "center" },
  right: { textAlign: "right" },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  note: {
    margin: 0,
    minHeight: `calc(2 * ${tokens.lineHeightBase200})`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function SplitLever({ view, saved, note, actions }: SplitLeverProps) {
  const styles = useStyles();
  const words = useWords();
  const { t, numbers } = words;
  const { marketingCost, salesCost } = view.evaluation.outcome.totals;
  const free = (view.plan.budget?.total ?? marketingCost + salesCost) - marketingCost - salesCost;
  const spend = totalSpend(view.plan);
  const onSheet = totalSpend(saved.plan);
  const step = cleanNumber(Math.max(onSheet, spend, 1) / 500);
  const [least, most] = spendRange(view, Math.max(onSheet, spend), step);
  const split = note?.kind === "split" ? note.split : undefined;
  const parts = [
    { label: t.levers.marketing, money: marketingCost, className: undefined },
    { label: t.levers.sales, money: salesCost, className: styles.middle },
    { label: free < -0.5 ? t.levers.over : t.levers.free, money: Math.abs(free), className: styles.right },
  ];
  return (
    <div className={styles.root}>
      <dl className={styles.parts}>
        {parts.map(({ label, money, className }) => (
          <div key={label} className={className}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{numbers.money(money)}</dd>
          </div>
        ))}
      </dl>
      <LeverSlider
        label={t.levers.split}
        value={spend}
        min={least}
        max={most}
        step={step}
        saved={Math.abs(onSheet - spend) >= 1 ? onSheet : undefined}
        valueText={() =>
          t.levers.splitValue(numbers.money(marketingCost), numbers.money(salesCost), numbers.money(Math.max(free, 0)))
        }
        onMove={(to) =>
          actions.move(lever, (from) => {
            const moved = setSplit(splitStartOf(from), to);
            return { plan: moved.plan, note: { kind: "split", by: lever, split: moved } };
          })
        }
        onSettle={actions.settle}
        onCancel={actions.cancel}
      />
      <p className={styles.note}>{split === undefined ? t.levers.splitNote : splitText(split, view, words)}</p>
    </div>
  );
}

/** From what free channels must spend to half as much again as the sheets say. */
function spendRange({ plan }: PlanView, largest: number, step: number): readonly [number, number] {
  const least = plan.channels.reduce(
    (sum, { locked }, index) => sum + (locked === true ? 0 : spendBounds(plan, index).min),
    plan.channels.reduce((sum, { locked }, index) => sum + (locked === true ? spendBounds(plan, index).min : 0), 0),
  );
  return [Math.floor(Math.min(least, largest) / step) * step, Math.ceil((largest * 1.5) / step) * step];
}

function splitText({ steps, direction, free, stop }: Split, view: PlanView, { t, numbers, locale }: Words): string {
  const { plan } = view.evaluation;
  const periods = periodWords(plan, locale);
  const hires = steps.map(({ team, period }) => {
    const own = plan.teams[team];
    const full = own === undefined ? period : hiringCalendar(own, period).fullFrom;
    const start = periods.long(period);
    return full < plan.periods
      ? t.levers.hire(own?.name ?? "", start, periods.long(full))
      : t.levers.hireLate(own?.name ?? "", start);
  });
  const list = numbers.list(hires);
  const moved = hires.length === 0 ? [] : [direction === "toSales" ? t.levers.buys(list) : t.levers.givesUp(list)];
  const reason = stop === undefined ? undefined : stopText(stop, plan, t, numbers.money);
  const stays = free >= 1 ? t.levers.stays(numbers.money(free)) : undefined;
  const rest = [stays, reason].filter((each) => each !== undefined).join(": ");
  return [...moved, rest === "" ? "" : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`].join(" ").trim();
}

function stopText(
  stop: NonNullable<Split["stop"]>,
  { teams }: PlanView["evaluation"]["plan"],
  t: Words["t"],
  money: (amount: number) => string,
): string {
  if (stop.kind !== "nextRep") return t.levers[stop.kind];
  const { team, price }: HireStep = stop.step;
  return t.levers.nextRep(teams[team]?.name ?? "", money(price));
}
