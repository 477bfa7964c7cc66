/** A team's hours, leads without spend and leavers by period, as a draft. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { setTeamSeries, teamSeriesAt, type TeamSeries } from "../../core/levers/teamSeries";
import { periodWords } from "../../core/words/periodWords";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";
import { MonthTable } from "./MonthTable";

export interface TeamMonthsProps {
  readonly team: number;
  readonly view: PlanView;
  readonly saved: PlanView;
  readonly actions: Pick<PaneActions, "move" | "settle">;
}

const shownSeries: readonly TeamSeries[] = ["hoursPerRep", "baselineItems", "departures"];

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function TeamMonths({ team, view, saved, actions }: TeamMonthsProps) {
  const styles = useStyles();
  const { t, numbers, locale } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const own = view.plan.teams[team];
  if (own === undefined) return null;
  const onSheet = saved.plan.teams.find(({ name }) => name === own.name);
  const { period: length, periods: count } = view.evaluation.plan;
  const periods = periodWords(view.evaluation.plan, locale);
  const all = Array.from({ length: count }, (_, period) => period);
  const set = (series: TeamSeries, period: number, figure: number) => {
    actions.move(`${series} ${own.name}`, (from) => ({
      plan: setTeamSeries(from, { team, series, period }, figure),
    }));
    actions.settle();
  };
  return (
    <div>
      <Link as="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? t.roster.hideMonths : t.roster.edit[length]}
      </Link>
      {isOpen && (
        <>
          <p className={styles.note}>{t.roster.monthsNote}</p>
          <MonthTable
            label={t.roster.monthsOf(own.name)}
            periods={all.map((period) => ({ short: periods.dated(period), long: periods.long(period) }))}
            columns={shownSeries.map((series) => ({
              name: t.roster[series],
              figures: all.map((period) => teamSeriesAt(own, series, period)),
              saved: onSheet && all.map((period) => teamSeriesAt(onSheet, series, period)),
              format: numbers.decimal,
              onSet: (period, figure) => set(series, period, figure),
            }))}
          />
        </>
      )}
    </div>
  );
}
