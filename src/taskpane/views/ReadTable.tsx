/** Read my table: choose it, correct what its columns hold, see what changes, and take it over. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Plan } from "../../core/plan/plan";
import type { InputNote } from "../../core/sheets/inputNotes";
import type { TableFinding } from "../../core/sheets/userTable/tableFinding";
import type { ColumnRole } from "../../core/sheets/userTable/tableRole";
import type { UserTable } from "../../core/sheets/userTable/userTable";
import { noChoices, tableProposal, type TableProposal } from "../state/tableProposal";
import type { PaneActions } from "../state/usePane";
import { useUserTable } from "../state/useUserTable";
import { useReadTableWords } from "../words/useReadTableWords";
import { useWords } from "../words/WordsContext";
import { TableChooser } from "./TableChooser";
import { TableColumns } from "./TableColumns";
import { TableFindings } from "./TableFindings";
import { TableNames } from "./TableNames";
import { TablePreview } from "./TablePreview";

export interface ReadTableProps {
  /** The draft's plan; undefined in a workbook without one, for which the input sheets are written. */
  readonly plan: Plan | undefined;
  readonly isBusy: boolean;
  readonly actions: Pick<PaneActions, "listTables" | "readTable" | "showCell">;
  readonly onApply: (plan: Plan, notes: readonly InputNote[]) => void;
  /** undefined: the pane's own way back is there. */
  readonly onBack: (() => void) | undefined;
}

const roles: readonly ColumnRole[] = [
  ...(["channel", "period", "measure", "spend", "leads"] as const),
  ...(["team", "rep", "start", "end", "share", "headcount"] as const),
  "other",
];

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: "26px", fontWeight: tokens.fontWeightSemibold },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flex: "1 1 120px" },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  message: { whiteSpace: "normal" },
});

export function ReadTable({ plan, isBusy, actions, onApply, onBack }: ReadTableProps) {
  const styles = useStyles();
  const words = useReadTableWords();
  const [status, { read, again }] = useUserTable(actions);
  return (
    <div className={styles.root}>
      {onBack !== undefined && <h1 className={styles.title}>{words.title}</h1>}
      {status.kind !== "read" && <p className={styles.intro}>{words.intro}</p>}
      {status.kind === "listing" && <Spinner label={words.loading} />}
      {status.kind === "choosing" && (
        <TableChooser status={status} onRead={(source) => void read(source)} onBack={onBack} />
      )}
      {status.kind === "read" && (
        <Proposal
          table={status.table}
          plan={plan}
          isBusy={isBusy}
          actions={actions}
          onApply={onApply}
          onAgain={again}
        />
      )}
    </div>
  );
}

interface ProposalProps extends Omit<ReadTableProps, "onBack"> {
  readonly table: UserTable;
  readonly onAgain: () => void;
}

function Proposal({ table, plan, isBusy, actions, onApply, onAgain }: ProposalProps) {
  const styles = useStyles();
  const words = useReadTableWords();
  const { t, numbers, locale } = useWords();
  const [choices, setChoices] = useState(noChoices);
  const [today] = useState(() => new Date());
  const planName = t.setUp.planName;
  const proposal = useMemo(
    () => tableProposal(table, choices, { plan, planName, locale, today }),
    [table, choices, plan, planName, locale, today],
  );
  const buttons = (
    <div className={styles.buttons}>
      <Button className={styles.button} onClick={onAgain}>
        {words.readAgain}
      </Button>
      {proposal !== undefined && (
        <Button
          className={styles.button}
          appearance="primary"
          disabled={isBusy || proposal.lines.length === 0}
          onClick={() => onApply(proposal.plan, proposal.notes)}
        >
          {plan === undefined ? words.toSheets : words.toDraft}
        </Button>
      )}
    </div>
  );
  if (proposal === undefined) {
    return (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.message}>{words.noHeadings}</MessageBarBody>
        </MessageBar>
        {buttons}
      </>
    );
  }
  return (
    <>
      {proposal.read.kind === "none" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.message}>{words.noNames}</MessageBarBody>
        </MessageBar>
      )}
      <TableColumns
        columns={proposal.columns}
        roles={roles}
        chosen={choices.roles}
        onChange={(chosen) => setChoices({ ...choices, roles: chosen })}
      />
      <TableNames proposal={proposal} onChange={(names) => setChoices({ ...choices, names })} />
      {meanings(proposal)}
      <TablePreview lines={proposal.lines} />
      <TableFindings
        title={words.notUsed}
        sheet={table.sheet}
        findings={proposal.findings.map((finding) => ({ cell: finding.cell, sentence: sentenceOf(finding) }))}
        onShow={actions.showCell}
      />
      <p className={styles.note}>{plan === undefined ? words.toSheetsNote : words.toDraftNote}</p>
      {buttons}
    </>
  );

  function sentenceOf(finding: TableFinding): string {
    const text = "text" in finding ? finding.text : "";
    const count = "count" in finding ? numbers.whole(finding.count) : "";
    return words.findings[finding.kind](text, count);
  }

  /** What the table leaves open: which year its months are of, and what a figure without a month is for. */
  function meanings({ use, proposedYears = 0, hasFiguresWithoutMonth }: TableProposal) {
    return (
      <>
        {proposedYears !== 0 && (
          <Field label={words.years}>
            <Select
              value={String(use.yearsLater)}
              onChange={(_, { value }) => setChoices({ ...choices, yearsLater: Number(value) })}
            >
              {[0, proposedYears].map((years) => (
                <option key={years} value={years}>
                  {yearText(years)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {hasFiguresWithoutMonth && (
          <Field label={words.withoutMonth}>
            <Select
              value={use.withoutMonth}
              onChange={(_, { value }) =>
                setChoices({ ...choices, withoutMonth: value === "together" ? "together" : "each" })
              }
            >
              <option value="each">{words.each}</option>
              <option value="together">{words.together}</option>
            </Select>
          </Field>
        )}
      </>
    );
  }

  function yearText(years: number): string {
    if (years === 0) return words.sameYear;
    const text = numbers.whole(Math.abs(years));
    return years > 0 ? words.yearsLater(years, text) : words.yearsEarlier(-years, text);
  }
}
