import type { Agenda } from "./agenda.ts";
import type { Diagnostic, Staged } from "./diagnostic.ts";
import type { LookFont } from "./look.ts";
import type { Source } from "./source.ts";

/** A file to be written. Renderers never see a folder: `path` is relative to the output's, with `/`. */
export interface Artifact {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a build may ask of the PDF. */
export interface PdfOptions {
  readonly paper?: "A4" | "Letter";
  /** With bleed and crop marks, on larger sheets, for a printer. */
  readonly print?: boolean;
  /** The agenda's files, to be attached to the PDF; none are where this is absent. */
  readonly attach?: readonly Source[];
}

/** Everything a renderer may depend on: the same input gives the same bytes. */
export interface RenderInput {
  readonly agenda: Agenda;
  /** The text of each template by its path below `templates/` ("html/page.liquid"), the publisher's own files already laid over. */
  readonly templates: ReadonlyMap<string, string>;
  /** The publisher's own of these as they are written, for places in them. */
  readonly ownTemplates?: ReadonlyMap<string, string>;
  /** Font files by name ("SourceSerif4_400Regular"); empty for renderers that need none. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  /** The fonts that the publisher names, in their order; absent where there are none. */
  readonly lookFonts?: readonly LookFont[];
  /** The WebAssembly of resvg, which draws SVG images into the PDF; absent where there are none. */
  readonly resvg?: Uint8Array<ArrayBuffer>;
  /** The bytes of the agenda's assets (images) by path. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The bytes of the files that the site has as they are, by their path below `static/`; absent where there are none. */
  readonly staticFiles?: ReadonlyMap<string, Uint8Array>;
  /** The moment the build stands for: SOURCE_DATE_EPOCH, else the agenda's own date. Never the clock. */
  readonly builtAt: Date;
  /** "agenda-compiler 0.1.0". */
  readonly generator: string;
  /** What this build asks of the PDF's pages, over what its style says. */
  readonly pdf?: PdfOptions;
  /** The formats of this build, so that pages can link to each other's outputs. */
  readonly formats: readonly string[];
}

export interface Renderer {
  readonly name: string;
  render(input: RenderInput): Promise<Staged<readonly Artifact[]>>;
}

/** An output whose files are made one by one, when they are asked for: what `render` would make of them, to the byte. */
export interface OnDemand {
  /** What a reader may look at: the paths of all pages. */
  readonly pages: readonly string[];
  /** What was found before any file was made. */
  readonly diagnostics: readonly Diagnostic[];
  /** Makes one file. No value where the output has no such file, or where it can't be made, which the diagnostics say. */
  make(path: string): Staged<Uint8Array | undefined>;
}
