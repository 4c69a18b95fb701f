import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** A file before and after. */
export interface ChangedFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The change of one file as a unified diff with three lines of context, the way `git apply` and `patch -p1` read it. */
export function unifiedDiff({ path, before, after }: ChangedFile): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
