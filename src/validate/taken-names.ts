import type { Finding } from "../core/diagnostic.ts";
import { builtInKinds } from "../core/kind.ts";
import type { Span } from "../core/span.ts";
import { builtInRelationTypes } from "./defaults.ts";
import type { Reader } from "./reader.ts";

/** What the manifest declares by id, how one of them is called, and the ids that agenda has given away itself. */
const lists = [
  { key: "kinds", noun: "kind", builtIn: builtInKinds },
  { key: "relation-types", noun: "relation type", builtIn: builtInRelationTypes("en").map(({ id }) => id) },
  { key: "dimensions", noun: "dimension", builtIn: [] },
  { key: "scales", noun: "scale", builtIn: [] },
  { key: "actors", noun: "actor", builtIn: [] },
] as const;

/** An id of the manifest that is declared where something else has it already. */
export interface TakenName {
  /** The manifest's key. */
  readonly key: string;
  readonly finding: Finding;
}

/** Finds ids that the manifest declares twice in one list, or that belong to agenda's own kinds and relation types. */
export function takenNames(reader: Reader): TakenName[] {
  return lists.flatMap(({ key, noun, builtIn }) => {
    const seen = new Map<string, Span | undefined>(builtIn.map((id) => [id, undefined]));
    return reader.items(`/${key}`).flatMap((item) => {
      const id = reader.text(`${item}/id`);
      if (id === undefined) return [];
      const span = reader.span(`${item}/id`);
      if (seen.has(id)) return [{ key, finding: taken(id, noun, span, seen.get(id)) }];
      seen.set(id, span);
      return [];
    });
  });
}

function taken(id: string, noun: string, span: Span, first: Span | undefined): Finding {
  if (first === undefined) {
    const message = `\`${id}\` is a ${noun} that agenda has by itself, so this one has no effect.`;
    return { span, message, hint: "Give yours another id, and name that in the sections." };
  }
  const message = `\`${id}\` is the id of another ${noun} already, so nobody can tell which one is meant.`;
  const hint = "Give one of the two another id, or take it out.";
  return { span, message, hint, related: [{ span: first, message: "First declared here." }] };
}

/** The items whose ids are not taken, of two with one id the first. */
export function untaken<Item extends { readonly id: string }>(
  items: readonly Item[],
  builtIn: Iterable<string>,
): Item[] {
  const seen = new Set(builtIn);
  return items.filter(({ id }) => {
    const isFree = !seen.has(id);
    seen.add(id);
    return isFree;
  });
}
