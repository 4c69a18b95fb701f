import type { Diagnostic } from "../core/diagnostic.ts";
import { plural } from "../core/plural.ts";
import { textFormat } from "../report/text.ts";
import type { PreviewServer } from "../serve/server.ts";
import type { OpenedAgenda } from "./open-agenda.ts";
import type { PreviewSession, Rebuild } from "./preview-session.ts";
import { writeReport } from "./report.ts";
import type { Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** How long pages that are open have, in milliseconds, to fetch what is new, before the rules run that can wait. */
const fetching = 120;

/** How long nothing must change, in milliseconds, before pages are drawn that nobody looks at. */
const idle = 1000;

/** Something that is done later, as long as nothing changes. */
interface Task {
  readonly wait: number;
  /** Gives whether it came to its end. */
  readonly work: (signal: AbortSignal) => Promise<boolean>;
}

/** Rebuilds, and says what came of it: in the terminal, and in the pages that are open. */
export class PreviewFollower {
  readonly #session: PreviewSession;
  readonly #server: PreviewServer;
  readonly #surroundings: Surroundings;
  #known: readonly Diagnostic[] = [];
  #task: Task | undefined;
  #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(session: PreviewSession, server: PreviewServer, surroundings: Surroundings) {
    this.#session = session;
    this.#server = server;
    this.#surroundings = surroundings;
  }

  /** A wrong use ends the command here; later it is said, and waits to be mended. */
  async rebuildFirst(): Promise<void> {
    const made = await this.#session.rebuild([]);
    if (made !== undefined) await this.#complete(made, undefined);
  }

  async rebuild(): Promise<void> {
    this.stop();
    const start = performance.now();
    try {
      const lookedAt = this.#server.lookedAt;
      const made = await this.#session.rebuild(lookedAt);
      if (made === undefined) return this.#later(this.#task);
      const took = performance.now() - start;
      const complete = async (): Promise<boolean> => {
        await this.#complete(made, took);
        return true;
      };
      if (made.failed || lookedAt.length === 0) await complete();
      else {
        this.#server.announce();
        this.#later({ wait: fetching, work: complete });
      }
    } catch (error) {
      this.#sayFault(error);
      this.#later(this.#task);
    }
  }

  /** Stops what is done later. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stopping.abort();
  }

  /** Says all that was found: errors always, and of the rest what was not said the last time. */
  async #complete(made: Rebuild, took: number | undefined): Promise<void> {
    const findings = this.#session.complete();
    this.#server.announce();
    const shown = took === undefined ? findings : newOnes(findings, this.#known);
    this.#known = findings;
    this.#later(made.failed ? undefined : this.#drawRest(made.opened));
    await writeReport(shown, made.opened, { format: textFormat }, this.#surroundings);
    this.#surroundings.errors.write(`${outcome(made, findings.length, took)}\n`);
  }

  #drawRest(opened: OpenedAgenda): Task {
    const work = async (signal: AbortSignal): Promise<boolean> => {
      const findings = await this.#session.drawRest(this.#known, signal);
      if (findings === undefined) return !signal.aborted;
      this.#server.announce();
      const shown = newOnes(findings, this.#known);
      this.#known = findings;
      await writeReport(shown, opened, { format: textFormat }, this.#surroundings);
      return true;
    };
    return { wait: idle, work };
  }

  /** Does it after its time, unless something changes before; what was waited for until now is forgotten. */
  #later(task: Task | undefined): void {
    clearTimeout(this.#timer);
    this.#task = task;
    if (task === undefined) return;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    this.#timer = setTimeout(() => {
      task
        .work(signal)
        .then((done) => {
          if (done && this.#task === task) this.#task = undefined;
        })
        .catch((error: unknown) => this.#sayFault(error));
    }, task.wait);
    this.#timer.unref();
  }

  #sayFault(error: unknown): void {
    const isUse = error instanceof UsageError;
    const reason = error instanceof Error ? error.message : String(error);
    const fault = "\nThis is a fault of agenda, not of your files. The preview goes on with the next change.";
    this.#surroundings.errors.write(`${reason}${isUse ? "" : fault}\n`);
  }
}

/** Errors, which stop the preview until they are mended, and what was not said the last time. */
function newOnes(findings: readonly Diagnostic[], known: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, span, message }: Diagnostic): string => [code, span.path, message].join("\0");
  const said = new Set(known.map(keyOf));
  return findings.filter((finding) => finding.severity === "error" || !said.has(keyOf(finding)));
}

/** "values.md: shown after 84 ms, with 2 findings." */
function outcome({ changed, failed, sections }: Rebuild, findings: number, took: number | undefined): string {
  const [first] = changed;
  const what = changed.length > 1 ? plural(changed.length, "file") : (first ?? plural(sections, "section"));
  if (failed) return `${what}: not shown, because of the errors. Pages stay as they were.`;
  const time = took === undefined ? "" : ` after ${Math.round(took)} ms`;
  return `${what}: shown${time}, with ${findings === 0 ? "no" : findings} finding${findings === 1 ? "" : "s"}.`;
}
