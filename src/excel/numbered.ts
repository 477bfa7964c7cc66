/** Gives equal things the same number, in the order in which they come. */
export class Numbered<Item> {
  readonly items: Item[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(item: Item): number {
    const key = JSON.stringify(item);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}
