import { randomUUID } from "node:crypto";
import { LiveMemory } from "../cache/live-memory.ts";
import type { RenderInput } from "../core/artifact.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { settleFindings } from "../pipeline.ts";
import type { PreviewState, ServedSite, ServerSource } from "../serve/types.ts";
import { openBaseline } from "./baseline-file.ts";
import { type Checked, type CheckedInSteps, checkInSteps } from "./check.ts";
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
  readonly sections: number;
  /** Whether there are errors, so that pages stay as they were. */
  readonly failed: boolean;
  /** The files that are not what they were the last time, by path; none at the first time. */
  readonly changed: readonly string[];
}

/** The agenda as it was last read, built or not. */
interface Reading {
  readonly opened: OpenedAgenda;
  readonly check: CheckedInSteps;
  /** What is found beside what the rules find, as far as pages have been drawn. */
  readonly drawn: () => readonly Diagnostic[];
  readonly failed: boolean;
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
  #reading: Reading | undefined;
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
    this.#state = { build: `${this.#name}-0`, failed: false, complete: false, problems: [], more: 0 };
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
   * Reads the folder anew and, where there is no error, shows what it holds now. Rules that can't stop a build wait until
   * `complete`: whoever writes wants to see the page first.
   *
   * @param lookedAt the pages that somebody looks at: what is wrong with them counts as an error of the build
   * @returns `undefined` where nothing has changed that matters
   */
  async rebuild(lookedAt: readonly string[]): Promise<Rebuild | undefined> {
    const folder = await readFolder(this.#folder);
    const baseline = await openBaseline(this.#folder, {}, this.#surroundings);
    const found = [...folder.diagnostics, ...baseline.diagnostics];
    const opened = { ...folder, diagnostics: found, cache: this.#memory };
    const check = checkInSteps(opened, baseline.entries);
    const { first } = check;
    this.#memory.forgetOthers(opened.files.sources.map(({ path }) => path));
    const { value: read, diagnostics } = await this.#readInput(first);
    const input = withKnownTemplates(read, this.#inputs);
    const inputs: PreviewInputs = { opened, baseline: baseline.entries, input };
    const before = this.#inputs;
    if (before !== undefined && sameInputs(before, inputs)) return undefined;
    this.#inputs = inputs;
    const sound = exitCodeFor([...first.findings, ...diagnostics], {}) === 0;
    const edition = sound ? this.#editionOf(input, first) : undefined;
    for (const path of lookedAt.length > 0 ? lookedAt : ["index.html"]) await edition?.read(path);
    const drawn = (): readonly Diagnostic[] => [...diagnostics, ...(edition?.findings ?? [])];
    const findings = allOf(first, drawn());
    const failed = exitCodeFor(findings, {}) !== 0;
    this.#reading = { opened, check, drawn, failed };
    this.#checked = undefined;
    if (!failed) {
      this.#edition = edition;
      this.#count++;
    }
    this.#tell(findings, false);
    return {
      opened,
      sections: first.compiled.value.sections.length,
      failed,
      changed: before === undefined ? [] : changedPaths(before, inputs),
    };
  }

  /** Runs the rules that have waited. Gives everything that is wrong in what was last read, as far as it is known. */
  complete(): readonly Diagnostic[] {
    if (this.#reading === undefined) return [];
    const { check, drawn } = this.#reading;
    this.#checked = check.complete();
    const findings = allOf(this.#checked, drawn());
    this.#tell(findings, true);
    return findings;
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
    const [edition, checked, reading] = [this.#edition, this.#checked, this.#reading];
    if (edition === undefined || checked === undefined || reading === undefined) return undefined;
    await edition.drawAll(signal);
    if (signal.aborted) return undefined;
    const findings = allOf(checked, reading.drawn());
    if (findings.length <= known.length) return undefined;
    this.#tell(findings, true);
    return findings;
  }

  #tell(findings: readonly Diagnostic[], complete: boolean): void {
    if (this.#reading === undefined) return;
    const { opened, failed } = this.#reading;
    const { problems, more } = shownProblems(findings, opened, this.#surroundings);
    this.#state = { build: `${this.#name}-${this.#count}`, failed, complete, problems, more };
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

/** What rules have found, and what was found while pages were drawn. */
function allOf({ findings, compiled }: Checked, drawn: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...findings, ...settleFindings(drawn, compiled)];
}

/** The templates as they were, where they still are the same: what was parsed of them is known by them. */
function withKnownTemplates(input: RenderInput, before: PreviewInputs | undefined): RenderInput {
  const known = before?.input.templates;
  const isSame =
    known?.size === input.templates.size &&
    [...input.templates].every(([path, text]) => known.get(path) === text);
  return isSame && known !== undefined ? { ...input, templates: known } : input;
}
