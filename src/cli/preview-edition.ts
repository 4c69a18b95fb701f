import type { OnDemand, Renderer, RenderInput } from "../core/artifact.ts";
import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import { htmlOnDemand } from "../render/html/on-demand.ts";
import { missingAddress } from "../render/html/site-pages.ts";
import { distinctDiagnostics } from "../render/templates/findings.ts";
import type { ServedFile, ServedSite } from "../serve/types.ts";
import type { Format } from "./renderers.ts";

/** What an edition is made from. */
export interface EditionInput {
  readonly input: RenderInput;
  readonly formats: readonly Format[];
  /** Completes the input with what one format alone needs. */
  inputFor(format: Format): Promise<RenderInput>;
  /** Shown in the place of pages that can't be drawn. */
  readonly before: Edition | undefined;
}

/** One state of the agenda, whose pages are drawn when somebody looks at them. */
export class Edition implements ServedSite {
  readonly base: string;
  readonly missing = missingAddress;
  readonly #input: EditionInput;
  readonly #html: OnDemand;
  readonly #read = new Map<string, Promise<ServedFile | undefined>>();
  readonly #found: Diagnostic[];
  #before: Edition | undefined;

  constructor(input: EditionInput) {
    const { url } = input.input.agenda.manifest;
    this.base =
      url === undefined || !URL.canParse(url) ? "/" : new URL(url).pathname.replace(/(?<!\/)\/*$/u, "/");
    this.#input = input;
    this.#html = htmlOnDemand(input.input);
    this.#found = [...this.#html.diagnostics];
    this.#before = input.before;
    // One step back is enough, and keeps no more than two states in memory.
    if (this.#before !== undefined) this.#before.#before = undefined;
  }

  /** What was found in what has been drawn until now. */
  get findings(): readonly Diagnostic[] {
    return distinctDiagnostics(this.#found);
  }

  read(path: string): Promise<ServedFile | undefined> {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const reading = this.#make(path);
    this.#read.set(path, reading);
    return reading;
  }

  /** Draws every page once, to find what is wrong in any of them; gives way between pages, and ends early where it is told to. */
  async drawAll(signal: AbortSignal): Promise<void> {
    for (const path of this.#html.pages) {
      if (this.#read.has(path)) continue;
      await new Promise(setImmediate);
      if (signal.aborted) return;
      this.#found.push(...this.#html.make(path).diagnostics);
    }
  }

  async #make(path: string): Promise<ServedFile | undefined> {
    const { value, diagnostics } = this.#html.make(path);
    this.#found.push(...diagnostics);
    if (value !== undefined) return { bytes: value, page: isDrawn(path) };
    if (diagnostics.length > 0) return this.#before?.read(path);
    const format = this.#input.formats.find(({ files }) => files.includes(path));
    return format === undefined ? undefined : this.#makeFormat(format, path);
  }

  /** The other formats are made whole. Not before somebody asks for one: the PDF takes seconds. */
  async #makeFormat(format: Format, path: string): Promise<ServedFile | undefined> {
    const renderer: Renderer = await format.load();
    const made: Staged<readonly { readonly path: string; readonly bytes: Uint8Array }[]> =
      await renderer.render(await this.#input.inputFor(format));
    this.#found.push(...made.diagnostics);
    for (const { path: other, bytes } of made.value) {
      this.#read.set(other, Promise.resolve({ bytes, page: isDrawn(other) }));
    }
    const bytes = made.value.find((artifact) => artifact.path === path)?.bytes;
    return bytes === undefined ? undefined : { bytes, page: isDrawn(path) };
  }
}

/** Whether our templates draw a file; an author's own stand in a folder of theirs. */
function isDrawn(path: string): boolean {
  return path.endsWith(".html") && !path.startsWith("assets/");
}
