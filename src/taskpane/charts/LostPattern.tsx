/** The hatching of what is lost: it reads as loss without its color. */
import { makeStyles, tokens } from "@fluentui/react-components";

export interface LostPatternProps {
  /** Bars name it as `url(#id)`. */
  readonly id: string;
}

const useStyles = makeStyles({
  ground: {
    fill: tokens.colorStatusDangerBackground1,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
  stripe: {
    stroke: tokens.colorStatusDangerBorder2,
    strokeWidth: 2,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

export function LostPattern({ id }: LostPatternProps) {
  const styles = useStyles();
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.ground} width="5" height="5" />
        <line className={styles.stripe} x1="0" x2="0" y1="0" y2="5" />
      </pattern>
    </defs>
  );
}
