/** What is on its way between windows and the host: as with Excel itself, nothing is answered before the call has returned. */

/** Bound at load, so that a test's simulated clock does not stop Excel. */
const later = globalThis.setTimeout.bind(globalThis);

export class Errands {
  private underway = 0;

  /** Does the work once the running script has ended. */
  send(work: () => void): void {
    this.underway++;
    later(() => {
      this.underway--;
      work();
    });
  }

  /** Resolves when nothing is on its way, and what came last has led to nothing more. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      await new Promise<void>((resolve) => later(resolve));
      quiet = this.underway === 0 ? quiet + 1 : 0;
    }
  }
}
