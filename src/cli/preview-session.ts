import { randomUUID } from "node:crypto";
import { LiveMemory } from "../cache/live-memory.ts";
import type { RenderInput } from "../core/artifact.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { settleFindings } from "../pipeline.ts";
import type { PreviewState, ServedSite, ServerSource } from "../serve/types.ts";
import { openBaseline } from "./baseline-file.ts";
import { type Checked, checkAgenda } from "./check.ts";
import { type OpenedAgenda, readFolder } from "./open-agenda.ts";
import { Edition } from "./preview-edition.ts";
import { changedPaths, type PreviewInputs, sameInputs } from "./preview-inputs.ts";
import { shownProblems } from "./preview-problems.ts";
import { readRenderInput } from "./render-input.ts";
import type { Format } from "./renderers.ts";
import { exitCodeFor } from "./report.ts";
import type { Surroundings } from "./types.ts";

/** What came of a look at the agenda's folder. */
export interface Rebuild {
  readonly opened: OpenedAgenda;
  readonly findings: readonly Diagnostic[];
  readonly sections: number;
  /** Whether there are errors, so that pages stay as they were. */
  readonly failed: boolean;
  /** The files that are not what they were the last time, by path; none at the first time. */
  readonly changed: readonly string[];
}

/** An agenda that is built again and again, in memory alone. */
export class PreviewSession implements ServerSource {
  readonly ownFiles: ReadonlyMap<string, string>;
  readonly #folder: string;
  readonly #formats: readonly Format[];
  readonly #surroundings: Surroundings;
  readonly #memory = new LiveMemory();
  /** Pages that an earlier session has served are out of date. */
  readonly #name = randomUUID();
  #count = 0;
  #inputs: PreviewInputs | undefined;
  #edition: Edition | undefined;
  #checked: Checked | undefined;
  #opened: OpenedAgenda | undefined;
  #state: PreviewState;

  /** @param templates see `readTemplates` */
  constructor(
    folder: string,
    formats: readonly Format[],
    templates: ReadonlyMap<string, string>,
    surroundings: Surroundings,
  ) {
    this.#folder = folder;
    this.#formats = formats;
    this.#surroundings = surroundings;
    this.#state = { build: `${this.#name}-0`, failed: false, problems: [], more: 0 };
    const start = "preview/";
    const own = [...templates].filter(([path]) => path.startsWith(start));
    this.ownFiles = new Map(own.map(([path, text]) => [path.slice(start.length), text]));
  }

  site(): ServedSite | undefined {
    return this.#edition;
  }

  state(): PreviewState {
    return this.#state;
  }

  /**
   * Reads the folder anew and, where there is no error, shows what it holds now.
   *
   * @param lookedAt the pages that somebody looks at: what is wrong with them counts as an error of the build
   * @returns `undefined` where nothing has changed that matters
   */
  async rebuild(lookedAt: readonly string[]): Promise<Rebuild | undefined> {
    const opened = { ...(await readFolder(this.#folder)), cache: this.#memory };
    const baseline = await openBaseline(this.#folder, {}, this.#surroundings);
    const checked = checkAgenda(opened, baseline.entries);
    this.#memory.forgetOthers(opened.files.sources.map(({ path }) => path));
    const { value: read, diagnostics } = await this.#readInput(checked);
    const input = withKnownTemplates(read, this.#inputs);
    const inputs: PreviewInputs = { opened, baseline: baseline.entries, input };
    const before = this.#inputs;
    if (before !== undefined && sameInputs(before, inputs)) return undefined;
    this.#inputs = inputs;
    const sound = exitCodeFor([...checked.findings, ...diagnostics], {}) === 0;
    const edition = sound ? this.#editionOf(input, checked) : undefined;
    for (const path of lookedAt.length > 0 ? lookedAt : ["index.html"]) await edition?.read(path);
    const drawn = [...diagnostics, ...(edition?.findings ?? [])];
    const findings = [...checked.findings, ...settleFindings(drawn, checked.compiled)];
    const failed = exitCodeFor(findings, {}) !== 0;
    this.#opened = opened;
    if (!failed) {
      this.#edition = edition;
      this.#checked = checked;
      this.#count++;
    }
    this.#tell(findings, failed);
    return {
      opened,
      findings,
      sections: checked.compiled.value.sections.length,
      failed,
      changed: before === undefined ? [] : changedPaths(before, inputs),
    };
  }

  /**
   * Draws the pages that nobody has looked at, to find what is wrong with them.
   *
   * @returns what is known now; `undefined` where that is nothing new, or the agenda has changed meanwhile
   */
  async drawRest(
    known: readonly Diagnostic[],
    signal: AbortSignal,
  ): Promise<readonly Diagnostic[] | undefined> {
    const [edition, checked] = [this.#edition, this.#checked];
    if (edition === undefined || checked === undefined) return undefined;
    await edition.drawAll(signal);
    if (signal.aborted) return undefined;
    const findings = [...checked.findings, ...settleFindings(edition.findings, checked.compiled)];
    if (findings.length <= known.length) return undefined;
    this.#tell(findings, false);
    return findings;
  }

  #tell(findings: readonly Diagnostic[], failed: boolean): void {
    if (this.#opened === undefined) return;
    const { problems, more } = shownProblems(findings, this.#opened, this.#surroundings);
    this.#state = { build: `${this.#name}-${this.#count}`, failed, problems, more };
  }

  #readInput({ compiled }: Checked, made: readonly Format[] = []) {
    const wishes = { formats: this.#formats, made };
    return readRenderInput(compiled.value, this.#folder, wishes, this.#surroundings);
  }

  #editionOf(input: RenderInput, checked: Checked): Edition {
    return new Edition({
      input,
      formats: this.#formats,
      before: this.#edition,
      inputFor: async (format) => (await this.#readInput(checked, [format])).value,
    });
  }
}

/** The templates as they were, where they still are the same: what was parsed of them is known by them. */
function withKnownTemplates(input: RenderInput, before: PreviewInputs | undefined): RenderInput {
  const known = before?.input.templates;
  const isSame =
    known?.size === input.templates.size &&
    [...input.templates].every(([path, text]) => known.get(path) === text);
  return isSame && known !== undefined ? { ...input, templates: known } : input;
}
