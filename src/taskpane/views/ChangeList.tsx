/** What the draft changes on the sheets: from, to, and a way back for each. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import type { Change } from "../../core/levers/change";
import { fieldAt } from "../../core/plan/readPlan";
import { periodWords } from "../../core/words/periodWords";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useWords, type Words } from "../words/WordsContext";
import { Section } from "./Section";

export interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly plan: PlanView["evaluation"]["plan"];
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: "120px" },
  from: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  to: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function ChangeList({ changes, plan, actions }: ChangeListProps) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const discard = changes.length > 0 && (
    <Link as="button" onClick={actions.discard}>
      {t.levers.discard}
    </Link>
  );
  return (
    <Section title={t.levers.changes} aside={discard}>
      {changes.length === 0 && <p className={styles.none}>{t.levers.noChanges}</p>}
      <ul className={styles.list}>
        {changes.map((change) => {
          const { name, from, to } = changeText(change, plan, words);
          return (
            <li key={name} className={styles.row}>
              <span className={styles.name}>{name}</span>
              <span className={styles.from} role="group" aria-label={t.changes.fromTo(from, to)}>
                <span aria-hidden="true">{from} → </span>
                <span aria-hidden="true" className={styles.to}>
                  {to}
                </span>
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowReset20Regular />}
                aria-label={t.levers.reset(name)}
                onClick={() => actions.reset(change.lever)}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** One figure in its unit; an input of many figures only says that it changed. */
function inputText({ lever, from, to }: Change, { t, numbers }: Pick<Words, "t" | "numbers">) {
  if (lever.kind !== "input") throw new RangeError(`inputText: ${lever.kind} is not an input`);
  const info = fieldAt([lever.list, 0, lever.field]);
  const format = { money: numbers.moneyFull, share: numbers.share }[String(info?.unit)] ?? numbers.decimal;
  const name = t.inputNames.of(lever.name, lever.field);
  if (to === undefined) return { name, from: t.inputNames.before, to: t.inputNames.after };
  return { name, from: from === undefined ? t.changes.none : format(from), to: format(to) };
}

function changeText({ lever, from, to }: Change, plan: PlanView["evaluation"]["plan"], { t, numbers, locale }: Words) {
  const both = (format: (value: number) => string) => ({
    from: from === undefined ? t.changes.none : format(from),
    to: to === undefined ? t.changes.none : format(to),
  });
  switch (lever.kind) {
    case "budget":
      return { name: t.changes.budget, ...both(numbers.moneyFull) };
    case "spend":
      return { name: lever.channel, ...both(numbers.moneyFull) };
    case "hires":
      return {
        name: t.changes.hires(lever.team, periodWords(plan, locale).long(lever.period)),
        ...both(numbers.decimal),
      };
    case "locked":
      return {
        name: t.changes.locked(lever.channel),
        ...both((value) => (value === 1 ? t.changes.yes : t.changes.no)),
      };
    case "input":
      return inputText({ lever, from, to }, { t, numbers });
    case "tier":
      return { name: t.changes.tier(lever.channel), ...both(numbers.whole) };
    default:
      return { name: t.changes[lever.kind](lever.channel), ...both(numbers.roughShare) };
  }
}
