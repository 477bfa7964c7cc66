/** The end of a walk: who decides on the input, where it stands, and the way to change it. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CompletePlan } from "../../core/plan/completePlan";
import type { PlanPath } from "../../core/plan/problem";
import { inputOwner } from "../state/inputOwner";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";

export interface WhyInputProps {
  readonly path: PlanPath;
  readonly plan: CompletePlan;
  readonly actions: PaneActions;
  readonly onChange: (path: PlanPath) => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  owner: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function WhyInput({ path, plan, actions, onChange }: WhyInputProps) {
  const styles = useStyles();
  const { t } = useWords();
  const place = actions.inputCell(path);
  return (
    <div className={styles.root}>
      <p className={styles.owner}>{t.why.owner(inputOwner(path, plan) ?? t.flags.finance)}</p>
      <Link as="button" onClick={() => actions.showInput(path)}>
        {place === undefined ? t.why.showPlain : t.why.show(place.sheet, place.cell)}
      </Link>
      <Button appearance="primary" onClick={() => onChange(path)}>
        {t.why.change}
      </Button>
    </div>
  );
}
