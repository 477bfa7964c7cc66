/** Names of sheets by Excel's rules: at most 31 characters, none of : \ / ? * [ ], no apostrophe at either end, not "History", each once. */

const longest = 31;

/** A name that Excel accepts, near the wished one and not taken; a taken name gets " (2)". Letter case does not tell names apart. */
export function tabName(wished: string, taken: readonly string[]): string {
  const plain = allowed(wished);
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = `${plain.slice(0, longest - suffix.length).trimEnd()}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function allowed(wished: string): string {
  const plain = wished
    .replaceAll(/[:\\/?*[\]]/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[' ]+|[' ]+$/g, "");
  if (plain === "") return "Scenario";
  return plain.toLowerCase() === "history" ? `${plain} of the plan` : plain;
}
