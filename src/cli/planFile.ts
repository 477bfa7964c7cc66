/** Reads plan files for all commands, so that all say the same of a bad one. */
import { readFileSync } from "node:fs";
import type { Plan } from "../core/plan/plan";
import { problemText } from "../core/plan/problem";
import { readPlanText } from "../core/plan/readPlan";
import type { Console } from "./console";

/** The plan of a file; undefined after saying everything that is wrong with it, one line a problem. */
export function planOf(file: string, console: Console): Plan | undefined {
  const bytes = bytesOf(file, console);
  const read = bytes === undefined ? undefined : readPlanText(new TextDecoder().decode(bytes));
  if (read?.status === "ok") return read.plan;
  for (const problem of read?.problems ?? []) console.complain(`${file}: ${problemText(problem)}`);
  return undefined;
}

/** The content of a file; undefined after saying why it cannot be read. */
export function bytesOf(file: string, console: Console): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const why = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code})`;
    console.complain(`${file}: ${why}; give the path of a file that is there.`);
    return undefined;
  }
}

/** The code of an error of the file system, such as "ENOENT". */
function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
