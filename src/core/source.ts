/** The text of one file of the agenda, decoded from UTF-8, without a byte order mark. */
export interface Source {
  /** Relative to the agenda's folder, with `/` as separator on every system. */
  readonly path: string;
  readonly text: string;
}

/** A file of the agenda that is not text for the compiler: images and other attachments. */
export interface Asset {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** The files that outputs are drawn with, by their path below `templates/`: "html/page.liquid". */
export interface TemplateFiles {
  /** Those that come with agenda. */
  readonly ours: ReadonlyMap<string, string>;
  /** Those of the agenda's own `templates/` folder. */
  readonly own: ReadonlyMap<string, string>;
}

/** Everything that the agenda's folder held when it was read. */
export interface AgendaFiles {
  readonly sources: readonly Source[];
  readonly assets: readonly Asset[];
  /** What stands in the folder and is no part of the agenda, because of its name; folders end in a slash. */
  readonly leftOut?: readonly string[];
  /**
   * The files of fixed words that outputs may be drawn with, by their path below `templates/`: "html/wording.pt.json".
   * Absent where nobody has looked.
   */
  readonly wordings?: readonly string[];
  /** Absent where the agenda has no templates of its own, or nobody has looked. */
  readonly templates?: TemplateFiles;
}
