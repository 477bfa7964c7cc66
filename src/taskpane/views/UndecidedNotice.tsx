/** A write that waits for the user: cells that somebody changed meanwhile, or a write that stopped half way. */
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import type { HalfState } from "../../excel/undecidedWrite";
import type { FailureNotice } from "../state/undecided";
import type { PaneActions } from "../state/usePane";
import { undecidedWords, type UndecidedWords } from "../words/undecided";
import { useWords, type Words } from "../words/WordsContext";
import { ConflictDialog } from "./ConflictDialog";

export interface UndecidedNoticeProps {
  readonly notice: Exclude<FailureNotice, { readonly kind: "failed" }>;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({ body: { whiteSpace: "normal", overflowWrap: "anywhere" } });

export function UndecidedNotice({ notice, actions }: UndecidedNoticeProps) {
  const styles = useStyles();
  const words = useWords();
  const { numbers, locale } = words;
  const t = undecidedWords(locale);
  const [isChoosing, setIsChoosing] = useState(false);
  if (notice.kind === "halfDone") {
    return (
      <MessageBar layout="multiline" intent="error" politeness="assertive">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t.halfTitle}</MessageBarTitle> {halfText(notice.half, t, words)}
        </MessageBarBody>
        <MessageBarActions>
          <Button appearance="primary" onClick={() => void actions.decide({ kind: "finish" })}>
            {t.finish}
          </Button>
          <Button onClick={() => void actions.decide({ kind: "putBack" })}>{t.putBack}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  const { cells } = notice;
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return (
    <>
      <MessageBar layout="multiline" intent="warning" politeness="assertive">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t.nothingWritten}</MessageBarTitle>{" "}
          {t.changed(cells.length, numbers.whole(cells.length), numbers.list(sheets))}{" "}
          <Link inline as="button" onClick={() => setIsChoosing(true)}>
            {t.choose}
          </Link>
        </MessageBarBody>
      </MessageBar>
      <ConflictDialog
        isOpen={isChoosing}
        cells={cells}
        onDecide={(kept) => {
          setIsChoosing(false);
          void actions.decide({ kind: "settle", kept });
        }}
        onClose={() => setIsChoosing(false)}
      />
    </>
  );
}

function halfText({ parts, isSure }: HalfState, t: UndecidedWords, { numbers }: Words): string {
  const named = parts.map(({ sheet, kind, cells }) =>
    kind === "cells" ? t.part.cells(cells, numbers.whole(cells), sheet) : t.part[kind](sheet),
  );
  return isSure ? t.sure(numbers.list(named)) : t.unsure(numbers.list(named));
}
