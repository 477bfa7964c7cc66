/** The few moves that bring most of the gain, each to be ticked, with what the ticked ones do together. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { adopt, type Parts } from "../../core/decide/adopt";
import type { FewMoves, Move } from "../../core/decide/fewMoves";
import type { Plan } from "../../core/plan/plan";
import { periodWords } from "../../core/words/periodWords";
import { keyFiguresOf, planViewOf, type PlanView } from "../state/planView";
import { startersText } from "../state/starters";
import type { ObjectiveText } from "../state/useObjective";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords } from "../words/WordsContext";
import { Section } from "./Section";

export interface OptimizeMovesProps {
  readonly few: FewMoves;
  /** The plan from which the moves start, as seen. */
  readonly before: PlanView;
  readonly objective: ObjectiveText;
  readonly onTry: (better: Plan, parts: Parts) => void;
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

export function OptimizeMoves({ few, before, objective, onTry }: OptimizeMovesProps) {
  const styles = useStyles();
  const { numbers, locale } = useWords();
  const t = useBestSplitWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const names = periodWords(before.evaluation.plan, locale);
  const ticked = useMemo(() => few.moves.filter((move) => !left.has(keyOf(move))), [few, left]);
  const parts = useMemo((): Parts => {
    const named = (kind: Move["kind"]) => ticked.filter((move) => move.kind === kind).map(({ name }) => name);
    return { channels: named("channel"), teams: named("team") };
  }, [ticked]);
  const after = useMemo(
    () => planViewOf(adopt(before.plan, few.plan, parts), locale),
    [before.plan, few, parts, locale],
  );
  const share = numbers.roughShare(Math.min(few.share, 1));
  const tick = (move: Move, isTicked: boolean) => {
    const next = new Set(left);
    if (isTicked) next.delete(keyOf(move));
    else next.add(keyOf(move));
    setLeft(next);
  };
  const text = (move: Move) => {
    if (move.kind === "channel") return t.few.spend(move.name, numbers.money(move.from), numbers.money(move.to));
    const starts = (plan: Plan) => startersText(plan, move.name, before.reported, { names, numbers }) || t.few.noHires;
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
            <span className={styles.gain}>{objective.gain(move.gain)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        {ticked.length === 0
          ? t.few.nothingTicked
          : `${t.few.ticked(objective.figure(objective.of(after)), objective.change(objective.of(after) - objective.of(before)))} ${t.few.lost(
              numbers.count(keyFiguresOf(after).neverCalled),
              numbers.count(keyFiguresOf(before).neverCalled),
            )}`}
      </p>
      <Button appearance="primary" disabled={ticked.length === 0} onClick={() => onTry(few.plan, parts)}>
        {t.few.try}
      </Button>
    </Section>
  );
}

function keyOf({ kind, name }: Move): string {
  return `${kind} ${name}`;
}
