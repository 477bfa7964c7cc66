/**
 * A write that is done whole or not at all. What it will change is noted in the workbook with its first request; when a
 * later one fails, the note says what to take back.
 */
import { attempt, inTurn, type ActionOptions } from "./attempt";
import { asOwnWrite } from "./ownWrites";
import { asProblem, HalfWritten, listed } from "./problem";
import { keptPrints, printsOf, type KeptPrints } from "./keptPrints";
import { PutBack } from "./putBack";
import { sheetsToList } from "./sheetList";
import { StoredPart } from "./storedPart";
import { partsOf, printsNamespace, sheetsOf, writtenNamespace, type Prints, type Written } from "./written";

/** What the workbook holds of the last write and of all prints. */
export class WriteStore {
  private readonly written: StoredPart<Written>;
  private readonly stored: StoredPart<KeptPrints>;
  /** Set as soon as the write is noted: from then on the workbook may be half changed. */
  begun: Begun | undefined;

  /** Asks for both; they can be read after the next sync. */
  constructor(context: Excel.RequestContext) {
    this.written = new StoredPart(context, writtenNamespace);
    this.stored = new StoredPart(context, printsNamespace);
  }

  get lastWrite(): Written | undefined {
    return this.written.value;
  }

  get prints(): Prints {
    const kept = this.stored.value;
    return kept === undefined ? {} : printsOf(kept);
  }

  /** Notes the write, as the first of its changes. */
  begin(written: Written, prints: Prints = this.prints): void {
    this.begun = { written, prints, before: { written: this.lastWrite, prints: this.prints } };
    this.written.write(written);
    this.stored.write(keptPrints(prints));
  }

  /** There is nothing to take back any more. */
  forget(): void {
    this.written.write(undefined);
  }

  restore({ written, prints }: Begun["before"]): void {
    this.written.write(written);
    this.stored.write(Object.keys(prints).length === 0 ? undefined : keptPrints(prints));
  }
}

interface Begun {
  readonly written: Written;
  readonly prints: Prints;
  readonly before: { readonly written: Written | undefined; readonly prints: Prints };
}

/** Runs a write in its turn. The batch reads, calls `store.begin`, and writes. */
export function writeAction<Result>(
  batch: (context: Excel.RequestContext, store: WriteStore) => Promise<Result>,
  options: ActionOptions,
): Promise<Result> {
  let store: WriteStore | undefined;
  const afterFailure = async (failure: unknown) => {
    const begun = store?.begun;
    store = undefined;
    if (begun !== undefined) await repair(begun, failure, () => writeAction(batch, options));
  };
  const write = (context: Excel.RequestContext) => {
    store = new WriteStore(context);
    return batch(context, store);
  };
  return inTurn(() => asOwnWrite(() => attempt(write, { ...options, afterFailure })));
}

/** Makes the workbook as it was before the write; when that fails too, the user has to choose. */
async function repair(begun: Begun, failure: unknown, again: () => Promise<unknown>): Promise<void> {
  const found: string[] = [];
  const putBack = () => takeBack(begun, (sheets) => found.push(...sheets));
  try {
    await putBack();
  } catch (error) {
    const cause = asProblem(error);
    const reason = cause instanceof Error ? ` ${cause.message}` : "";
    const sheets = found.length > 0 ? [...new Set(found)] : sheetsOf(begun.written);
    const state = found.length > 0 ? (sheets.length === 1 ? "is" : "are") : "may be";
    const message = `${listed(sheets)} ${state} half written.${reason} Finish, or put everything back.`;
    const turn = () => inTurn(() => asOwnWrite(putBack));
    const finish = async () => {
      await turn();
      return again();
    };
    const parts = partsOf(begun.written).filter(({ sheet }) => sheets.includes(sheet));
    throw new HalfWritten(message, { sheets, cause: failure }, { parts, isSure: found.length > 0 }, finish, turn);
  }
}

async function takeBack(begun: Begun, touched: (sheets: readonly string[]) => void): Promise<void> {
  await attempt(async (context) => {
    const store = new WriteStore(context);
    const sheets = sheetsToList(context);
    await context.sync();
    const prints = { ...begun.prints, ...begun.before.prints };
    const putBack = new PutBack(context, begun.written, sheets(), prints, true);
    touched(putBack.sheets);
    await context.sync();
    putBack.takeBack();
    store.restore(begun.before);
    await context.sync();
  });
}
