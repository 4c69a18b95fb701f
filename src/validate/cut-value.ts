/** A text between braces that a comma has cut in two: `{ to: x, note: The footprint, then, helps }`. */
export interface CutValue {
  /** The key whose text was cut. */
  readonly key: string;
  /** The whole text. */
  readonly words: string;
}

/** What YAML makes of the rest of a text that a comma cuts: keys without a value. */
function isRest(group: Readonly<Record<string, unknown>>, key: string | undefined): boolean {
  return key !== undefined && group[key] === null;
}

/**
 * The text that an unknown key is the rest of; `undefined` where it is none.
 *
 * @param group the map with the key, its keys in the order of the text
 */
export function cutValue(group: unknown, rest: string): CutValue | undefined {
  if (typeof group !== "object" || group === null) return undefined;
  const values = group as Readonly<Record<string, unknown>>;
  const keys = Object.keys(values);
  const at = keys.indexOf(rest);
  const key = keys[at - 1];
  const text = key === undefined ? undefined : values[key];
  if (!isRest(values, rest) || key === undefined || typeof text !== "string") return undefined;
  const end = keys.findIndex((one, index) => index > at && !isRest(values, one));
  const words = [text, ...keys.slice(at, end < 0 ? keys.length : end)].join(", ");
  return { key, words };
}

/** Whether an unknown key is a further part of a text that was cut before: the first part has its finding. */
export function followsCut(group: unknown, rest: string): boolean {
  if (typeof group !== "object" || group === null) return false;
  const values = group as Readonly<Record<string, unknown>>;
  const keys = Object.keys(values);
  return isRest(values, rest) && isRest(values, keys[keys.indexOf(rest) - 1]);
}
