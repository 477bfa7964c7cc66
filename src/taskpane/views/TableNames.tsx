/** Whose the rows of a table are: each of its names is one of the plan's, a new one, or left out. */
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ownerOf, type TableUse } from "../../core/sheets/userTable/channelTable";
import type { TableProposal } from "../state/tableProposal";
import { useReadTableWords } from "../words/useReadTableWords";
import { Section } from "./Section";

export interface TableNamesProps {
  readonly proposal: TableProposal;
  readonly onChange: (names: TableUse["names"]) => void;
}

const asNew = "new";
const out = "out";
const own = "own ";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0 },
});

export function TableNames({ proposal, onChange }: TableNamesProps) {
  const styles = useStyles();
  const words = useReadTableWords();
  const { names, use, before, read } = proposal;
  const known = read.kind === "teams" ? before.teams : before.channels;
  if (names.length === 0 || (known.length === 0 && !use.mayAdd)) return null;
  const mayAdd = use.mayAdd && read.kind === "channels";
  const change = (name: string, value: string) => {
    const others = Object.fromEntries(Object.entries(use.names).filter(([each]) => each !== name));
    if (value === asNew) return onChange(others);
    onChange({ ...others, [name]: value === out ? null : value.slice(own.length) });
  };
  const valueOf = (name: string) => {
    const owner = ownerOf(name, known, use);
    if (owner !== undefined) return own + owner;
    return use.names[name] === null || !mayAdd ? out : asNew;
  };
  return (
    <Section title={words.names}>
      <div className={styles.root}>
        <p className={styles.intro}>{words.namesIntro}</p>
        {names.map((name) => (
          <Field key={name} label={name}>
            <Select className={styles.select} value={valueOf(name)} onChange={(_, { value }) => change(name, value)}>
              {known.map((each) => (
                <option key={each.name} value={own + each.name}>
                  {each.name}
                </option>
              ))}
              {mayAdd && <option value={asNew}>{words.isNew}</option>}
              <option value={out}>{words.leaveOut}</option>
            </Select>
          </Field>
        ))}
      </div>
    </Section>
  );
}
