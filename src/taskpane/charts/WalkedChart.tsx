/** The frame of a chart by period: its title, the same figures as a table, and periods walked by arrow keys and read out. */
import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useWords } from "../words/WordsContext";
import { useWidth } from "./useWidth";

/** What a picture is drawn with. */
export interface PictureState {
  readonly width: number;
  /** The period that is pointed at or walked to. */
  readonly chosen: number | undefined;
  readonly onPoint: (period: number | undefined) => void;
}

export interface WalkedChartProps {
  readonly title: string;
  /** The element whose sentence describes it. */
  readonly describedBy?: string;
  /** How many periods there are. */
  readonly count: number;
  /** A period to read out first. */
  readonly focus?: number;
  /** A period in words. */
  readonly read: (period: number) => string;
  /** Beside the title. */
  readonly choice?: ReactNode;
  /** Enter, or a click on a period. */
  readonly onPick?: (period: number) => void;
  readonly table: ReactNode;
  readonly picture: (state: PictureState) => ReactNode;
  /** Below the picture, with the period that is read out. */
  readonly foot: (chosen: number | undefined) => ReactNode;
}

const useStyles = makeStyles({
  root: { margin: 0 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  title: {
    margin: 0,
    flex: "1 1 100px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  picture: {
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

export function WalkedChart(props: WalkedChartProps) {
  const { title, describedBy, count, focus, read, choice, onPick, table, picture, foot } = props;
  const styles = useStyles();
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [isTable, setIsTable] = useState(false);
  const [pointed, setPointed] = useState<number>();
  const [walked, setWalked] = useState(focus);
  const chosen = pointed ?? walked;

  const walk = (event: KeyboardEvent) => {
    if (event.key === "Enter") return onPick?.(walked ?? 0);
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? count - 1 : step && (walked ?? -step) + step;
    if (to === undefined) return;
    event.preventDefault();
    setWalked(Math.min(Math.max(to, 0), count - 1));
  };

  const toggle = isTable ? t.chart.showChart : t.chart.showTable;
  return (
    <figure className={styles.root} aria-label={title} aria-describedby={describedBy}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {choice}
        <Tooltip content={toggle} relationship="label">
          <Button
            appearance="subtle"
            icon={isTable ? <DataBarVertical20Regular /> : <Table20Regular />}
            onClick={() => setIsTable(!isTable)}
          />
        </Tooltip>
      </div>
      <div ref={box}>
        {isTable ? (
          table
        ) : (
          <div
            className={styles.picture}
            tabIndex={0}
            role="slider"
            aria-label={title}
            aria-valuemin={1}
            aria-valuemax={Math.max(count, 1)}
            aria-valuenow={(walked ?? 0) + 1}
            aria-valuetext={read(walked ?? 0)}
            onKeyDown={walk}
            onBlur={() => setWalked(undefined)}
            onClick={() => pointed !== undefined && onPick?.(pointed)}
          >
            {picture({ width, chosen, onPoint: setPointed })}
          </div>
        )}
      </div>
      {!isTable && foot(chosen)}
    </figure>
  );
}
