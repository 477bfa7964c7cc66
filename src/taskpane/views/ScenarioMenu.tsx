/** What can be done with one scenario. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { Plan } from "../../core/plan/plan";
import type { SavedScenario } from "../../excel/workbook";
import type { PaneActions } from "../state/usePane";
import { scenarioWords } from "../words/scenarios";
import { useWords } from "../words/WordsContext";
import type { AskedScenario } from "./ScenarioDialog";

export interface ScenarioMenuProps {
  readonly scenario: SavedScenario;
  /** Undefined while its sheet cannot be used. */
  readonly plan: Plan | undefined;
  readonly hasDraft: boolean;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
  /** Asks before it is done. */
  readonly onAsk: (asked: AskedScenario) => void;
}

export function ScenarioMenu({ scenario, plan, hasDraft, isBusy, actions, onAsk }: ScenarioMenuProps) {
  const { locale } = useWords();
  const t = scenarioWords(locale);
  const { id, name, isFrozen } = scenario;
  const isUnread = plan === undefined || isBusy;
  const ask = (kind: AskedScenario["kind"]) => () => onAsk({ kind, scenario });
  const act = (kind: "update" | "refresh") => () => void actions.withScenario({ kind, id, name });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t.menu.of(name)} relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => actions.showScenario(id)}>{t.menu.open}</MenuItem>
          <MenuItem disabled={isUnread} onClick={() => plan !== undefined && actions.load(name, plan)}>
            {t.menu.load}
          </MenuItem>
          <MenuDivider />
          <MenuItem disabled={isBusy} onClick={ask("rename")}>
            {t.menu.rename}
          </MenuItem>
          <MenuItem disabled={isUnread} onClick={ask("duplicate")}>
            {t.menu.duplicate}
          </MenuItem>
          <MenuItem disabled={isUnread || isFrozen || !hasDraft} onClick={act("update")}>
            {t.menu.update}
          </MenuItem>
          <MenuItem disabled={isUnread || isFrozen} onClick={act("refresh")}>
            {t.menu.refresh}
          </MenuItem>
          <MenuItem disabled={isUnread || isFrozen} onClick={ask("freeze")}>
            {t.menu.freeze}
          </MenuItem>
          <MenuDivider />
          <MenuItem disabled={isBusy} onClick={ask("remove")}>
            {t.menu.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
