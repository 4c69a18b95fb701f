import type { Manifest } from "../../core/manifest.ts";
import { type PlaceholderTexts, placeholderTextsFor } from "../../core/placeholder-texts.ts";

/** A value that stands in for one that nobody has given, with a comment that says what is asked for. */
export interface Placeholder {
  readonly value: unknown;
  readonly comment?: string;
  /** Whether a person has to replace it. */
  readonly isToReplace: boolean;
}

/** The longest short title, as schemas/common.schema.json has it. */
const longestShort = 40;

/** What to write for a required key that has no value. `undefined` where only the author can choose. */
export function placeholderFor(
  key: string,
  schema: unknown,
  title: string,
  manifest: Manifest,
): Placeholder | undefined {
  const choices = (facets: readonly { readonly id: string }[]): Placeholder => ({
    value: [],
    comment: ` of: ${facets.map(({ id }) => id).join(", ")}`,
    isToReplace: true,
  });
  const texts = placeholderTextsFor(manifest.language);
  switch (key) {
    case "short":
      return { value: shortened(title), isToReplace: title.length > longestShort };
    case "summary":
    case "answer":
      return { value: texts[key], isToReplace: true };
    case "scales":
      return choices(manifest.scales);
    case "actors":
      return choices(manifest.actors);
    default:
      return placeholderOfType(schema, texts);
  }
}

/** A title cut at a word to what a short title may hold. */
function shortened(title: string): string {
  if (title.length <= longestShort) return title;
  const cut = title.slice(0, longestShort + 1);
  const space = cut.lastIndexOf(" ");
  return space > 0 ? cut.slice(0, space) : cut.slice(0, longestShort);
}

function placeholderOfType(schema: unknown, texts: PlaceholderTexts): Placeholder | undefined {
  if (typeof schema !== "object" || schema === null) return undefined;
  const { type, enum: choices, pattern, format, title } = schema as Record<string, unknown>;
  if (type === "array") return { value: [], isToReplace: true };
  if (type !== "string" || choices !== undefined || pattern !== undefined || format !== undefined)
    return undefined;
  return { value: `${typeof title === "string" ? title : "This"}: ${texts.toBeWritten}`, isToReplace: true };
}

/** What stands in for a section's text. */
export function bodyPlaceholder(kind: string, texts: PlaceholderTexts): string {
  return kind === "line" || kind === "strategy" ? texts[kind] : texts.other;
}
