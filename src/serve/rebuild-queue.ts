/** How long to wait for further changes, in milliseconds: programs that save a file touch it several times. */
const calm = 20;

/** How long to wait at most where changes don't end. */
const patience = 100;

/**
 * Runs a build after changes: one for several at once, never two at the same time, and one more for whatever changes while
 * one runs, which may have read half of it.
 */
export class RebuildQueue {
  readonly #build: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #waitingSince: number | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  /** @param build does not throw */
  constructor(build: () => Promise<void>) {
    this.#build = build;
  }

  /** Something has changed. */
  changed(): void {
    if (this.#stopped) return;
    const now = performance.now();
    this.#waitingSince ??= now;
    if (this.#running !== undefined) return;
    clearTimeout(this.#timer);
    const left = Math.max(0, this.#waitingSince + patience - now);
    this.#timer = setTimeout(() => this.#run(), Math.min(calm, left));
  }

  /** Lets no further build begin, and waits for the one that runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #run(): void {
    this.#waitingSince = undefined;
    this.#running = this.#build().finally(() => {
      this.#running = undefined;
      if (this.#waitingSince === undefined) return;
      this.#waitingSince = undefined;
      this.changed();
    });
  }
}
