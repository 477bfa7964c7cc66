/** The lever on the whole budget: free channels take the difference, people stay. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { setTotalBudget } from "../../core/levers/budget";
import { AmountField } from "../controls/AmountField";
import { LeverSlider } from "../controls/LeverSlider";
import { cleanNumber } from "../charts/scale";
import type { LeverNote } from "../state/draft";
import { keyFiguresOf, type PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";

export interface BudgetLeverProps {
  readonly view: PlanView;
  readonly saved: PlanView;
  readonly note: LeverNote | undefined;
  readonly actions: PaneActions;
}

const lever = "budget";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  name: { flex: "1 1 80px", paddingTop: "2px" },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function BudgetLever({ view, saved, note, actions }: BudgetLeverProps) {
  const styles = useStyles();
  const { t, numbers } = useWords();
  const { cost } = keyFiguresOf(view);
  const total = view.plan.budget?.total ?? cost;
  const onSheet = saved.plan.budget?.total ?? keyFiguresOf(saved).cost;
  const isChanged = Math.abs(total - onSheet) >= 1;
  const step = cleanNumber(onSheet / 1000);
  const max = Math.max(Math.ceil((onSheet * 1.3) / step) * step, total);
  const move = (to: number) =>
    actions.move(lever, (from) => {
      const moved = setTotalBudget(from, to, cost, saved.plan);
      return { plan: moved.plan, note: { kind: "left", by: lever, money: moved.left } };
    });
  const left = note?.kind === "left" && note.by === lever ? Math.round(note.money) : 0;
  return (
    <div id="lever-budget">
      <div className={styles.head}>
        <span className={styles.name}>{t.levers.total}</span>
        <AmountField
          label={t.levers.total}
          value={total}
          format={numbers.moneyFull}
          isChanged={isChanged}
          onCommit={(to) => {
            move(to);
            actions.settle();
          }}
        />
      </div>
      <LeverSlider
        label={t.levers.total}
        value={total}
        min={Math.floor((onSheet * 0.5) / step) * step}
        max={max}
        step={step}
        saved={isChanged ? onSheet : undefined}
        valueText={(money) => `${numbers.moneyFull(money)}, ${t.levers.wasSpend(numbers.moneyFull(onSheet))}`}
        onMove={move}
        onSettle={actions.settle}
        onCancel={actions.cancel}
      />
      {left !== 0 && (
        <p className={styles.note}>
          {left > 0 ? t.levers.leftOver(numbers.moneyFull(left)) : t.levers.tooMuch(numbers.moneyFull(-left))}
        </p>
      )}
    </div>
  );
}
