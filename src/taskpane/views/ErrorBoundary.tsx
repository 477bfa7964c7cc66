/** Never a blank pane: what happened, what is kept, and one way on. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useWords } from "../words/WordsContext";

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | undefined;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <Stopped error={error} />;
  }
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: "26px", fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  details: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

function Stopped({ error }: { readonly error: Error }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.root} role="alert">
      <h1 className={styles.title}>{t.states.stopped}</h1>
      <p className={styles.text}>{t.states.stoppedNote}</p>
      <Button appearance="primary" onClick={() => location.reload()}>
        {t.states.reload}
      </Button>
      <details className={styles.details}>
        <summary>{t.states.details}</summary>
        {error.stack ?? error.message}
      </details>
    </div>
  );
}
