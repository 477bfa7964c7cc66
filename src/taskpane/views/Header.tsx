/** Name and state of the plan, undo, redo, and what is seldom needed; on a pushed page the way back. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { memo } from "react";
import type { PushedPage } from "../state/place";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";

export interface HeaderProps {
  readonly name: string;
  readonly state: "same" | "draft" | "lastGood";
  readonly page: PushedPage | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canRevert: boolean;
  readonly actions: PaneActions;
  readonly onBack: () => void;
  readonly onPage: (page: PushedPage) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "44px",
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
  },
  name: {
    flexShrink: 0,
    maxWidth: "60%",
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  state: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    paddingLeft: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
  },
});

export const Header = memo(function Header(props: HeaderProps) {
  const { name, state, page, canUndo, canRedo, canRevert, actions, onBack, onPage } = props;
  const styles = useStyles();
  const { t } = useWords();
  if (page !== undefined) {
    return (
      <header className={styles.root}>
        <Tooltip content={t.header.back} relationship="label">
          <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack} />
        </Tooltip>
        <h1 className={styles.name}>{t[page].title}</h1>
        <span className={styles.state}>{name}</span>
      </header>
    );
  }
  return (
    <header className={styles.root}>
      <h1 className={styles.name}>{name}</h1>
      <span className={styles.state}>{t.header[state]}</span>
      <Tooltip content={t.header.undo} relationship="label">
        <Button appearance="subtle" icon={<ArrowUndo20Regular />} disabled={!canUndo} onClick={actions.undo} />
      </Tooltip>
      <Tooltip content={t.header.redo} relationship="label">
        <Button appearance="subtle" icon={<ArrowRedo20Regular />} disabled={!canRedo} onClick={actions.redo} />
      </Tooltip>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={t.header.more} relationship="label">
            <Button appearance="subtle" icon={<MoreHorizontal20Regular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void actions.reload()}>{t.header.readAgain}</MenuItem>
            <MenuItem onClick={() => onPage("readTable")}>{t.readTable.title}</MenuItem>
            <MenuItem onClick={() => onPage("tests")}>{t.tests.title}</MenuItem>
            <MenuItem onClick={() => onPage("review")}>{t.review.title}</MenuItem>
            <MenuItem disabled={!canRevert} onClick={() => void actions.revert()}>
              {t.header.revert}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
});
