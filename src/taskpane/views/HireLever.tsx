/** Hires of a team by period: a cell each, a stepper for the chosen one, and when its job must be opened. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Subtract16Regular } from "@fluentui/react-icons/svg/subtract";
import { memo, useRef, useState, type KeyboardEvent } from "react";
import { hiringCalendar, setHires, startersOf } from "../../core/levers/hires";
import type { Team } from "../../core/plan/plan";
import type { PeriodWords } from "../../core/words/periodWords";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";

export interface HireLeverProps {
  readonly index: number;
  readonly team: Team;
  /** The team on the sheets; undefined: it is new. */
  readonly savedTeam: Team | undefined;
  readonly periods: PeriodWords;
  /** Periods of the plan, and those of them that are reported. */
  readonly count: number;
  readonly reported: number;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalMNudge} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "32px" },
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

export const HireLever = memo(function HireLever(props: HireLeverProps) {
  const { index, team, savedTeam, periods, count, reported, actions } = props;
  const styles = useStyles();
  const { t, numbers } = useWords();
  const [chosen, setChosen] = useState(0);
  const [first, setFirst] = useState(0);
  const cells = useRef<HTMLDivElement>(null);
  const starters = startersOf(team, chosen);
  const shown = Array.from({ length: Math.min(shownPeriods, count - first) }, (_, at) => first + at);
  const total = Array.from({ length: reported }, (_, period) => startersOf(team, period)).reduce((a, b) => a + b, 0);
  const most = Math.max(team.hireLimits?.max ?? Infinity, starters);
  const least = Math.min(team.hireLimits?.min ?? 0, starters);

  const set = (to: number) => {
    if (to < least || to > most) return;
    actions.move(`hires ${team.name}`, (from) => ({ plan: setHires(from, index, chosen, to) }));
    actions.settle();
  };
  const choose = (period: number) => {
    const to = Math.min(Math.max(period, 0), count - 1);
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
    <div id={`lever-hires-${index}`} className={styles.root} role="group" aria-label={t.levers.hiresOf(team.name)}>
      <div className={styles.head}>
        <span className={styles.name}>
          {team.name} <span className={styles.aside}>{t.levers.inTotal(total, numbers.decimal(total))}</span>
        </span>
        <span className={styles.aside}>{periods.long(chosen)}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Subtract16Regular />}
          aria-label={t.levers.fewer(team.name)}
          disabled={starters - 1 < least}
          onClick={() => set(starters - 1)}
        />
        <span className={styles.count}>{numbers.decimal(starters)}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Add16Regular />}
          aria-label={t.levers.more(team.name)}
          disabled={starters + 1 > most}
          onClick={() => set(starters + 1)}
        />
      </div>
      <div className={styles.cells} ref={cells} onKeyDown={onKeyDown}>
        {shown.map((period) => {
          const own = startersOf(team, period);
          const isChanged = savedTeam !== undefined && own !== startersOf(savedTeam, period);
          return (
            <div
              key={period}
              role="spinbutton"
              tabIndex={period === chosen ? 0 : -1}
              aria-label={t.levers.hireCell(team.name, periods.long(period))}
              aria-valuenow={own}
              aria-valuemin={least}
              className={mergeClasses(
                styles.cell,
                styles.count,
                own > 0 && styles.filled,
                isChanged && styles.changed,
                period === chosen && styles.chosen,
              )}
              onClick={() => choose(period)}
            >
              {own > 0 ? numbers.decimal(own) : "·"}
            </div>
          );
        })}
        {shown.map((period) => (
          <span key={`name ${period}`} className={styles.axis} aria-hidden="true">
            {periods.narrow(period)}
          </span>
        ))}
      </div>
      {count > shownPeriods && (
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
          >{`${periods.dated(shown[0] ?? 0)} – ${periods.dated(shown.at(-1) ?? 0)}`}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRight16Regular />}
            aria-label={t.levers.later}
            disabled={first + shownPeriods >= count}
            onClick={() => choose(first + shownPeriods)}
          />
        </div>
      )}
      {starters > 0 && <p className={styles.note}>{calendarText()}</p>}
    </div>
  );

  function calendarText(): string {
    const { opensIn, fullFrom } = hiringCalendar(team, chosen);
    return [
      opensIn < 0 ? t.levers.openBefore : t.levers.openBy(periods.long(opensIn)),
      fullFrom < count ? t.levers.fullFrom(periods.long(fullFrom)) : t.levers.fullAfter,
    ].join("; ");
  }
});
