/** What Excel allows as the name of a tab. */
export type NameProblem = "nameMissing" | "nameTaken" | "nameTooLong" | "nameSigns";

const longest = 31;

/** Why a scenario cannot have this name; undefined when it can. Tabs differ by more than upper and lower case. */
export function nameProblem(name: string, taken: readonly string[]): NameProblem | undefined {
  const trimmed = name.trim();
  if (trimmed === "") return "nameMissing";
  if (trimmed.length > longest) return "nameTooLong";
  if (/[:\\/?*[\]]|^'|'$/.test(trimmed)) return "nameSigns";
  return taken.some((each) => each.toLowerCase() === trimmed.toLowerCase()) ? "nameTaken" : undefined;
}
