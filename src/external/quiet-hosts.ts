import { retryAfter } from "./retry-delay.ts";
import type { Answer, Clock } from "./types.ts";

/** Remembers which hosts have named a time to come back (`Retry-After`), so that no request goes there until then. */
export class QuietHosts {
  readonly #clock: Clock;
  readonly #until = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Heeds what an answer asks for. Two answers that name different times: the later one counts. */
  heed(host: string, answer: Answer): void {
    if (answer.status !== 429 && answer.status !== 503) return;
    const wait = retryAfter(answer.retryAfter, this.#clock.now());
    if (wait === undefined) return;
    this.#until.set(host, Math.max(this.#clock.now() + wait, this.#until.get(host) ?? 0));
  }

  /** How long a host must still be left alone, in milliseconds; 0 for one that may be asked. */
  remaining(host: string): number {
    return Math.max(0, (this.#until.get(host) ?? 0) - this.#clock.now());
  }
}
