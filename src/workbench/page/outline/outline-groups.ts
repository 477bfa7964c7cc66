/** Outline groups of rows or columns: runs of lines at or below a depth, which the button after them folds away. */
export interface OutlineGroup {
  readonly depth: number;
  /** First line of the run, and the line after its last, where the button stands. */
  readonly start: number;
  readonly end: number;
  readonly isFolded: boolean;
}

export interface OutlinedLines {
  /** Lines to look at, from 0. */
  readonly count: number;
  /** 0 is no group. */
  readonly depthOf: (line: number) => number;
  readonly isHidden: (line: number) => boolean;
}

/** All groups, outer ones first. */
export function outlineGroups({ count, depthOf, isHidden }: OutlinedLines): OutlineGroup[] {
  const depths = Array.from({ length: count }, (_, line) => depthOf(line));
  const groups: OutlineGroup[] = [];
  for (let depth = 1; depth <= Math.max(0, ...depths); depth++) {
    let start: number | undefined;
    for (let line = 0; line <= count; line++) {
      const inside = (depths[line] ?? 0) >= depth;
      if (inside) start ??= line;
      if (inside || start === undefined) continue;
      groups.push({ depth, start, end: line, isFolded: allHidden(start, line, isHidden) });
      start = undefined;
    }
  }
  return groups;
}

/** How deep the groups go; 0 without any. */
export function outlineDepth({ count, depthOf }: OutlinedLines): number {
  let deepest = 0;
  for (let line = 0; line < count; line++) deepest = Math.max(deepest, depthOf(line));
  return deepest;
}

function allHidden(start: number, end: number, isHidden: (line: number) => boolean): boolean {
  for (let line = start; line < end; line++) if (!isHidden(line)) return false;
  return true;
}
