import type { Diagnostic } from "../core/diagnostic.ts";
import { plural } from "../core/plural.ts";
import { textFormat } from "../report/text.ts";
import type { PreviewServer } from "../serve/server.ts";
import type { OpenedAgenda } from "./open-agenda.ts";
import type { PreviewSession, Rebuild } from "./preview-session.ts";
import { writeReport } from "./report.ts";
import type { Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** How long nothing must change, in milliseconds, before pages are drawn that nobody looks at. */
const idle = 1000;

/** Rebuilds, and says what came of it: in the terminal, and in the pages that are open. */
export class PreviewFollower {
  readonly #session: PreviewSession;
  readonly #server: PreviewServer;
  readonly #surroundings: Surroundings;
  #known: readonly Diagnostic[] = [];
  #drawing = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(session: PreviewSession, server: PreviewServer, surroundings: Surroundings) {
    this.#session = session;
    this.#server = server;
    this.#surroundings = surroundings;
  }

  /** A wrong use ends the command here; later it is said, and waits to be mended. */
  async rebuildFirst(): Promise<void> {
    const made = await this.#session.rebuild([]);
    if (made !== undefined) await this.#say(made, made.findings);
  }

  async rebuild(): Promise<void> {
    this.stop();
    const start = performance.now();
    try {
      const made = await this.#session.rebuild(this.#server.lookedAt);
      if (made === undefined) return;
      this.#server.announce();
      await this.#say(made, newOnes(made.findings, this.#known), performance.now() - start);
    } catch (error) {
      this.#sayFault(error);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#drawing.abort();
  }

  async #say(made: Rebuild, shown: readonly Diagnostic[], took?: number): Promise<void> {
    const { opened, findings, failed } = made;
    this.#known = findings;
    await writeReport(shown, opened, { format: textFormat }, this.#surroundings);
    this.#surroundings.errors.write(`${outcome(made, took)}\n`);
    if (!failed) this.#drawRest(opened);
  }

  /** Later, and only as long as nothing changes. */
  #drawRest(opened: OpenedAgenda): void {
    this.#drawing = new AbortController();
    const { signal } = this.#drawing;
    const draw = async (): Promise<void> => {
      const findings = await this.#session.drawRest(this.#known, signal);
      if (findings === undefined) return;
      this.#server.announce();
      const shown = newOnes(findings, this.#known);
      this.#known = findings;
      await writeReport(shown, opened, { format: textFormat }, this.#surroundings);
    };
    this.#timer = setTimeout(() => {
      draw().catch((error: unknown) => this.#sayFault(error));
    }, idle);
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

/** "values.md: shown after 84 ms, with 2 warnings or notes." */
function outcome({ changed, failed, findings, sections }: Rebuild, took: number | undefined): string {
  const [first] = changed;
  const what = changed.length > 1 ? plural(changed.length, "file") : (first ?? plural(sections, "section"));
  if (failed) return `${what}: not shown, because of the errors. Pages stay as they were.`;
  const time = took === undefined ? "" : ` after ${Math.round(took)} ms`;
  return `${what}: shown${time}, with ${findings.length === 0 ? "no" : findings.length} finding${findings.length === 1 ? "" : "s"}.`;
}
