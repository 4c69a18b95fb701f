import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The programs that tests check outputs with. */
const requiredTools = ["pdftotext", "pdftoppm", "pdfinfo", "pdfdetach", "qpdf"] as const;

/** Chromium by the names it goes under, the preferred one first. The same list stands in tests/setup. */
const browserNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
] as const;

/** Where macOS keeps browsers, which are not on the PATH there. */
const browserApplications = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
] as const;

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of a program on the PATH; undefined where there is none. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/**
 * The full path of a Chromium or Chrome to test pages in: what CHROMIUM_PATH names, else the first one found.
 * Undefined where there is none.
 */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== "") {
    return isExecutable(chosen) ? chosen : undefined;
  }
  const onPath = browserNames.map(findProgram).find((file) => file !== undefined);
  return onPath ?? browserApplications.find(isExecutable);
}

/** The names of the tools that tests need and that are not installed. */
export function missingTools(): string[] {
  const missing: string[] = requiredTools.filter((name) => findProgram(name) === undefined);
  return findChromium() === undefined ? [...missing, "chromium"] : missing;
}
