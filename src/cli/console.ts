/** Where a command writes: its results, and what is wrong. */
export interface Console {
  print(line: string): void;
  complain(line: string): void;
}

/** Exit code for input that cannot be used. */
export const badInput = 2;
