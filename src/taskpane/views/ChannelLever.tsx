/** One channel: spend by slider, field and keys, its response curve, what a lead costs, its hand-over bar and lock. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { LockOpen20Regular } from "@fluentui/react-icons/svg/lock-open";
import { setChannel } from "../../core/levers/channelSetting";
import { setChannelSpend, spendBounds, spendOf } from "../../core/levers/spend";
import { cleanNumber } from "../charts/scale";
import { CurveChart } from "../charts/CurveChart";
import { AmountField } from "../controls/AmountField";
import { LeverSlider } from "../controls/LeverSlider";
import { channelPrices } from "../state/channelPrices";
import type { LeverNote } from "../state/draft";
import type { PlanView } from "../state/planView";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";
import { HandOver } from "./HandOver";

export interface ChannelLeverProps {
  readonly index: number;
  readonly view: PlanView;
  readonly saved: PlanView;
  /** "Jan – Dec": the periods that the spend adds up. */
  readonly range: string;
  readonly note: LeverNote | undefined;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalMNudge} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  changed: { fontWeight: tokens.fontWeightSemibold },
  body: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "flex-start" },
  moves: { flexGrow: 1, minWidth: 0 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Without a bound of its own the slider ends at this multiple of the spend on the sheets. */
const openEnd = 1.6;

export function ChannelLever({ index, view, saved, range, note, actions }: ChannelLeverProps) {
  const styles = useStyles();
  const { t, numbers } = useWords();
  const channel = view.evaluation.plan.channels[index];
  if (channel === undefined) return null;
  const { name, locked } = channel;
  const lever = `spend ${name}`;
  const position = saved.plan.channels.findIndex((own) => own.name === name);
  const spend = spendOf(view.plan, index);
  const onSheet = position < 0 ? spend : spendOf(saved.plan, position);
  const isChanged = Math.abs(spend - onSheet) >= 0.5;
  const bounds = spendBounds(saved.plan, position < 0 ? index : position);
  const step = cleanNumber((bounds.max ?? Math.max(onSheet, 1000) * openEnd) / 1000);
  const max = Math.max(bounds.max ?? Math.ceil((Math.max(onSheet, 1000) * openEnd) / step) * step, spend);
  const move = (to: number) =>
    actions.move(lever, (from) => {
      const moved = setChannelSpend(from, index, to, saved.plan);
      return { plan: moved.plan, note: { kind: "left", by: lever, money: moved.left } };
    });
  const left = note?.kind === "left" && note.by === lever ? Math.round(note.money) : 0;
  const set = (setting: Parameters<typeof setChannel>[2]) => {
    actions.move(`lock ${name}`, (from) => ({ plan: setChannel(from, index, setting) }));
    actions.settle();
  };
  const label = t.levers.spend(name);
  return (
    <div className={styles.root} role="group" aria-label={name}>
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
        <CurveOf channel={channel} view={view} spend={spend} onSheet={onSheet} max={max} />
        <div className={styles.moves}>
          <LeverSlider
            label={label}
            value={spend}
            min={Math.min(bounds.min, spend)}
            max={max}
            step={step}
            saved={isChanged ? onSheet : undefined}
            isLocked={locked}
            valueText={(money) =>
              `${t.levers.spendValue(numbers.moneyFull(money), range)}, ${t.levers.wasSpend(numbers.moneyFull(onSheet))}`
            }
            onMove={move}
            onSettle={actions.settle}
            onCancel={actions.cancel}
          />
          <p className={styles.note}>
            <Prices view={view} index={index} />
          </p>
          {left > 0 && <p className={styles.note}>{t.levers.leftOver(numbers.moneyFull(left))}</p>}
        </div>
      </div>
      {channel.curve.kind !== "none" && <HandOver index={index} view={view} saved={saved} actions={actions} />}
    </div>
  );
}

interface CurveOfProps {
  readonly channel: PlanView["evaluation"]["plan"]["channels"][number];
  readonly view: PlanView;
  readonly spend: number;
  readonly onSheet: number;
  readonly max: number;
}

/** The curve at mean spend a period; grey beyond what the sheets ever spend in one. */
function CurveOf({ channel, view, spend, onSheet, max }: CurveOfProps) {
  const { t } = useWords();
  const periods = Math.max(view.reported.length, 1);
  if (channel.curve.kind === "none") return null;
  const seen = Math.max(onSheet / periods, ...channel.spend);
  return (
    <CurveChart
      channel={channel}
      label={t.levers.curve(channel.name)}
      spend={spend / periods}
      saved={onSheet / periods}
      seen={seen}
      most={Math.max((1.6 * onSheet) / periods, max / periods, 1)}
    />
  );
}

/** Leads, their average cost and the price of the next one. */
function Prices({ view, index }: { readonly view: PlanView; readonly index: number }) {
  const { t, numbers } = useWords();
  const prices = channelPrices(view, index);
  if (prices === undefined) return t.levers.noLeads;
  const { leads, average, next } = prices;
  const [count, each] = [numbers.count(leads), numbers.money(average)];
  return next === undefined ? t.levers.noNext(count, each) : t.levers.leads(count, each, numbers.money(next));
}
