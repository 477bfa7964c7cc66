/** Chooses whose part of the plan is shown; nothing where one role decides on all of it. */
import { Select } from "@fluentui/react-components";
import { useWords } from "../words/WordsContext";

export interface OwnerFilterProps {
  /** Roles to choose from. */
  readonly owners: readonly string[];
  /** "" for all. */
  readonly owner: string;
  readonly onOwner: (owner: string) => void;
}

export function OwnerFilter({ owners, owner, onOwner }: OwnerFilterProps) {
  const { t } = useWords();
  const roles = [...new Set(owner === "" ? owners : [...owners, owner])];
  if (roles.length < 2) return null;
  return (
    <Select size="small" aria-label={t.flags.owner} value={owner} onChange={(_, { value }) => onOwner(value)}>
      <option value="">{t.flags.allOwners}</option>
      {roles.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </Select>
  );
}
