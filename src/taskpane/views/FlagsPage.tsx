/** Every flag, critical first, then by money at stake; by who decides. */
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Flag } from "../../core/model/flag";
import type { FigurePlace } from "../state/place";
import type { PlanView } from "../state/planView";
import { useWords } from "../words/WordsContext";
import { FlagRow } from "./FlagRow";
import { flagKey } from "./Home";

export interface FlagsPageProps {
  readonly view: PlanView;
  readonly onOpenFlag: (flag: Flag) => void;
  readonly onWhy: (figure: FigurePlace) => void;
}

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

export function FlagsPage({ view, onOpenFlag, onWhy }: FlagsPageProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [owner, setOwner] = useState("");
  const owners = [...new Set(view.flags.map((flag) => flag.owner))];
  const shown = view.flags.filter((flag) => owner === "" || flag.owner === owner);
  if (view.flags.length === 0) return <p>{t.home.noFlags}</p>;
  return (
    <>
      <div className={styles.head}>
        <span>{t.flags.order}</span>
        <Select size="small" aria-label={t.flags.owner} value={owner} onChange={(_, { value }) => setOwner(value)}>
          <option value="">{t.flags.allOwners}</option>
          {owners.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </div>
      {shown.length === 0 && <p>{t.flags.none}</p>}
      <ul className={styles.list}>
        {shown.map((flag) => (
          <FlagRow key={flagKey(flag)} flag={flag} view={view} onOpen={onOpenFlag} onWhy={onWhy} />
        ))}
      </ul>
    </>
  );
}
