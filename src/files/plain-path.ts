/** What Windows takes for devices, whatever ending they have. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * Whether a path with `/` can only lead downwards from where it starts: no step up, no absolute path, no back stroke, which
 * is another `/` on Windows, and no zero, at which systems stop reading.
 *
 * @param windows whether the names that Windows reads in its own way are refused as well
 */
export function isPlainPath(path: string, windows = process.platform === "win32"): boolean {
  if (path === "" || /[\\\0]/u.test(path)) return false;
  const steps = path.split("/");
  if (steps.some((step) => step === "" || step === "." || step === "..")) return false;
  return !windows || !steps.some((step) => deviceName.test(step) || /[:*?"<>|]|[. ]$/u.test(step));
}

/** Whether a step of a path is hidden, or belongs to the tools around an agenda: git's own files and installed packages. */
export function isHiddenPath(path: string): boolean {
  return path.split("/").some((step) => step.startsWith(".") || step === "node_modules");
}
