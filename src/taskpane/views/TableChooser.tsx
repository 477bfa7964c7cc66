/** Which table shall be read: one of the workbook's, or what is selected. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { TableSource } from "../../excel/workbook";
import type { TableStatus } from "../state/useUserTable";
import { useReadTableWords } from "../words/useReadTableWords";

export interface TableChooserProps {
  readonly status: Extract<TableStatus, { kind: "choosing" }>;
  readonly onRead: (source: TableSource) => void;
  /** undefined: the pane's own way back is there. */
  readonly onBack: (() => void) | undefined;
}

const selection = "selection";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  radio: { overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flex: "1 1 100px" },
  problem: { whiteSpace: "normal" },
});

export function TableChooser({ status, onRead, onBack }: TableChooserProps) {
  const styles = useStyles();
  const words = useReadTableWords();
  const { tables, isReading, problem } = status;
  const [chosen, setChosen] = useState(tables[0]?.id ?? selection);
  const read = () => onRead(chosen === selection ? { kind: "selection" } : { kind: "table", id: chosen });
  return (
    <div className={styles.root}>
      <Field label={words.choose} hint={chosen === selection ? words.selectionHint : undefined}>
        <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {tables.map(({ id, name, sheet }) => (
            <Radio key={id} value={id} className={styles.radio} label={words.table(name, sheet)} />
          ))}
          <Radio value={selection} label={words.selection} />
        </RadioGroup>
      </Field>
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={styles.problem}>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        {onBack !== undefined && (
          <Button className={styles.button} onClick={onBack}>
            {words.back}
          </Button>
        )}
        <Button className={styles.button} appearance="primary" disabled={isReading} onClick={read}>
          {words.read}
        </Button>
      </div>
    </div>
  );
}
