/** Measures and prints: every file `*.measure.ts` of this folder, or those whose name holds a word given on the command line. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Measurement } from "./measurement";

async function main(word: string | undefined): Promise<void> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith(".measure.ts"));
  for (const file of files.filter((name) => name.includes(word ?? ""))) {
    const { title, measure } = ((await import(join(__dirname, file))) as { measurement: Measurement }).measurement;
    console.log(`\n${title}`);
    const lines = await measure();
    console.table(Object.fromEntries(lines.map(({ what, figures }) => [what, figures])));
  }
}

void main(process.argv[2]);
