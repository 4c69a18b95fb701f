/** A file as it is served. */
export interface ServedFile {
  readonly bytes: Uint8Array;
  /** Whether our own templates drew it: only such pages get the script that reloads them. */
  readonly page: boolean;
}

/** What is served: one state of the site, in memory. No path ever reaches a disk. */
export interface ServedSite {
  /** The path below a host that the site believes to stand at: "/" or "/agenda/". */
  readonly base: string;
  /** The file at a path relative to the site's root; `undefined` where there is none. */
  read(path: string): Promise<ServedFile | undefined>;
  /** What is shown in the place of a page that isn't there. */
  readonly missing: string;
}

/** A finding as pages show it: plain texts. */
export interface ShownProblem {
  readonly severity: "error" | "warning" | "info";
  /** "agenda/values.md:3:1". */
  readonly place: string;
  readonly code: string;
  readonly name: string;
  readonly message: string;
  readonly hint: string | null;
  /** The line of source with its mark below. */
  readonly frame: readonly string[];
}

/** What open pages are told. */
export interface PreviewState {
  /** Changes whenever there is something new to see. */
  readonly build: string;
  /** Whether the agenda as it is now could not be built, so that pages show it as it was. */
  readonly failed: boolean;
  /** Whether all rules have run: before that, a page that shows this build has not to show its problems yet. */
  readonly complete: boolean;
  readonly problems: readonly ShownProblem[];
  /** How many problems there are beside those. */
  readonly more: number;
}

/** What a server needs to know at any moment. */
export interface ServerSource {
  /** What is served now; `undefined` before the first build that succeeds. */
  site(): ServedSite | undefined;
  state(): PreviewState;
  /** The script and the style sheet of the preview, by name. */
  readonly ownFiles: ReadonlyMap<string, string>;
}
