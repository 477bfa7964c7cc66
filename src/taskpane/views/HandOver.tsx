/** A channel's hand-over bar: which of its leads go to sales, and whether they are called first. */
import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { setChannel } from "../../core/levers/channelSetting";
import type { Channel } from "../../core/plan/plan";
import { LeverSlider } from "../controls/LeverSlider";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";
import { TermButton } from "./TermButton";

export interface HandOverProps {
  readonly index: number;
  readonly channel: Channel;
  /** The channel on the sheets; undefined: it is new. */
  readonly saved: Channel | undefined;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  toggle: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, fontWeight: tokens.fontWeightRegular },
  row: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalS },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  slider: { gridColumn: "1 / -1" },
  tier: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

const percent = 0.01;

export function HandOver({ index, channel, saved, actions }: HandOverProps) {
  const styles = useStyles();
  const { t, numbers } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const bar = (field: "keepFit" | "keepUnfit") => {
    const share = channel[field] ?? 1;
    const onSheet = saved?.[field] ?? 1;
    return (
      <div className={styles.row}>
        <span className={styles.label}>
          <TermButton term="handOver">{t.levers[field]}</TermButton>
        </span>
        <span className={styles.value}>{numbers.roughShare(share)}</span>
        <div className={styles.slider}>
          <LeverSlider
            label={`${channel.name}: ${t.levers[field]}`}
            value={share}
            min={0}
            max={1}
            step={percent}
            saved={saved === undefined || onSheet === share ? undefined : onSheet}
            valueText={numbers.roughShare}
            onMove={(to) =>
              actions.move(`${field} ${channel.name}`, (from) => ({
                plan: setChannel(from, index, { [field]: Math.round(to / percent) * percent }),
              }))
            }
            onSettle={actions.settle}
            onCancel={actions.cancel}
          />
        </div>
      </div>
    );
  };
  return (
    <div>
      <Button
        className={styles.toggle}
        size="small"
        appearance="transparent"
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t.levers.handOverOf(channel.name)}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t.levers.handOver}
      </Button>
      {isOpen && (
        <div id={id}>
          {bar("keepFit")}
          {bar("keepUnfit")}
          <div className={styles.tier}>
            <span className={styles.label}>
              <TermButton term="tier">{t.levers.tier}</TermButton>
            </span>
            <Select
              aria-label={`${channel.name}: ${t.levers.tier}`}
              size="small"
              value={channel.tier ?? 1}
              onChange={(_, { value }) => {
                actions.move(`tier ${channel.name}`, (from) => ({
                  plan: setChannel(from, index, { tier: value === "2" ? 2 : 1 }),
                }));
                actions.settle();
              }}
            >
              <option value={1}>{t.levers.tierOne}</option>
              <option value={2}>{t.levers.tierTwo}</option>
            </Select>
          </div>
        </div>
      )}
    </div>
  );
}
