import { type FontStyle, fontStyles } from "../../core/look.ts";

/** What names of font files have for weights beside the regular and the bold one: "SemiBold", "300". */
const otherWeights =
  /thin|hairline|(?:extra|ultra|semi|demi)[-_ ]?(?:light|bold)|light|medium|black|heavy|(?<!\d)[1235689]00(?!\d)|(?<!\d)950/iu;

const bold = /bold|(?<!\d)700(?!\d)/iu;

const italic = /italic|oblique/iu;

/** The files of a package for each style that it has, as their names tell: the first of several, which is the plainest. */
export function filesByStyle(paths: readonly string[]): ReadonlyMap<FontStyle, string> {
  const found = new Map<FontStyle, string>();
  for (const path of [...paths].sort((a, b) => a.length - b.length)) {
    const name = path.split("/").at(-1) ?? path;
    if (otherWeights.test(name)) continue;
    const style = styleOf(name);
    if (!found.has(style)) found.set(style, path);
  }
  const [only] = paths;
  if (found.size === 0 && only !== undefined) found.set("regular", only);
  return new Map(
    fontStyles.flatMap((style) => {
      const path = found.get(style);
      return path === undefined ? [] : [[style, path] as const];
    }),
  );
}

function styleOf(name: string): FontStyle {
  if (bold.test(name)) return italic.test(name) ? "bold-italic" : "bold";
  return italic.test(name) ? "italic" : "regular";
}

/** Whether bytes begin as a TrueType or OpenType font does (OpenType 1.9, "otff"), with a table of its characters. */
export function isFont(bytes: Uint8Array): boolean {
  if (bytes.length < 12) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(0);
  if (kind !== 0x00010000 && kind !== 0x4f54544f && kind !== 0x74727565) return false;
  const count = view.getUint16(4);
  if (bytes.length < 12 + count * 16) return false;
  const tables = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (view.getUint32(record + 8) + view.getUint32(record + 12) > bytes.length) return false;
    tables.add(String.fromCharCode(...bytes.subarray(record, record + 4)));
  }
  return ["cmap", "head", "hhea", "hmtx", "maxp", "name"].every((tag) => tables.has(tag));
}
