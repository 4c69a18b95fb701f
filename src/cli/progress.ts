import type { TextSink } from "./types.ts";

/**
 * Shows on a terminal what a command is doing, on one line that goes away at the end. Elsewhere it is silent. A step is
 * shown as it begins: most of them keep the program so busy that it could not show anything later.
 */
export class Progress {
  readonly #sink: TextSink;
  #visible = false;

  constructor(sink: TextSink) {
    this.#sink = sink;
  }

  /** Names the step that begins: "Setting the PDF". */
  step(words: string): void {
    if (!this.#sink.isTerminal) return;
    this.#visible = true;
    this.#sink.write(`\r\u001b[K${words} …`);
  }

  /** Takes the line away. */
  done(): void {
    if (this.#visible) this.#sink.write("\r\u001b[K");
    this.#visible = false;
  }
}
