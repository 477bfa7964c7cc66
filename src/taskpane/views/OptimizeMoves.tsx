/** The few moves that bring most of the gain, each to be ticked, with what the ticked ones do together. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { adopt } from "../../core/decide/adopt";
import type { Move } from "../../core/decide/fewMoves";
import type { Plan } from "../../core/plan/plan";
import type { FewMoves } from "../../core/decide/fewMoves";
import { hiresAt } from "../../core/levers/hires";
import { periodWords, type PeriodWords } from "../../core/words/periodWords";
import { keyFiguresOf, planViewOf, type PlanView } from "../state/planView";
import type { ObjectiveText } from "../state/useObjective";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords } from "../words/WordsContext";
import { Section } from "./Section";

export interface OptimizeMovesProps {
  readonly few: FewMoves;
  /** The plan from which the moves start, as seen. */
  readonly before: PlanView;
  readonly objective: ObjectiveText;
  /** The figure of the objective in a plan. */
  readonly valueOf: (view: PlanView) => number;
  readonly onTry: (better: Plan) => void;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: "1 1 0", minWidth: 0 },
  gain: { whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalS },
  sum: { margin: 0, padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
});

export function OptimizeMoves({ few, before, objective, valueOf, onTry }: OptimizeMovesProps) {
  const styles = useStyles();
  const { numbers, locale } = useWords();
  const t = useBestSplitWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const periods = periodWords(before.evaluation.plan, locale);
  const ticked = useMemo(() => few.moves.filter((move) => !left.has(keyOf(move))), [few, left]);
  const trial = useMemo(() => {
    const named = (kind: Move["kind"]) => ticked.filter((move) => move.kind === kind).map(({ name }) => name);
    return adopt(before.plan, few.plan, { channels: named("channel"), teams: named("team") });
  }, [before.plan, few, ticked]);
  const after = useMemo(() => planViewOf(trial, locale), [trial, locale]);
  const share = numbers.roughShare(few.share);
  const tick = (move: Move, isTicked: boolean) => {
    const next = new Set(left);
    if (isTicked) next.delete(keyOf(move));
    else next.add(keyOf(move));
    setLeft(next);
  };
  const text = (move: Move) => {
    if (move.kind === "channel") return t.few.spend(move.name, numbers.money(move.from), numbers.money(move.to));
    const starts = (plan: Plan) => startsText(plan, move.name, before, periods, numbers.whole) || t.few.noHires;
    return t.few.hires(move.name, starts(before.plan), starts(few.plan));
  };
  return (
    <Section title={t.few.title} aside={t.few.share(share)}>
      <p className={styles.note}>{t.few.intro(few.moves.length, numbers.whole(few.moves.length), share)}</p>
      <ul className={styles.list}>
        {few.moves.map((move) => (
          <li key={keyOf(move)} className={styles.row}>
            <Checkbox
              className={styles.name}
              label={text(move)}
              checked={!left.has(keyOf(move))}
              onChange={(_, { checked }) => tick(move, checked === true)}
            />
            <span className={styles.gain}>{objective.change(move.gain)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        {ticked.length === 0
          ? t.few.nothingTicked
          : `${t.few.ticked(objective.figure(valueOf(after)), objective.change(valueOf(after) - valueOf(before)))} ${t.few.lost(
              numbers.count(keyFiguresOf(after).neverCalled),
              numbers.count(keyFiguresOf(before).neverCalled),
            )}`}
      </p>
      <Button appearance="primary" disabled={ticked.length === 0} onClick={() => onTry(trial)}>
        {t.few.try}
      </Button>
    </Section>
  );
}

function keyOf({ kind, name }: Move): string {
  return `${kind} ${name}`;
}

/** "Mar, Aug ×2": when reps of a team start. */
export function startsText(
  plan: Plan,
  team: string,
  { reported }: Pick<PlanView, "reported">,
  periods: PeriodWords,
  whole: (count: number) => string,
): string {
  const index = plan.teams.findIndex(({ name }) => name === team);
  const starts = reported.flatMap((period) => {
    const count = hiresAt(plan, index, period);
    if (count === 0) return [];
    return [count === 1 ? periods.short(period) : `${periods.short(period)} ×${whole(count)}`];
  });
  return starts.join(", ");
}
