/** How exactly the best split has to be met: for each channel and team the range that stays within 1 % of it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { spendOf } from "../../core/levers/spend";
import type { Weighed } from "../../worker/decideJob";
import { BandChart, type Band } from "../charts/BandChart";
import { startersIn } from "../state/starters";
import type { PlanView } from "../state/planView";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords } from "../words/WordsContext";
import { Section } from "./Section";

export interface OptimizeBandsProps {
  readonly weighed: Pick<Weighed, "channelBands" | "teamBands">;
  readonly before: PlanView;
  /** The name of the figure that stays within 1 %. */
  readonly figure: string;
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalS },
  legend: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  teams: { paddingTop: tokens.spacingVerticalM },
});

export function OptimizeBands({ weighed: { channelBands, teamBands }, before, figure }: OptimizeBandsProps) {
  const styles = useStyles();
  const { numbers } = useWords();
  const { bands: t } = useBestSplitWords();
  const { plan, reported } = before;
  const channels = channelBands.map(({ channel, spend, low, high }): Band => {
    const range = t.range(numbers.money(low), numbers.money(high));
    const now = spendOf(
      plan,
      plan.channels.findIndex(({ name }) => name === channel),
    );
    return {
      name: channel,
      low,
      high,
      best: spend,
      plan: now,
      range,
      label: t.row(channel, numbers.money(spend), range),
    };
  });
  const teams = teamBands.map(({ team, hires, low, high }): Band => {
    const range = t.hires(numbers.whole(low), numbers.whole(high));
    const now = startersIn(plan, team, reported);
    return { name: team, low, high, best: hires, plan: now, range, label: t.row(team, numbers.whole(hires), range) };
  });
  return (
    <Section title={t.title}>
      <p className={styles.note}>{t.note(figure)}</p>
      <BandChart bands={channels} />
      {teams.length > 0 && (
        <div className={styles.teams}>
          <BandChart bands={teams} />
        </div>
      )}
      <p className={styles.legend}>{t.legend}</p>
    </Section>
  );
}
