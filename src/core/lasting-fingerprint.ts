import { createHash } from "node:crypto";
import type { PlacedSection } from "./agenda.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { decodeAddress } from "./file-path.ts";

/** What a section is known by, wherever its file stands. */
export type KnownSection = Pick<PlacedSection, "path" | "id" | "fields">;

/** Paths to Markdown files inside words: only the file's name tells where they lead, for `index.md` that of its folder. */
const path = /(?:\.{0,2}\/)*(?:[^\s()[\]/|]+\/)*?((?:[^\s()[\]/|]+\/)?index\.md|[^\s()[\]/|]+\.md)/gu;

/**
 * Recognises findings after lines, files and sections have moved or got another id: by their code, the section and the words
 * that they point at. A section is known by the first id that it ever had, which `aliases` keeps.
 */
export class LastingFingerprints {
  readonly #byPath: ReadonlyMap<string, string>;
  readonly #firstIds: ReadonlyMap<string, string>;
  readonly #presentIds: ReadonlyMap<string, string>;
  readonly #names: ReadonlyMap<string, readonly string[]>;
  readonly #paths: ReadonlyMap<string, string>;

  constructor(sections: readonly KnownSection[]) {
    const first = ({ id, fields }: KnownSection): string => fields.aliases[0]?.id ?? id;
    this.#byPath = new Map(sections.map((section) => [section.path, first(section)]));
    this.#paths = new Map(sections.map((section) => [first(section), section.path]));
    const names = ({ id, fields }: KnownSection): string[] => [
      id,
      ...fields.aliases.map((alias) => alias.id),
    ];
    this.#names = new Map(sections.map((section) => [section.path, names(section)]));
    const idsAs = (name: (section: KnownSection) => string): Map<string, string> =>
      new Map(sections.flatMap((section) => names(section).map((id) => [id, name(section)] as const)));
    this.#firstIds = idsAs(first);
    this.#presentIds = idsAs(({ id }) => id);
  }

  /** The first id of the section in a file; absent for other files. */
  sectionOf(file: string): string | undefined {
    return this.#byPath.get(file);
  }

  /** Where a section stands now, by its first id. */
  pathOf(section: string): string | undefined {
    return this.#paths.get(section);
  }

  /**
   * @param text the whole file; absent where it could not be read
   * @returns "s:" and 16 hexadecimal digits; two findings alike have one
   */
  of(diagnostic: Diagnostic, text: string | undefined): string {
    const { path: file } = diagnostic.span;
    return fingerprint(
      diagnostic,
      this.#byPath.get(file) ?? file,
      fold(subjectOf(diagnostic, text), this.#firstIds),
    );
  }

  /** The same, and what the finding may have been known by before a section got its id back, which no alias tells. */
  all(diagnostic: Diagnostic, text: string | undefined): string[] {
    const names = this.#names.get(diagnostic.span.path) ?? [diagnostic.span.path];
    const subject = subjectOf(diagnostic, text);
    const folded = [fold(subject, this.#firstIds), fold(subject, this.#presentIds)];
    const others = names.flatMap((name) => folded.map((words) => fingerprint(diagnostic, name, words)));
    return [...new Set([this.of(diagnostic, text), ...others])];
  }
}

function fingerprint({ code }: Diagnostic, place: string, subject: string): string {
  return `s:${createHash("sha256").update([code, place, subject].join("\0")).digest("hex").slice(0, 16)}`;
}

/** The words that a finding points at; where there are none, its message without the numbers of places in it. */
function subjectOf({ span, message }: Diagnostic, text: string | undefined): string {
  const words = text?.slice(span.start.offset, span.end.offset).replace(/\s+/g, " ").trim() ?? "";
  return words === "" ? message.replace(/\d+/g, "#") : words;
}

/** Words with one id of each section in the place of all of them, and with files in the place of paths. */
function fold(words: string, ids: ReadonlyMap<string, string>): string {
  return words
    .replace(/(?:%[0-9a-f]{2})+/giu, decodeAddress)
    .replace(path, "$1")
    .replace(
      /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu,
      (word) => ids.get(word) ?? ids.get(word.replace(/^\d+-/, "")) ?? word,
    );
}
