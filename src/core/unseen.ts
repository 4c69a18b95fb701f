/** No-break and other special spaces, zero-width characters, marks of direction, soft hyphens: what pasted text brings along. */
const unseen =
  /[\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]/g;

/** A name without the characters that nobody sees in it; the same name where it has none. */
function withoutUnseen(name: string): string {
  return name.replace(unseen, "");
}

/** A name without the characters in it that nobody sees, and the first of them, "U+00A0"; `undefined` where it has none. */
export function unseenIn(name: string): { readonly bare: string; readonly code: string } | undefined {
  const [first] = name.match(unseen) ?? [];
  if (first === undefined) return undefined;
  const code = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return { bare: withoutUnseen(name), code: `U+${code}` };
}

/**
 * What to do about a name that holds characters that nobody sees, so that it is not shown beside another that looks the same;
 * `undefined` where it has none.
 */
export function unseenHint(name: string): string | undefined {
  const found = unseenIn(name);
  return found === undefined
    ? undefined
    : `There is a character in it that can't be seen (${found.code}), as pasted text often has. Type the name anew: \`${found.bare}\`.`;
}
