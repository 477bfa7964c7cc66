/** Teams and months: who is over its hours and when, as strips, and one team in figures. */
import { Link, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { dayText, periodSerial } from "../../core/sheets/periods";
import { periodWords } from "../../core/words/periodWords";
import { FigureTable } from "../charts/FigureTable";
import { HeatStrip } from "../charts/HeatStrip";
import { teamKey } from "../../core/model/people";
import type { Seat } from "../../excel/rosterSheet";
import type { FigurePlace } from "../state/place";
import { teamLoads, type TeamLoads } from "../state/teamLoads";
import type { PlanView } from "../state/planView";
import { useMine } from "../state/useMine";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";
import { Section } from "./Section";
import { Roster } from "./Roster";
import { TeamMonths } from "./TeamMonths";
import { TermButton } from "./TermButton";
import { TermRow } from "./TermRow";

export interface TeamsProps {
  readonly view: PlanView;
  /** The plan of the sheets. */
  readonly saved: PlanView;
  readonly roster: readonly Seat[];
  readonly isBusy: boolean;
  readonly actions: PaneActions;
  readonly onWhy: (figure: FigurePlace) => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  rest: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
  },
  strips: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  caption: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  team: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  key: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

export function Teams({ view, saved, roster, isBusy, actions, onWhy }: TeamsProps) {
  const styles = useStyles();
  const { t, numbers, locale } = useWords();
  const { plan } = view.evaluation;
  const periods = periodWords(plan, locale);
  const loads = teamLoads(view);
  const [mine] = useMine();
  const own = plan.teams.findIndex(({ owner }) => owner === mine);
  const [team, setTeam] = useState(Math.max(0, own));
  const chosen = loads[team] ?? loads[0];
  return (
    <div className={styles.root}>
      <div className={styles.strips}>
        <Overview loads={loads} period={plan.period} />
        <p className={styles.caption}>
          <TermButton term="load">{t.teams.load}</TermButton>
        </p>
        {loads.map(({ name, load }, index) => (
          <div key={name}>
            <h2 className={styles.team}>{name}</h2>
            <HeatStrip
              label={`${name}: ${t.teams.load}`}
              target={plan.goals.maxUtilization}
              least={plan.goals.minUtilization}
              onWhy={(period) => onWhy({ key: `${teamKey(index)}.headroom`, at: period })}
              cells={load.map((share, period) => ({
                name: periods.narrow(period),
                label: t.teams.cell(periods.long(period), numbers.roughShare(share)),
                load: share,
                text: Number.isFinite(share) ? numbers.whole(share * 100) : "∞",
              }))}
            />
          </div>
        ))}
        <p className={mergeClasses(styles.caption, styles.key)}>
          <span>▲ {t.teams.overload}</span>
          <span>● {t.teams.tight}</span>
          <span>{t.teams.idle}</span>
        </p>
        <TermRow terms={["headroom", "runOn"]} />
      </div>
      {loads.length > 1 && (
        <TabList
          selectedValue={team}
          onTabSelect={(_, { value }) => setTeam(Number(value))}
          aria-label={t.teams.team}
          size="small"
        >
          {loads.map(({ name }, index) => (
            <Tab key={name} value={index}>
              {name}
            </Tab>
          ))}
        </TabList>
      )}
      {chosen !== undefined && (
        <Roster
          key={chosen.name}
          team={chosen.name}
          roster={roster}
          firstDay={dayText(periodSerial(plan, 0))}
          isBusy={isBusy}
          actions={actions}
        />
      )}
      {chosen !== undefined && (
        <Section title={t.teams.byPeriod(chosen.name)} aside={t.teams.ownedBy(chosen.owner)}>
          <FigureTable
            corner={t.chart.period}
            label={t.teams.byPeriod(chosen.name)}
            heads={[
              t.teams.heads,
              <TermButton key="fullStrength" term="fullStrength">
                {t.teams.fullStrength}
              </TermButton>,
              t.teams.short,
              <TermButton key="load" term="load">
                {t.teams.loadHead}
              </TermButton>,
              <TermButton key="waiting" term="waiting">
                {t.teams.waiting}
              </TermButton>,
              <TermButton key="neverCalled" term="neverCalled">
                {t.teams.lost}
              </TermButton>,
              <TermButton key="onTime" term="onTime">
                {t.teams.onTime}
              </TermButton>,
            ]}
            rows={chosen.load.map((share, period) => ({
              name: `${periods.short(period)}${share > 1 ? " ▲" : share > plan.goals.maxUtilization ? " ●" : ""}`,
              cells: [
                numbers.oneDecimal(chosen.headcount[period] ?? 0),
                numbers.oneDecimal(chosen.rampedHeadcount[period] ?? 0),
                numbers.oneDecimal(chosen.repsShort[period] ?? 0),
                numbers.roughShare(share),
                numbers.whole(chosen.waiting[period] ?? 0),
                numbers.whole(chosen.overflow[period] ?? 0),
                numbers.roughShare(chosen.onTime[period] ?? 0),
              ],
            }))}
          />
          <p>
            <Link as="button" onClick={() => actions.showInput(["teams", team, "hires"])}>
              {t.teams.edit}
            </Link>
          </p>
          <TeamMonths team={team} view={view} saved={saved} actions={actions} />
        </Section>
      )}
    </div>
  );
}

/** "SDR has more work than hours in 11 of 12 months; AE never has." */
function Overview({ loads, period }: { readonly loads: readonly TeamLoads[]; readonly period: "month" | "week" }) {
  const styles = useStyles();
  const { t, numbers } = useWords();
  const overloads = loads.map(({ name, load }) => ({
    name,
    all: load.length,
    over: load.filter((share) => share > 1).length,
  }));
  const over = overloads.filter((each) => each.over > 0);
  const never = overloads.filter((each) => each.over === 0).map(({ name }) => name);
  return (
    <h2 className={styles.title}>
      {over
        .map(({ name, over: count, all }) =>
          t.teams.over(name, numbers.whole(count), numbers.whole(all), t.teams[period]),
        )
        .join(" ")}{" "}
      {never.length > 0 && <span className={styles.rest}>{t.teams.never(numbers.list(never))}</span>}
    </h2>
  );
}
