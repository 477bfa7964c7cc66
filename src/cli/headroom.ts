/** The command line: `headroom evaluate plan.json …`. Results go to stdout, problems to stderr; exit 0 when all went well, 2 when the input is bad. */
import { evaluateFiles } from "./evaluateFiles";
import { optimizeFile } from "./optimizeFile";
import { readWorkbook } from "./readWorkbook";
import { writeWorkbook } from "./writeWorkbook";
import { badInput, type Console } from "./console";

/** What a command does with its arguments; gives the exit code. */
type Command = (names: readonly string[], console: Console) => number | Promise<number>;

const commands: Readonly<Record<string, { readonly run: Command; readonly use: string }>> = {
  evaluate: {
    run: evaluateFiles,
    use: "evaluate plan.json [more.json …]   figures and flags, one line of JSON a file",
  },
  workbook: { run: writeWorkbook, use: "workbook plan.json [scenario.json …] -o plan.xlsx   a workbook without Excel" },
  optimize: {
    run: optimizeFile,
    use: "optimize plan.json [--objective planValue] [--spend constant|scaled|perPeriod] [--hires] [--time 10] [--within 30%] [--never-called 5%] [--load 85%] [--payback 18] [--budget 5.5m] [--seen 1.5] [--hires-per-quarter 2] [--time-to-fill]   the best split",
  },
  read: { run: readWorkbook, use: "read plan.xlsx   the plan on a workbook's input sheets, as JSON" },
};

const usage = ["headroom: what to do?", ...Object.values(commands).map(({ use }) => `  headroom ${use}`)].join("\n");

async function main([name = "", ...rest]: readonly string[], console: Console): Promise<number> {
  if (name === "help" || name === "--help") {
    console.print(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.complain(usage);
    return badInput;
  }
  try {
    return await command.run(rest, console);
  } catch (error) {
    if (!isBadOption(error)) throw error;
    console.complain(`headroom ${name}: ${error.message}`);
    return badInput;
  }
}

/** What parsing of a command's options throws for one that it does not know. */
function isBadOption(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

const terminal: Console = {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
};

void main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
