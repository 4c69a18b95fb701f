import { pointerSteps } from "../core/json-pointer.ts";

/** What authors call the types of JSON. */
export const typeWords: Record<string, string> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  null: "nothing",
};

/** Words with their article. */
export function article(words: string): string {
  return /^(the |this )/.test(words) ? words : `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

/** Characters of a text, items of a list; anything else as it stands. */
export function lengthOf(value: unknown): unknown {
  if (typeof value === "string") return [...value].length;
  return Array.isArray(value) ? value.length : value;
}

export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "`relations`, item 2, `to`" from "/relations/1/to". */
export function nameOf(pointer: string): string {
  const steps = pointerSteps(pointer);
  if (steps.length === 0) return "This";
  return steps.map((step) => (/^\d+$/.test(step) ? `item ${Number(step) + 1}` : `\`${step}\``)).join(", ");
}
