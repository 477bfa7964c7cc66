/** The key under which a table of words has this word, or undefined. */
export function keyOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
  word: string | undefined,
): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word);
}
