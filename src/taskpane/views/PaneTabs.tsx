/** The four tabs of the pane. */
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Tab as TabName } from "../state/place";
import { useWords } from "../words/WordsContext";

export interface PaneTabsProps {
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
}

const names: readonly TabName[] = ["home", "levers", "teams", "scenarios"];

const useStyles = makeStyles({
  root: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowX: "auto" },
});

export const PaneTabs = memo(function PaneTabs({ tab, onTab }: PaneTabsProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <nav className={styles.root} aria-label={t.header.pages}>
      <TabList selectedValue={tab} onTabSelect={(_, { value }) => onTab(value as TabName)} aria-label={t.header.pages}>
        {names.map((name) => (
          <Tab key={name} value={name}>
            {t.tabs[name]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
});
