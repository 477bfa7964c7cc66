/** Asks for a name, or whether a scenario is really to be frozen or deleted. */
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
  tokens,
} from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { SavedScenario } from "../../excel/workbook";
import { nameProblem } from "../state/scenarioName";
import { scenarioWords } from "../words/scenarios";
import { useWords } from "../words/WordsContext";

export interface AskedScenario {
  readonly kind: "rename" | "duplicate" | "freeze" | "remove";
  readonly scenario: SavedScenario;
}

export interface ScenarioDialogProps {
  /** Closed when there is nothing to ask. */
  readonly asked: AskedScenario | undefined;
  /** Names of scenarios that exist. */
  readonly taken: readonly string[];
  readonly onDo: (asked: AskedScenario, name: string) => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
});

export function ScenarioDialog({ asked, ...form }: ScenarioDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open={asked !== undefined} onOpenChange={(_, { open }) => !open && form.onClose()}>
      <DialogSurface className={styles.surface}>
        {asked !== undefined && <ScenarioForm key={`${asked.kind} ${asked.scenario.id}`} asked={asked} {...form} />}
      </DialogSurface>
    </Dialog>
  );
}

interface ScenarioFormProps extends Omit<ScenarioDialogProps, "asked"> {
  readonly asked: AskedScenario;
}

function ScenarioForm({ asked, taken, onDo, onClose }: ScenarioFormProps) {
  const { t: pane, locale } = useWords();
  const t = scenarioWords(locale);
  const { kind, scenario } = asked;
  const [name, setName] = useState(kind === "duplicate" ? t.dialog.copyOf(scenario.name) : scenario.name);
  const [isChecked, setIsChecked] = useState(false);
  const isNaming = kind === "rename" || kind === "duplicate";
  const others = kind === "rename" ? taken.filter((each) => each !== scenario.name) : taken;
  const wrong = isNaming ? nameProblem(name, others) : undefined;
  const shown = isChecked && wrong !== undefined ? pane.save[wrong] : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (wrong === undefined) onDo(asked, isNaming ? name.trim() : scenario.name);
  };
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{t.dialog[kind](scenario.name)}</DialogTitle>
        <DialogContent>
          {isNaming ? (
            <Field
              label={t.dialog.name}
              required
              validationMessage={shown}
              validationState={shown === undefined ? "none" : "error"}
            >
              <Input value={name} onChange={(_, { value }) => setName(value)} autoFocus />
            </Field>
          ) : (
            t.dialog[`${kind}Note`]
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t.dialog.cancel}</Button>
          <Button appearance="primary" type="submit">
            {t.dialog[`${kind}Do`]}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
