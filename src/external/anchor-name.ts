/**
 * The name that a link's fragment looks for on a page, decoded; `undefined` where it names no part of an HTML page:
 * `#` and `#top` are every page's top, `#:~:text=` quotes words, `#page=4` and the like are settings for a viewer, `#/path` and
 * `#!path` are routes of a script, and `#L10` or `#L10-L20` are lines that sites for code mark by script.
 */
export function anchorName(hash: string): string | undefined {
  const name = decoded(hash.replace(/^#/, "").replace(/:~:.*$/s, ""));
  if (name === "" || /^top$/i.test(name) || /^[/!]|=|^L\d+(C\d+)?(-L?\d+(C\d+)?)?$/.test(name))
    return undefined;
  return name;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
