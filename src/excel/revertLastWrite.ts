/** Takes back the last write of the pane: Excel's own undo does not reach it everywhere, and never after a reload. */
import { attempt, inTurn, type ActionOptions } from "./attempt";
import { asOwnWrite } from "./ownWrites";
import { HalfWritten, listed, protectedProblem } from "./problem";
import { PutBack } from "./putBack";
import { sheetsToList } from "./sheetList";
import { WriteStore } from "./writeAction";
import type { WrittenPart } from "./undecidedWrite";
import { partsOf, sheetsOf, type Written } from "./written";

/** A write that can be taken back. */
export interface LastWrite {
  /** What it was, in words for the user. */
  readonly what: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly sheets: readonly string[];
}

export type Reverted =
  | { readonly kind: "reverted"; readonly write: LastWrite }
  | { readonly kind: "nothing" }
  /** Nothing was done: somebody changed these sheets since, and would lose that. */
  | { readonly kind: "changed"; readonly write: LastWrite; readonly sheets: readonly string[] };

export interface RevertOptions extends ActionOptions {
  /** Also takes back what somebody changed since. */
  readonly evenIfChanged?: boolean;
}

/** The write that `revertLastWrite` would take back; undefined when there is none. */
export function canRevert(options: ActionOptions = {}): Promise<LastWrite | undefined> {
  return inTurn(() =>
    attempt(async (context) => {
      const store = new WriteStore(context);
      await context.sync();
      return lastWrite(store.lastWrite);
    }, options),
  );
}

/** Three syncs instead of two: which sheets to read stands in the workbook. */
export function revertLastWrite(options: RevertOptions = {}): Promise<Reverted> {
  return inTurn(() => asOwnWrite(() => revert(options)));
}

async function revert(options: RevertOptions): Promise<Reverted> {
  let begun: Written | undefined;
  const run = (evenIfChanged: boolean) =>
    attempt(async (context): Promise<Reverted> => {
      const store = new WriteStore(context);
      const sheets = sheetsToList(context);
      await context.sync();
      const written = store.lastWrite;
      const write = lastWrite(written);
      if (written === undefined || write === undefined) return { kind: "nothing" };
      const putBack = new PutBack(context, written, sheets(), store.prints);
      await context.sync();
      const changed = [...new Set(putBack.changed)];
      if (changed.length > 0 && !evenIfChanged) return { kind: "changed", write, sheets: changed };
      if (putBack.protected.length > 0) throw protectedProblem(putBack.protected);
      begun = written;
      putBack.takeBack();
      store.forget();
      await context.sync();
      return { kind: "reverted", write };
    }, options);
  try {
    return await run(options.evenIfChanged ?? false);
  } catch (error) {
    const write = lastWrite(begun);
    if (begun === undefined || write === undefined) throw error;
    return await goOn(run, { write, parts: partsOf(begun) }, error);
  }
}

/** Taking back is safe to do again, and finds what the first time left. */
async function goOn(
  run: (evenIfChanged: boolean) => Promise<Reverted>,
  { write, parts }: { readonly write: LastWrite; readonly parts: readonly WrittenPart[] },
  failure: unknown,
): Promise<Reverted> {
  try {
    await run(true);
    return { kind: "reverted", write };
  } catch {
    const message = `${listed(write.sheets)} may be half put back. Nothing is lost: put back the rest.`;
    const rest = async () => {
      await inTurn(() => asOwnWrite(() => run(true)));
    };
    throw new HalfWritten(message, { sheets: write.sheets, cause: failure }, { parts, isSure: false }, rest, rest);
  }
}

function lastWrite(written: Written | undefined): LastWrite | undefined {
  return written && { what: written.what, at: written.at, sheets: sheetsOf(written) };
}
