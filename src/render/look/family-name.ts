/** Names that a font is known by: that of its family over all styles, else the older one (OpenType 1.9, "name"). */
const familyNames = [16, 1] as const;

const windows = 3;

/** The family's name as the font itself has it: what drawings call it by; undefined where it has none in Unicode. */
export function familyName(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tableAt(view, "name");
  if (table === undefined) return undefined;
  const names = new Map<number, string>();
  const strings = table + view.getUint16(table + 4);
  for (let index = view.getUint16(table + 2) - 1; index >= 0; index -= 1) {
    const record = table + 6 + index * 12;
    if (view.getUint16(record) !== windows) continue;
    const start = strings + view.getUint16(record + 10);
    const text = utf16(view, start, view.getUint16(record + 8));
    names.set(view.getUint16(record + 6), text);
  }
  return familyNames.map((id) => names.get(id)).find((name) => name !== undefined);
}

function tableAt(view: DataView, tag: string): number | undefined {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const own = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(record + place)));
    if (own === tag) return view.getUint32(record + 8);
  }
  return undefined;
}

function utf16(view: DataView, start: number, length: number): string {
  let text = "";
  for (let offset = 0; offset + 1 < length && start + offset + 1 < view.byteLength; offset += 2)
    text += String.fromCharCode(view.getUint16(start + offset));
  return text;
}
