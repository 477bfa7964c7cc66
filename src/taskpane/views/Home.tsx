/** The first screen: verdict, chart, four figures against goal, and the flags with most at stake. */
import { Button, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { Flag } from "../../core/model/flag";
import { CapacityChart } from "../charts/CapacityChart";
import type { FigurePlace } from "../state/place";
import { keyFigurePlace, periodPlace } from "../state/whyPlaces";
import { capacityViewOf, chartTeam, keyFiguresOf, type PlanView } from "../state/planView";
import { useWords } from "../words/WordsContext";
import { Figures } from "./Figures";
import { FlagRow } from "./FlagRow";
import { Section } from "./Section";
import { VerdictLine } from "./VerdictLine";

/** Where the chart looks: a team, and the first period of a flag. */
export interface ChartPlace {
  readonly team: number;
  readonly period: number | undefined;
}

export interface HomeProps {
  readonly view: PlanView;
  /** The plan of the sheets, where the draft differs. */
  readonly saved: PlanView | undefined;
  readonly place: ChartPlace | undefined;
  readonly onPlace: (place: ChartPlace) => void;
  readonly onOpenFlag: (flag: Flag) => void;
  readonly onAllFlags: () => void;
  /** Opens what would help against a flag. */
  readonly onHelp: (flag: Flag) => void;
  readonly onLevers: () => void;
  readonly onFindSplit: () => void;
  readonly onGoalSeek: () => void;
  /** Absent while there are no actuals. */
  readonly onReview: (() => void) | undefined;
  readonly onWhy: (figure: FigurePlace) => void;
}

const shownFlags = 3;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  buttons: { display: "grid", gap: tokens.spacingVerticalS },
  team: { minWidth: "72px" },
});

export function Home(props: HomeProps) {
  const {
    view,
    saved,
    place,
    onPlace,
    onOpenFlag,
    onAllFlags,
    onHelp,
    onLevers,
    onFindSplit,
    onGoalSeek,
    onReview,
    onWhy,
  } = props;
  const styles = useStyles();
  const { t, numbers } = useWords();
  const verdictId = useId();
  const { plan } = view.evaluation;
  const team = place?.team ?? chartTeam(view);
  const capacity = useMemo(() => capacityViewOf(view, team), [view, team]);
  const ghost = useMemo(
    () => (saved === undefined ? undefined : capacityViewOf(saved, team)?.arrivals.items),
    [saved, team],
  );
  const figures = useMemo(() => keyFiguresOf(view), [view]);
  const count = (severity: Flag["severity"]) => view.flags.filter((flag) => flag.severity === severity).length;
  return (
    <div className={styles.root}>
      <VerdictLine verdict={view.verdict} id={verdictId} />
      {capacity !== undefined && (
        <CapacityChart
          key={`${team} ${place?.period ?? ""}`}
          plan={plan}
          view={capacity}
          saved={ghost}
          describedBy={verdictId}
          focus={place?.period}
          onWhy={(period) => onWhy(periodPlace(view, team, period))}
          choice={
            plan.teams.length > 1 && (
              <Select
                className={styles.team}
                size="small"
                appearance="underline"
                aria-label={t.chart.team}
                value={team}
                onChange={(_, { value }) => onPlace({ team: Number(value), period: undefined })}
              >
                {plan.teams.map(({ name }, index) => (
                  <option key={name} value={index}>
                    {name}
                  </option>
                ))}
              </Select>
            )
          }
        />
      )}
      <Figures figures={figures} goals={plan.goals} onWhy={(name) => onWhy(keyFigurePlace(name, view))} />
      <Section title={t.home.flags} aside={view.flags.length > 0 && t.home.counts(count("critical"), count("warning"))}>
        {view.flags.length === 0 ? (
          <p>{t.home.noFlags}</p>
        ) : (
          <ul className={styles.list}>
            {view.flags.slice(0, shownFlags).map((flag) => (
              <FlagRow
                key={flagKey(flag)}
                flag={flag}
                view={view}
                onOpen={onOpenFlag}
                onWhy={onWhy}
                onHelp={onHelp}
                isShort
              />
            ))}
          </ul>
        )}
        {view.flags.length > shownFlags && (
          <Link as="button" onClick={onAllFlags}>
            {t.home.allFlags(view.flags.length, numbers.whole(view.flags.length))}
          </Link>
        )}
      </Section>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onFindSplit}>
          {t.bestSplit.find}
        </Button>
        <Button onClick={onLevers}>{t.home.openLevers}</Button>
        <Link as="button" onClick={onGoalSeek}>
          {t.goalSeek.open}
        </Link>
        {onReview !== undefined && (
          <Link as="button" onClick={onReview}>
            {t.review.title}
          </Link>
        )}
      </div>
    </div>
  );
}

/** Tells flags of one plan apart. */
export function flagKey({ code, subject }: Flag): string {
  return `${code} ${subject.kind} ${subject.kind === "plan" ? "" : subject.name} ${subject.kind === "team" ? (subject.tier ?? "") : ""}`;
}
