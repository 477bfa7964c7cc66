/** Channels that may move by a share of their own: more, less, or not at all. */
import { Checkbox } from "@fluentui/react-components";
import type { CompletePlan } from "../../core/plan/completePlan";
import { AmountField } from "../controls/AmountField";
import { useFieldRows } from "../controls/fieldRows";
import { useBestSplitWords } from "../words/useBestSplitWords";
import { useWords } from "../words/WordsContext";

export interface OwnSharesProps {
  readonly plan: CompletePlan;
  readonly shares: Readonly<Record<string, number>>;
  /** The share for all others; undefined: they move freely. */
  readonly usual: number | undefined;
  readonly onChange: (shares: Readonly<Record<string, number>>) => void;
}

/** Half of what the others may, until another share is typed; a tenth where they move freely. */
const firstShare = (usual: number | undefined) => (usual === undefined ? 0.1 : usual / 2);

export function OwnShares({ plan, shares, usual, onChange }: OwnSharesProps) {
  const styles = useFieldRows();
  const { numbers } = useWords();
  const { form: t } = useBestSplitWords();
  const free = plan.channels.filter(({ locked, curve }) => !locked && curve.kind !== "none");
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t.apart}</legend>
      {free.map(({ name }) => {
        const own = shares[name];
        const others = Object.fromEntries(Object.entries(shares).filter(([channel]) => channel !== name));
        return (
          <div key={name} className={styles.row}>
            <Checkbox
              className={styles.name}
              label={name}
              checked={own !== undefined}
              onChange={(_, { checked }) =>
                onChange(checked === true ? { ...others, [name]: firstShare(usual) } : others)
              }
            />
            <AmountField
              label={t.ownShareOf(name)}
              value={own ?? usual ?? 1}
              format={(share) => `±${numbers.share(share)}`}
              isLocked={own === undefined}
              onCommit={(typed) => onChange({ ...shares, [name]: typed > 1 ? typed / 100 : typed })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
