/** The pane with all that surrounds it: theme, words, and the page that shows when something breaks. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { baseOf } from "./state/paneState";
import { usePane } from "./state/usePane";
import { themes, useThemeName } from "./theme";
import { ErrorBoundary } from "./views/ErrorBoundary";
import { Pane } from "./views/Pane";
import { WordsProvider } from "./words/WordsContext";
import type { Workbook } from "../excel/workbook";

export interface AppProps {
  readonly workbook: Workbook;
}

/** Before there is a plan no money is shown. */
const usualCurrency = "EUR";

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: "tabular-nums",
  },
});

export function App({ workbook }: AppProps) {
  const styles = useStyles();
  const theme = useThemeName();
  return (
    <FluentProvider theme={themes[theme]} className={styles.root}>
      <WordsProvider locale={workbook.locale} currency={usualCurrency}>
        <ErrorBoundary>
          <PaneOf workbook={workbook} />
        </ErrorBoundary>
      </WordsProvider>
    </FluentProvider>
  );
}

/** The pane in the currency of its plan. */
function PaneOf({ workbook }: AppProps) {
  const [state, actions] = usePane(workbook);
  const currency = state.draft?.plan.currency ?? baseOf(state)?.currency ?? usualCurrency;
  return (
    <WordsProvider locale={workbook.locale} currency={currency}>
      <Pane state={state} actions={actions} />
    </WordsProvider>
  );
}
