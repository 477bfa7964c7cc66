/** Saves the draft as a scenario: a name for its tab, the question it answers, and who says so. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { nameProblem } from "../state/scenarioName";
import type { NewScenario } from "../../excel/workbook";
import { useWords } from "../words/WordsContext";

export interface SaveDialogProps {
  readonly isOpen: boolean;
  /** Names of scenarios that exist. */
  readonly taken: readonly string[];
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly onSave: (words: Pick<NewScenario, "name" | "purpose" | "author">) => Promise<void>;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export function SaveDialog({ isOpen, ...form }: SaveDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && form.onClose()}>
      <DialogSurface className={styles.surface}>
        <SaveForm {...form} />
      </DialogSurface>
    </Dialog>
  );
}

/** Empty again each time the dialog opens. */
function SaveForm({ taken, isBusy, problem, onSave, onClose }: Omit<SaveDialogProps, "isOpen">) {
  const styles = useStyles();
  const { t } = useWords();
  const [name, setName] = useState("");
  const [purpose, setPurpose] = useState("");
  const [author, setAuthor] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const wrong = nameProblem(name, taken);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (wrong === undefined) void onSave({ name: name.trim(), purpose: purpose.trim(), author: author.trim() });
  };
  const shown = isChecked && wrong !== undefined ? t.save[wrong] : undefined;
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{t.save.title}</DialogTitle>
        <DialogContent className={styles.content}>
          {problem !== undefined && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{problem}</MessageBarBody>
            </MessageBar>
          )}
          <Field
            label={t.save.name}
            required
            validationMessage={shown}
            validationState={shown === undefined ? "none" : "error"}
          >
            <Input value={name} onChange={(_, { value }) => setName(value)} autoFocus />
          </Field>
          <Field label={t.save.purpose} hint={t.save.purposeHint}>
            <Input value={purpose} onChange={(_, { value }) => setPurpose(value)} />
          </Field>
          <Field label={t.save.author} hint={t.save.authorHint}>
            <Input value={author} onChange={(_, { value }) => setAuthor(value)} />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t.save.cancel}</Button>
          <Button appearance="primary" type="submit" disabled={isBusy}>
            {t.save.submit}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
