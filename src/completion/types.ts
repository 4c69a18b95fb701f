/** What may be typed at a place of the command line. */
export type Candidates =
  /** Words that are known beforehand. */
  | { readonly from: "words"; readonly words: readonly string[] }
  /** What the agenda holds: `agenda complete <what>` lists it. */
  | { readonly from: "agenda"; readonly what: string }
  | { readonly from: "folders" }
  | { readonly from: "files" }
  /** Words of the user's own. */
  | { readonly from: "nothing" };

export interface ArgumentOutline {
  readonly name: string;
  readonly candidates: Candidates;
  /** Whether it takes all that follows. */
  readonly repeats: boolean;
}

export interface OptionOutline {
  /** "--format", "-h". */
  readonly flags: readonly string[];
  readonly description: string;
  /** Absent for an option without a value. */
  readonly value?: Candidates;
}

export interface CommandOutline {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly ArgumentOutline[];
  readonly options: readonly OptionOutline[];
}

/** The command line, as far as completion has to know it. */
export interface ProgramOutline {
  readonly name: string;
  readonly commands: readonly CommandOutline[];
  /** Options of the program itself. */
  readonly options: readonly OptionOutline[];
}
