const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as content or as an attribute in double quotes. Characters that XML 1.0 bars, even escaped, are left out. */
export function escapeXml(text: string): string {
  return /^[\w .:/#-]*$/.test(text) ? text : escapeAll(text);
}

function escapeAll(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
