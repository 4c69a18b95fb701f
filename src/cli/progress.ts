import type { TextSink } from "./types.ts";

/** How long a build may take, in milliseconds, before it says what it is doing. */
const patience = 1000;

/** Shows on a terminal what a long command is doing, on one line that goes away at the end. Elsewhere it is silent. */
export class Progress {
  readonly #sink: TextSink;
  readonly #timer: NodeJS.Timeout | undefined;
  #step = "";
  #visible = false;

  constructor(sink: TextSink) {
    this.#sink = sink;
    if (!sink.isTerminal) return;
    this.#timer = setTimeout(() => {
      this.#visible = true;
      this.#draw();
    }, patience);
    this.#timer.unref();
  }

  /** Names the step that begins: "Setting the PDF". */
  step(words: string): void {
    this.#step = words;
    if (this.#visible) this.#draw();
  }

  done(): void {
    clearTimeout(this.#timer);
    if (this.#visible) this.#sink.write("\r\u001b[K");
    this.#visible = false;
  }

  #draw(): void {
    this.#sink.write(`\r\u001b[K${this.#step} …`);
  }
}
