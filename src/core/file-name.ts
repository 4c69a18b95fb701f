/**
 * The id that a file's name stands for: "3-development/index.md" is called "development", "issues/exclusion.md" is called
 * "exclusion". A number in front only sorts the files.
 */
export function fileNameOf(path: string): string {
  return wholeFileNameOf(path).replace(/^\d+[-_.]/, "");
}

/** The same with the number in front, for names that begin with one: "2030-goals". */
export function wholeFileNameOf(path: string): string {
  return nameOnDisk(path).toLowerCase();
}

/** The name of a section's file, or of the folder that it is the index of, with its capitals and its number. */
export function nameOnDisk(path: string): string {
  const parts = path.replace(/\.md$/, "").split("/");
  const last = parts.at(-1) ?? "";
  return last === "index" && parts.length > 1 ? (parts.at(-2) ?? last) : last;
}
