/**
 * The path inside the agenda's folder that a relative link leads to; `undefined` where it leaves the folder. An empty
 * target is the file itself; one that starts with `/` counts from the agenda's folder.
 */
export function resolvePath(target: string, from: string): string | undefined {
  if (target === "") return from;
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/") + (target.endsWith("/") ? "/" : "");
}

/** Percent-decodes an address; one that is not valid stays as typed, and will simply not be found. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A path by which files are the same on systems that don't tell capitals, or ways to write an accent, apart. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** The relative link from one file of the agenda to another. */
export function relativePath(from: string, to: string): string {
  const folder = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < folder.length && folder[shared] === target[shared]) shared++;
  return [...folder.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}

/** The folder of a path; "" at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
