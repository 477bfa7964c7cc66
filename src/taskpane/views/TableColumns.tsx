/** What the columns of a table hold: proposed, and changed one by one; months side by side change together. */
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import {
  columnGroups,
  type ChosenRoles,
  type TableColumn,
  type TableColumns as Columns,
} from "../../core/sheets/userTable/tableColumns";
import type { ColumnRole } from "../../core/sheets/userTable/tableRole";
import { useReadTableWords } from "../words/useReadTableWords";
import { useWords } from "../words/WordsContext";
import { Section } from "./Section";

export interface TableColumnsProps {
  readonly columns: Columns;
  /** The roles that this screen has a use for. */
  readonly roles: readonly ColumnRole[];
  readonly chosen: ChosenRoles;
  readonly onChange: (chosen: ChosenRoles) => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0 },
});

export function TableColumns({ columns, roles, chosen, onChange }: TableColumnsProps) {
  const styles = useStyles();
  const words = useReadTableWords();
  const { numbers } = useWords();
  const change = (group: readonly TableColumn[], role: ColumnRole) =>
    onChange({ ...chosen, ...Object.fromEntries(group.map(({ index }) => [index, role])) });
  return (
    <Section title={words.columns}>
      <div className={styles.root}>
        <p className={styles.intro}>{words.columnsIntro}</p>
        {columnGroups(columns).map((group) => {
          const [first] = group;
          if (first === undefined) return null;
          const own = roles.includes(first.role) ? roles : [...roles, first.role];
          return (
            <Field key={first.index} label={groupName(group)} hint={sample(first)}>
              <Select
                className={styles.select}
                value={first.role}
                onChange={(_, { value }) => change(group, value as ColumnRole)}
              >
                {own.map((role) => (
                  <option key={role} value={role}>
                    {words.roles[role]}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </Section>
  );

  function groupName(group: readonly TableColumn[]): string {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return "";
    if (first === last) return words.column(first.heading === "" ? words.noHeading : first.heading, first.cell);
    return words.months(headText(first), headText(last), numbers.whole(group.length));
  }

  function headText({ heading, month }: TableColumn): string {
    const isSerial = /^\d{5}$/.test(heading) && month !== undefined;
    return isSerial ? [month.year, String(month.month).padStart(2, "0")].join("-") : heading;
  }

  function sample({ sample: value }: TableColumn): string | undefined {
    if (value === "") return undefined;
    return words.sample(typeof value === "number" ? numbers.countFull(value) : String(value));
  }
}
