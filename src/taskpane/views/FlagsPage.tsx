/** Every flag, critical first, then by money at stake; by who decides. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Flag } from "../../core/model/flag";
import type { Plan } from "../../core/plan/plan";
import type { FigurePlace } from "../state/place";
import type { PlanView } from "../state/planView";
import { useMine } from "../state/useMine";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";
import { FlagRow } from "./FlagRow";
import { flagKey } from "./Home";
import { OwnerFilter } from "./OwnerFilter";
import { Remedies } from "./Remedies";
import { TriedNote } from "./TriedNote";

export interface FlagsPageProps {
  readonly view: PlanView;
  readonly onOpenFlag: (flag: Flag) => void;
  readonly onWhy: (figure: FigurePlace) => void;
  /** The flag whose remedies are open when the page opens. */
  readonly helpWith: string | undefined;
  readonly actions: PaneActions;
  readonly onFindSplit: () => void;
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
  find: { marginTop: tokens.spacingVerticalL, width: "100%" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

export function FlagsPage({ view, onOpenFlag, onWhy, helpWith, actions, onFindSplit }: FlagsPageProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [owner, setOwner] = useMine();
  const [open, setOpen] = useState(helpWith);
  const [tried, setTried] = useState<Plan>();
  const owners = [...new Set(view.flags.map((flag) => flag.owner))];
  const shown = view.flags.filter((flag) => owner === "" || flag.owner === owner);
  const tryOut = (plan: Plan) => {
    actions.move("remedy", () => ({ plan }));
    actions.settle();
    setTried(plan);
  };
  const note = tried === view.plan && <TriedNote onUndo={actions.undo} />;
  if (view.flags.length === 0) {
    return (
      <>
        {note}
        <p>{t.home.noFlags}</p>
      </>
    );
  }
  return (
    <>
      <div className={styles.head}>
        <span>{t.flags.order}</span>
        <OwnerFilter owners={owners} owner={owner} onOwner={setOwner} />
      </div>
      {note}
      {shown.length === 0 && <p>{t.flags.none}</p>}
      <ul className={styles.list}>
        {shown.map((flag) => (
          <FlagRow
            key={flagKey(flag)}
            flag={flag}
            view={view}
            onOpen={onOpenFlag}
            onWhy={onWhy}
            onHelp={() => setOpen(open === flagKey(flag) ? undefined : flagKey(flag))}
          >
            {open === flagKey(flag) && <Remedies flag={flag} view={view} onTry={tryOut} />}
          </FlagRow>
        ))}
      </ul>
      <Button className={styles.find} onClick={onFindSplit}>
        {t.bestSplit.find}
      </Button>
    </>
  );
}
