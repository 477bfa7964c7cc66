/** Says the verdict to screen readers once the plan has rested: not every step of a drag. */
import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";

export interface LiveVerdictProps {
  readonly text: string;
}

const restMilliseconds = 500;

const useStyles = makeStyles({
  root: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export function LiveVerdict({ text }: LiveVerdictProps) {
  const styles = useStyles();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), restMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className={styles.root} role="status" aria-live="polite">
      {said}
    </div>
  );
}
