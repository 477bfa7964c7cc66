/** Reads plan files for all commands, so that all say the same of a bad one. */
import { readFileSync } from "node:fs";
import type { Plan } from "../core/plan/plan";
import { problemText } from "../core/plan/problem";
import { readPlanText } from "../core/plan/readPlan";
import type { Console } from "./console";

/** The plan of a file; undefined after saying everything that is wrong with it, one line a problem. */
export function planOf(file: string, console: Console): Plan | undefined {
  const text = textOf(file, console);
  const read = text === undefined ? undefined : readPlanText(text);
  if (read?.status === "ok") return read.plan;
  for (const problem of read?.problems ?? []) console.complain(`${file}: ${problemText(problem)}`);
  return undefined;
}

function textOf(file: string, console: Console): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const why = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code})`;
    console.complain(`${file}: ${why}; give the path of a plan's JSON file.`);
    return undefined;
  }
}

/** The code of an error of the file system, such as "ENOENT". */
function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
