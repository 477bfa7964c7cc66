/** The user's tables as the screens that read one go through them: listed, chosen, read. */
import { useCallback, useEffect, useState } from "react";
import type { UserTable } from "../../core/sheets/userTable/userTable";
import type { ListedTable, TableSource } from "../../excel/workbook";
import type { PaneActions } from "./usePane";

export type TableStatus =
  | { readonly kind: "listing" }
  | {
      readonly kind: "choosing";
      readonly tables: readonly ListedTable[];
      readonly isReading: boolean;
      readonly problem: string | undefined;
    }
  | { readonly kind: "read"; readonly table: UserTable; readonly tables: readonly ListedTable[] };

export interface UserTableActions {
  readonly read: (source: TableSource) => Promise<void>;
  readonly again: () => void;
}

/** Lists the tables when the screen opens. */
export function useUserTable({
  listTables,
  readTable,
}: Pick<PaneActions, "listTables" | "readTable">): readonly [TableStatus, UserTableActions] {
  const [status, setStatus] = useState<TableStatus>({ kind: "listing" });
  useEffect(() => {
    let isGone = false;
    const show = (tables: readonly ListedTable[], problem: string | undefined) => {
      if (!isGone) setStatus({ kind: "choosing", tables, isReading: false, problem });
    };
    listTables().then(
      (tables) => show(tables, undefined),
      (error: unknown) => show([], messageOf(error)),
    );
    return () => {
      isGone = true;
    };
  }, [listTables]);

  const read = useCallback(
    async (source: TableSource) => {
      setStatus((before) => choosing(before, { isReading: true }));
      try {
        const table = await readTable(source);
        setStatus((before) => ({ kind: "read", table, tables: tablesOf(before) }));
      } catch (error) {
        setStatus((before) => choosing(before, { problem: messageOf(error) }));
      }
    },
    [readTable],
  );
  const again = useCallback(() => setStatus((before) => choosing(before, {})), []);
  return [status, { read, again }];
}

function choosing(
  before: TableStatus,
  { isReading = false, problem }: { isReading?: boolean; problem?: string },
): TableStatus {
  return { kind: "choosing", tables: tablesOf(before), isReading, problem };
}

function tablesOf(status: TableStatus): readonly ListedTable[] {
  return status.kind === "listing" ? [] : status.tables;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
