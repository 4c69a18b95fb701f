const beyondAscii = /[^\0-\x7f]/u;
const special = /[\n\r\t\b\f()\\]/gu;

const escapes: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
  "\\": "\\\\",
  "(": "\\(",
  ")": "\\)",
};

/** The bytes of UTF-16 with its mark, one a character. */
function utf16(text: string): string {
  let bytes = "\xfe\xff";
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return bytes;
}

function stringText(text: string): string {
  const bytes = beyondAscii.test(text) ? utf16(text) : text;
  return `(${bytes.replace(special, (found) => escapes[found] ?? found)})`;
}

function dictionaryText(object: object): string {
  let text = "<<";
  for (const [key, value] of Object.entries(object))
    if (value !== undefined) text += `\n/${key} ${objectText(value)}`;
  return `${text}\n>>`;
}

/**
 * An object as it stands in the file, one byte a character, in the words that pdfkit has for it, several times as fast: a
 * string is a name and a `String` a string, an array is one, an object is a dictionary unless it knows its own text, as
 * references do.
 */
export function objectText(value: unknown): string {
  if (typeof value === "string") return `/${value}`;
  if (typeof value === "number") return String(Math.round(value * 1e6) / 1e6);
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof String) return stringText(value.valueOf());
  if (Array.isArray(value)) {
    let text = "[";
    for (let index = 0; index < value.length; index += 1)
      text += `${index === 0 ? "" : " "}${objectText(value[index] ?? null)}`;
    return `${text}]`;
  }
  return value.toString === Object.prototype.toString ? dictionaryText(value) : String(value);
}
