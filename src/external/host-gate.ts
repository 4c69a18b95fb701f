interface Waiting {
  readonly host: string;
  start(): void;
}

/** Lets so many requests through at once, and so many to one host. Those that wait go in the order in which they came. */
export class HostGate {
  readonly #atOnce: number;
  readonly #perHost: number;
  readonly #busy = new Map<string, number>();
  #running = 0;
  #waiting: Waiting[] = [];

  constructor(atOnce: number, perHost: number) {
    this.#atOnce = atOnce;
    this.#perHost = perHost;
  }

  /** Runs a task as soon as there is room for its host. */
  async run<Result>(host: string, task: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((resolve) => {
      this.#waiting.push({ host, start: resolve });
      this.#admit();
    });
    try {
      return await task();
    } finally {
      this.#running--;
      this.#busy.set(host, (this.#busy.get(host) ?? 1) - 1);
      this.#admit();
    }
  }

  #admit(): void {
    if (this.#running >= this.#atOnce) return;
    const stillWaiting: Waiting[] = [];
    for (const next of this.#waiting) {
      const busy = this.#busy.get(next.host) ?? 0;
      if (this.#running >= this.#atOnce || busy >= this.#perHost) {
        stillWaiting.push(next);
        continue;
      }
      this.#running++;
      this.#busy.set(next.host, busy + 1);
      next.start();
    }
    this.#waiting = stillWaiting;
  }
}
