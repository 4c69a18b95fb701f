import { fileNameOf } from "../core/file-name.ts";
import { foldPath, resolvePath } from "../core/file-path.ts";
import { groupBy } from "../core/group-by.ts";
import type { Section } from "../core/section.ts";
import type { ValidatedAgenda } from "../core/validated.ts";

/** What a name was found to mean. */
export interface FoundSection {
  readonly section: Section;
  readonly via: "id" | "alias" | "path" | "letter-case" | "file-name";
}

/** Finds sections by id, by an alias, by path, and, where nobody declares an id, by the name of the file. */
export class Directory {
  readonly sections: readonly Section[];
  readonly duplicates: readonly { readonly section: Section; readonly first: Section }[];
  readonly #byId = new Map<string, Section>();
  readonly #byAlias = new Map<string, Section>();
  readonly #byPath = new Map<string, Section>();
  readonly #byFoldedPath = new Map<string, Section>();
  readonly #byFileName = new Map<string, Section>();

  constructor(agenda: ValidatedAgenda) {
    const claims = groupBy(agenda.sections, ({ id }) => id);
    const duplicates: { section: Section; first: Section }[] = [];
    const kept: Section[] = [];
    for (const [id, claimants] of claims) {
      // A copied file still has the original's id: the section whose file is called so keeps it.
      const first = claimants.find(({ path }) => fileNameOf(path) === id) ?? claimants[0];
      if (first === undefined) continue;
      kept.push(first);
      this.#byId.set(id, first);
      for (const section of claimants) {
        this.#byPath.set(section.path, first);
        this.#byFoldedPath.set(foldPath(section.path), first);
        if (section !== first) duplicates.push({ section, first });
      }
    }
    for (const section of kept) {
      const name = fileNameOf(section.path);
      if (!this.#byFileName.has(name)) this.#byFileName.set(name, section);
    }
    for (const section of kept) {
      for (const alias of section.fields.aliases) {
        if (!this.#byAlias.has(alias.id)) this.#byAlias.set(alias.id, section);
      }
    }
    this.sections = kept;
    this.duplicates = duplicates;
  }

  findId(id: string): FoundSection | undefined {
    const section = this.#byId.get(id);
    if (section !== undefined) return { section, via: "id" };
    const renamed = this.#byAlias.get(id);
    if (renamed !== undefined) return { section: renamed, via: "alias" };
    const named = this.#byFileName.get(id);
    return named === undefined ? undefined : { section: named, via: "file-name" };
  }

  /** Finds a section by a path as links write it, relative to the file that the link stands in. */
  findPath(target: string, from: string): FoundSection | undefined {
    const path = resolvePath(target, from);
    if (path === undefined) return undefined;
    const file = path === "" || path.endsWith("/") ? `${path}index.md` : path;
    const section = this.#byPath.get(file);
    if (section !== undefined) return { section, via: "path" };
    const alike = this.#byFoldedPath.get(foldPath(file));
    return alike === undefined ? undefined : { section: alike, via: "letter-case" };
  }
}
