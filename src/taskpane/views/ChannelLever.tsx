/** One channel: spend by slider, field and keys, its response curve, what a lead costs, its hand-over bar and lock. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { LockOpen20Regular } from "@fluentui/react-icons/svg/lock-open";
import { memo } from "react";
import { setChannel } from "../../core/levers/channelSetting";
import { setChannelSpend, spendOf } from "../../core/levers/spend";
import type { Channel, Plan } from "../../core/plan/plan";
import { cleanNumber } from "../charts/scale";
import { CurveChart } from "../charts/CurveChart";
import { AmountField } from "../controls/AmountField";
import { LeverSlider } from "../controls/LeverSlider";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";
import { HandOver } from "./HandOver";

/** Plain values, so that a channel that stays as it is need not be drawn again while another one moves. */
export interface ChannelLeverProps {
  readonly index: number;
  readonly channel: Channel;
  /** The channel on the sheets; undefined: it is new. */
  readonly savedChannel: Channel | undefined;
  /** The plan of the sheets: proportions for a channel that spends nothing. */
  readonly savedPlan: Plan;
  readonly spend: number;
  readonly onSheet: number;
  /** In the best split that was found last. */
  readonly best: number | undefined;
  readonly least: number;
  readonly most: number | undefined;
  readonly leads: number | undefined;
  readonly average: number | undefined;
  readonly next: number | undefined;
  /** Money of the last move that found no place. */
  readonly left: number;
  /** How many periods the spend adds up, and which: "Jan 27 – Dec 27". */
  readonly periods: number;
  readonly range: string;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalMNudge} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  name: { flex: "1 1 60px", minWidth: 0, overflowWrap: "anywhere" },
  changed: { fontWeight: tokens.fontWeightSemibold },
  body: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "flex-start" },
  moves: { flex: "1 1 120px", minWidth: 0 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Without a bound of its own the slider ends at this multiple of the spend on the sheets. */
const openEnd = 1.6;

export const ChannelLever = memo(function ChannelLever(props: ChannelLeverProps) {
  const { index, channel, savedChannel, savedPlan, spend, onSheet, best, least, most, left, range, actions } = props;
  const styles = useStyles();
  const { t, numbers } = useWords();
  const { name, locked = false } = channel;
  const isChanged = Math.abs(spend - onSheet) >= 0.5;
  const open = Math.max(onSheet, 1000) * openEnd;
  const step = cleanNumber((most ?? open) / 1000);
  const max = Math.max(most ?? Math.ceil(open / step) * step, spend);
  const move = (to: number) =>
    actions.move(spendLever(name), (from) => {
      const moved = setChannelSpend(from, index, to, savedPlan);
      return { plan: moved.plan, note: { kind: "left", by: spendLever(name), money: moved.left } };
    });
  const set = (setting: Parameters<typeof setChannel>[2]) => {
    actions.move(`lock ${name}`, (from) => ({ plan: setChannel(from, index, setting) }));
    actions.settle();
  };
  const label = t.levers.spend(name);
  return (
    <div id={`lever-channel-${index}`} className={styles.root} role="group" aria-label={name}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.name, isChanged && styles.changed)}>{name}</span>
        {isChanged && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowReset20Regular />}
            aria-label={t.levers.reset(name)}
            title={t.levers.reset(name)}
            onClick={() => actions.reset({ kind: "spend", channel: name })}
          />
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={locked ? <LockClosed20Regular /> : <LockOpen20Regular />}
          aria-label={locked ? t.levers.unlock(name) : t.levers.lock(name)}
          title={locked ? t.levers.unlock(name) : t.levers.lock(name)}
          onClick={() => set({ locked: !locked })}
        />
        <AmountField
          label={label}
          value={spend}
          format={numbers.moneyFull}
          isLocked={locked}
          isChanged={isChanged}
          onCommit={(to) => {
            move(to);
            actions.settle();
          }}
        />
      </div>
      <div className={styles.body}>
        <CurveOf {...props} max={max} />
        <div className={styles.moves}>
          <LeverSlider
            label={label}
            value={spend}
            min={Math.min(least, spend)}
            max={max}
            step={step}
            saved={isChanged ? onSheet : undefined}
            best={best}
            isLocked={locked}
            valueText={(money) =>
              [
                t.levers.spendValue(numbers.moneyFull(money), range),
                t.levers.wasSpend(numbers.moneyFull(onSheet)),
                ...(best === undefined ? [] : [t.bestSplit.at(numbers.moneyFull(best))]),
              ].join(", ")
            }
            current={() => spendOf(actions.latestPlan() ?? savedPlan, index)}
            onMove={move}
            onSettle={actions.settle}
            onCancel={actions.cancel}
          />
          <p className={styles.note}>
            <Prices {...props} />
          </p>
          {left > 0 && <p className={styles.note}>{t.levers.leftOver(numbers.moneyFull(left))}</p>}
        </div>
      </div>
      {channel.curve.kind !== "none" && (
        <HandOver index={index} channel={channel} saved={savedChannel} actions={actions} />
      )}
    </div>
  );
});

/** The name by which moves of a channel's spend belong together. */
export function spendLever(channel: string): string {
  return `spend ${channel}`;
}

/** The curve at mean spend a period; grey beyond what the sheets ever spend in one. */
function CurveOf({
  channel,
  savedChannel,
  spend,
  onSheet,
  best,
  periods,
  max,
}: ChannelLeverProps & { readonly max: number }) {
  const { t } = useWords();
  if (channel.curve.kind === "none") return null;
  const sheetSpend = savedChannel?.spend ?? 0;
  return (
    <CurveChart
      curve={channel.curve}
      label={t.levers.curve(channel.name)}
      spend={spend / periods}
      saved={onSheet / periods}
      best={best === undefined ? undefined : best / periods}
      seen={typeof sheetSpend === "number" ? sheetSpend : Math.max(...sheetSpend)}
      most={Math.max((openEnd * onSheet) / periods, max / periods, 1)}
    />
  );
}

/** Leads, their average cost and the price of the next one. */
function Prices({ leads, average, next }: ChannelLeverProps) {
  const { t, numbers } = useWords();
  if (leads === undefined || average === undefined) return t.levers.noLeads;
  const [count, each] = [numbers.count(leads), numbers.money(average)];
  return next === undefined ? t.levers.noNext(count, each) : t.levers.leads(count, each, numbers.money(next));
}
