/**
 * LibreOffice without its window: calculates what we write, from the formulas alone, and draws it. Every run has a
 * profile of its own, which says that no value stored in a file is to be trusted.
 */
import { execFile } from "node:child_process";
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Comma, quotes, UTF-8; values in full instead of as shown; every sheet. */
const csvOfAllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** The workbooks as LibreOffice saves them after a hard recalculation, in one start for all. */
export function recalculatedFiles(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return converted(files, "xlsx", (folder) =>
    Promise.all(files.map((_, index) => readFile(join(folder, `${fileName(index)}.xlsx`)))),
  );
}

/** Every sheet of a workbook as CSV with all digits, by the name of the sheet. */
export function sheetsAsCsv(file: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return converted([file], csvOfAllSheets, async (folder) => {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
    const start = `${fileName(0)}-`.length;
    const texts = names.map(
      async (name) => [name.slice(start, -".csv".length), await readFile(join(folder, name), "utf8")] as const,
    );
    return new Map(await Promise.all(texts));
  });
}

/** The printed pages of a workbook as PNG pictures. */
export function printedPages(file: Uint8Array, dotsPerInch: number): Promise<Uint8Array[]> {
  return converted([file], "pdf", async (folder) => {
    await run("pdftoppm", [
      "-png",
      "-r",
      String(dotsPerInch),
      join(folder, `${fileName(0)}.pdf`),
      join(folder, "page"),
    ]);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return Promise.all(names.map((name) => readFile(join(folder, name))));
  });
}

async function converted<Result>(
  files: readonly Uint8Array[],
  format: string,
  read: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "headroom-office-"));
  try {
    const [user, input, output] = [join(folder, "profile/user"), join(folder, "in"), join(folder, "out")];
    await Promise.all([user, input, output].map((path) => mkdir(path, { recursive: true })));
    await writeFile(join(user, "registrymodifications.xcu"), profile);
    const paths = files.map((_, index) => join(input, `${fileName(index)}.xlsx`));
    await Promise.all(paths.map((path, index) => writeFile(path, files[index] ?? new Uint8Array())));
    const own = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    await run("soffice", [own, "--headless", "--convert-to", format, "--outdir", output, ...paths]);
    return await read(output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fileName(index: number): string {
  return `book${index + 1}`;
}
