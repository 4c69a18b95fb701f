import type { ServerResponse } from "node:http";
import type { PreviewState } from "./types.ts";

/** How often an idle stream says something, in milliseconds, so that it is noticed when nobody listens any more. */
const heartbeat = 30_000;

/** The pages that listen, each with what it shows (HTML Standard, 9.2: server-sent events). */
export class EventStreams {
  readonly #listeners = new Map<ServerResponse, string>();
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#write(":\n\n"), heartbeat);
    this.#timer.unref();
  }

  /**
   * Tells a page the state at once, and each new one from now on.
   *
   * @param page the path of the page that listens
   */
  add(response: ServerResponse, page: string, state: PreviewState): void {
    this.#listeners.set(response, page);
    response.on("close", () => this.#listeners.delete(response));
    response.write(`retry: 1000\n\n${eventOf(state)}`);
  }

  send(state: PreviewState): void {
    this.#write(eventOf(state));
  }

  /** The pages that somebody looks at, each once. */
  get pages(): readonly string[] {
    return [...new Set(this.#listeners.values())];
  }

  close(): void {
    clearInterval(this.#timer);
    for (const response of this.#listeners.keys()) response.end();
    this.#listeners.clear();
  }

  #write(text: string): void {
    for (const response of this.#listeners.keys()) response.write(text);
  }
}

/** JSON has no line breaks of its own, so that it fits on the one line of an event. */
function eventOf(state: PreviewState): string {
  return `event: state\ndata: ${JSON.stringify(state)}\n\n`;
}
