/** Figures at random that are the same in every run: a linear congruential generator (Lehmer, 48271 modulo 2^31 - 1). */
export class Seeded {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 48_271 + 11) % 2_147_483_647;
    for (let turn = 0; turn < 5; turn += 1) this.share();
  }

  /** Above 0 and below 1, evenly. */
  share(): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return this.state / 2_147_483_647;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.share();
  }

  /** A multiple of a step, between bounds. */
  stepped(low: number, high: number, step: number): number {
    return Math.round(this.between(low, high) / step) * step;
  }
}
