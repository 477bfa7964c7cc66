/** What in a table was not used, by cell; each shows its cell. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Section } from "./Section";

export interface ShownFinding {
  readonly cell: string;
  readonly sentence: string;
}

export interface TableFindingsProps {
  readonly title: string;
  readonly sheet: string;
  readonly findings: readonly ShownFinding[];
  readonly onShow: (sheet: string, cell: string | undefined) => void;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function TableFindings({ title, sheet, findings, onShow }: TableFindingsProps) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {findings.map(({ cell, sentence }, index) => (
          <li key={index} className={styles.item}>
            {cell !== "" && (
              <>
                <Link inline as="button" onClick={() => onShow(sheet, cell)}>
                  {cell}
                </Link>
                {": "}
              </>
            )}
            {sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
