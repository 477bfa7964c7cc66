/** A term where it stands: underlined with dots, it opens the page that explains it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, useContext, type ReactNode } from "react";
import type { Term } from "../words/terms";

/** Opens the page of a term; without it terms are plain text. */
export const OpenTerm = createContext<((term: Term) => void) | undefined>(undefined);

export interface TermButtonProps {
  readonly term: Term;
  readonly children: ReactNode;
  readonly className?: string;
}

const useStyles = makeStyles({
  root: {
    display: "inline",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "inherit",
    cursor: "help",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
});

export function TermButton({ term, children, className }: TermButtonProps) {
  const styles = useStyles();
  const open = useContext(OpenTerm);
  if (open === undefined) return children;
  return (
    <button type="button" className={mergeClasses(styles.root, className)} onClick={() => open(term)}>
      {children}
    </button>
  );
}
