/** The whole split against the plan: by channel, by team, or by period with the chart. */
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { spendOf } from "../../core/levers/spend";
import { periodWords } from "../../core/words/periodWords";
import type { Stop } from "../../core/decide/stops";
import { CapacityChart } from "../charts/CapacityChart";
import { FigureTable } from "../charts/FigureTable";
import { capacityViewOf, chartTeam, type PlanView } from "../state/planView";
import { startersText } from "../state/starters";
import { teamLoads } from "../state/teamLoads";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords } from "../words/WordsContext";

export interface OptimizeTablesProps {
  readonly before: PlanView;
  readonly after: PlanView;
  /** Channels at the end of what they were allowed. */
  readonly stops: readonly Stop[];
}

type Side = "channel" | "team" | "period";

const sides: readonly Side[] = ["channel", "team", "period"];

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  side: { alignSelf: "flex-start" },
  after: { fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  limit: {
    display: "block",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
  },
});

export function OptimizeTables({ before, after, stops }: OptimizeTablesProps) {
  const styles = useStyles();
  const { full: t } = useBestSplitWords();
  const [side, setSide] = useState<Side>("channel");
  return (
    <div className={styles.root}>
      <Select
        className={styles.side}
        size="small"
        aria-label={t.by}
        value={side}
        onChange={(_, { value }) => setSide(value as Side)}
      >
        {sides.map((name) => (
          <option key={name} value={name}>
            {t.views[name]}
          </option>
        ))}
      </Select>
      {side === "channel" && <ByChannel before={before} after={after} stops={stops} />}
      {side === "team" && <ByTeam before={before} after={after} />}
      {side === "period" && <ByPeriod before={before} after={after} />}
    </div>
  );
}

function ByChannel({ before, after, stops }: OptimizeTablesProps) {
  const styles = useStyles();
  const { numbers } = useWords();
  const { full: t } = useBestSplitWords();
  const rows = after.plan.channels.map(({ name }, index) => {
    const [from, to] = [
      spendOf(
        before.plan,
        before.plan.channels.findIndex((own) => own.name === name),
      ),
      spendOf(after.plan, index),
    ];
    const change = from > 0 ? signed(numbers.roughShare, to / from - 1) : numbers.moneyChange(to - from);
    const isStopped = stops.some(({ channel }) => channel === name);
    const isUnseen = largest(after, name) > largest(before, name) * (1 + 1e-9);
    return {
      name: isUnseen ? `${name} †` : name,
      cells: [
        numbers.money(from),
        <span key="after" className={styles.after}>
          {numbers.money(to)}
        </span>,
        isStopped ? (
          <span key="change">
            {change}
            <span className={styles.limit}>{t.atLimit}</span>
          </span>
        ) : (
          change
        ),
      ],
    };
  });
  const hasUnseen = rows.some(({ name }) => name.endsWith("†"));
  return (
    <>
      <FigureTable corner={t.spend} heads={[t.before, t.after, t.change]} rows={rows} />
      {hasUnseen && <p className={styles.note}>{t.unseen}</p>}
    </>
  );
}

/** The largest spend of a channel in a period. */
function largest({ evaluation }: PlanView, channel: string): number {
  return Math.max(0, ...(evaluation.plan.channels.find(({ name }) => name === channel)?.spend ?? []));
}

/** "+8%": a change with its sign. */
function signed(format: (value: number) => string, value: number): string {
  return `${value > 0 ? "+" : ""}${format(value)}`;
}

function ByTeam({ before, after }: Pick<OptimizeTablesProps, "before" | "after">) {
  const { numbers, locale } = useWords();
  const { full: t, few } = useBestSplitWords();
  const names = periodWords(after.evaluation.plan, locale);
  const of = (view: PlanView) =>
    teamLoads(view).map(({ name, overflow, load }) => ({
      name,
      starts: startersText(view.plan, name, view.reported, { names, numbers }) || few.noHires,
      lost: numbers.count(overflow.reduce((sum, items) => sum + items, 0)),
      load: numbers.roughShare(Math.max(0, ...load)),
    }));
  const was = of(before);
  const rows = of(after).flatMap(({ name, starts, lost, load }) => {
    const old = was.find((team) => team.name === name);
    return [
      { name: `${name}: ${t.hires}`, cells: [old?.starts, starts] },
      { name: `${name}: ${t.lost}`, cells: [old?.lost, lost] },
      { name: `${name}: ${t.load}`, cells: [old?.load, load] },
    ];
  });
  return <FigureTable corner={t.team} heads={[t.before, t.after]} rows={rows} />;
}

function ByPeriod({ before, after }: Pick<OptimizeTablesProps, "before" | "after">) {
  const { numbers, locale, t: pane } = useWords();
  const { full: t } = useBestSplitWords();
  const team = chartTeam(before);
  const capacity = useMemo(() => capacityViewOf(after, team), [after, team]);
  const ghost = useMemo(() => capacityViewOf(before, team)?.arrivals, [before, team]);
  const periods = periodWords(after.evaluation.plan, locale);
  const spendAt = (view: PlanView, period: number) =>
    view.evaluation.plan.channels.reduce((sum, { spend }) => sum + (spend[period] ?? 0), 0);
  const rows = after.reported.map((period) => ({
    name: periods.short(period),
    cells: [
      numbers.money(spendAt(before, period)),
      numbers.money(spendAt(after, period)),
      numbers.count(ghost?.lost[period] ?? 0),
      numbers.count(capacity?.arrivals.lost[period] ?? 0),
    ],
  }));
  return (
    <>
      {capacity !== undefined && <CapacityChart plan={after.evaluation.plan} view={capacity} saved={ghost?.items} />}
      <FigureTable
        corner={pane.chart.period}
        heads={[t.spend, t.lost].flatMap((figure) => [t.before, t.after].map((plan) => `${figure}, ${plan}`))}
        rows={rows}
      />
    </>
  );
}
