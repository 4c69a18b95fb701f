import { readJson } from "./json-text.ts";
import { isWordingFile } from "./wording-files.ts";

/** The style of the PDF: of a publisher's, too, only what is changed must be there. */
const styleFile = "pdf/style.json";

/**
 * The templates that outputs are drawn with: a publisher's own laid over those that come with agenda, file by file; fixed
 * words and the PDF's style key by key, so that one changed word leaves the others to us, in later versions too.
 *
 * @param ours texts by their path below `templates/`
 * @param own the same of the agenda's own folder; a file of fixed words that isn't JSON counts for nothing
 */
export function layOver(
  ours: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (own.size === 0) return ours;
  const laid = new Map(ours);
  for (const [path, text] of own) laid.set(path, laidOver(path, ours.get(path), text));
  return laid;
}

function laidOver(path: string, base: string | undefined, text: string): string {
  if (isWordingFile(path)) return withOwnWords(base, text);
  const own = path === styleFile ? readJson(text).value : undefined;
  return isObject(own) ? JSON.stringify(merged(JSON.parse(base ?? "{}"), own)) : text;
}

function withOwnWords(base: string | undefined, text: string): string {
  const own = readJson(text).value;
  const words = Object.entries(isObject(own) ? own : {}).filter(
    ([, word]) => typeof word === "string" && word.trim() !== "",
  );
  return JSON.stringify({ ...(JSON.parse(base ?? "{}") as object), ...Object.fromEntries(words) });
}

/** Objects are merged key by key, to any depth; all else is replaced. */
function merged(base: unknown, own: unknown): unknown {
  if (!isObject(base) || !isObject(own)) return own;
  const entries = Object.entries(own).map(([key, value]) => [key, merged(base[key], value)]);
  return { ...base, ...Object.fromEntries(entries) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
