/** Hires of a team by period: a cell each, a stepper for the chosen one, and when its job must be opened. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Subtract16Regular } from "@fluentui/react-icons/svg/subtract";
import { useRef, useState, type KeyboardEvent } from "react";
import { hiresAt, hiringCalendar, setHires } from "../../core/levers/hires";
import { periodWords } from "../../core/words/periodWords";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";

export interface HireLeverProps {
  readonly team: number;
  readonly view: PlanView;
  readonly saved: PlanView;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalMNudge} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "32px" },
  name: { flexGrow: 1, minWidth: 0 },
  aside: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  count: { minWidth: "20px", textAlign: "center", fontVariantNumeric: "tabular-nums" },
  cells: { display: "grid", gridTemplateColumns: "repeat(12, minmax(0, 1fr))", gap: "3px" },
  cell: {
    minWidth: 0,
    minHeight: "28px",
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  filled: {
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  changed: { textDecorationLine: "underline" },
  chosen: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  axis: {
    fontSize: "11px",
    lineHeight: "14px",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
  },
  note: {
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const shownPeriods = 12;

export function HireLever({ team, view, saved, actions }: HireLeverProps) {
  const styles = useStyles();
  const { t, numbers, locale } = useWords();
  const { plan } = view.evaluation;
  const own = plan.teams[team];
  const [chosen, setChosen] = useState(0);
  const [first, setFirst] = useState(0);
  const cells = useRef<HTMLDivElement>(null);
  if (own === undefined) return null;
  const periods = periodWords(plan, locale);
  const position = saved.plan.teams.findIndex(({ name }) => name === own.name);
  const starters = hiresAt(view.plan, team, chosen);
  const shown = Array.from({ length: Math.min(shownPeriods, plan.periods - first) }, (_, index) => first + index);
  const total = view.reported.reduce((sum, period) => sum + hiresAt(view.plan, team, period), 0);
  const most = Math.max(own.hireLimits?.max ?? Infinity, starters);
  const least = Math.min(own.hireLimits?.min ?? 0, starters);

  const set = (to: number) => {
    if (to < least || to > most) return;
    actions.move(`hires ${own.name}`, (from) => ({ plan: setHires(from, team, chosen, to) }));
    actions.settle();
  };
  const choose = (period: number) => {
    const to = Math.min(Math.max(period, 0), plan.periods - 1);
    setChosen(to);
    setFirst(Math.floor(to / shownPeriods) * shownPeriods);
    requestAnimationFrame(() => cells.current?.querySelector<HTMLElement>("[aria-valuenow][tabindex='0']")?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => choose(chosen - 1),
      ArrowRight: () => choose(chosen + 1),
      ArrowUp: () => set(starters + 1),
      ArrowDown: () => set(starters - 1),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  return (
    <div className={styles.root} role="group" aria-label={t.levers.hiresOf(own.name)}>
      <div className={styles.head}>
        <span className={styles.name}>
          {own.name} <span className={styles.aside}>{t.levers.inTotal(total, numbers.decimal(total))}</span>
        </span>
        <span className={styles.aside}>{periods.long(chosen)}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Subtract16Regular />}
          aria-label={t.levers.fewer(own.name)}
          disabled={starters - 1 < least}
          onClick={() => set(starters - 1)}
        />
        <span className={styles.count}>{numbers.decimal(starters)}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Add16Regular />}
          aria-label={t.levers.more(own.name)}
          disabled={starters + 1 > most}
          onClick={() => set(starters + 1)}
        />
      </div>
      <div className={styles.cells} ref={cells} onKeyDown={onKeyDown}>
        {shown.map((period) => {
          const count = hiresAt(view.plan, team, period);
          const isChanged = position >= 0 && count !== hiresAt(saved.plan, position, period);
          return (
            <div
              key={period}
              role="spinbutton"
              tabIndex={period === chosen ? 0 : -1}
              aria-label={t.levers.hireCell(own.name, periods.long(period))}
              aria-valuenow={count}
              aria-valuemin={least}
              className={mergeClasses(
                styles.cell,
                styles.count,
                count > 0 && styles.filled,
                isChanged && styles.changed,
                period === chosen && styles.chosen,
              )}
              onClick={() => choose(period)}
            >
              {count > 0 ? numbers.decimal(count) : "·"}
            </div>
          );
        })}
        {shown.map((period) => (
          <span key={`name ${period}`} className={styles.axis} aria-hidden="true">
            {periods.narrow(period)}
          </span>
        ))}
      </div>
      {plan.periods > shownPeriods && (
        <div className={styles.head}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronLeft16Regular />}
            aria-label={t.levers.earlier}
            disabled={first === 0}
            onClick={() => choose(first - shownPeriods)}
          />
          <span
            className={styles.aside}
          >{`${periods.short(shown[0] ?? 0)} – ${periods.short(shown.at(-1) ?? 0)}`}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRight16Regular />}
            aria-label={t.levers.later}
            disabled={first + shownPeriods >= plan.periods}
            onClick={() => choose(first + shownPeriods)}
          />
        </div>
      )}
      {starters > 0 && <p className={styles.note}>{calendarText()}</p>}
    </div>
  );

  function calendarText(): string {
    if (own === undefined) return "";
    const { opensIn, fullFrom } = hiringCalendar(own, chosen);
    return [
      opensIn < 0 ? t.levers.openBefore : t.levers.openBy(periods.long(opensIn)),
      fullFrom < plan.periods ? t.levers.fullFrom(periods.long(fullFrom)) : t.levers.fullAfter,
    ].join("; ");
  }
}
