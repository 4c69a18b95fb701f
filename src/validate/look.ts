import { type FontChoice, fontRoles, fontStyles, type Look } from "../core/look.ts";
import { present, type Reader } from "./reader.ts";

/** Reads what the manifest says of the look. A font that names nothing to read is left to its rule. */
export function readLook(reader: Reader): Look {
  return { fonts: reader.items("/look/fonts").map((pointer) => readFont(reader, pointer)) };
}

function readFont(reader: Reader, pointer: string): FontChoice {
  const role = fontRoles.find((known) => known === reader.text(`${pointer}/for`));
  const files = fontStyles.flatMap((style) => {
    const file = reader.name(`${pointer}/${style}`);
    return file === undefined ? [] : [[style, file] as const];
  });
  return {
    ...present({
      role,
      script: reader.text(`${pointer}/script`),
      package: reader.name(`${pointer}/package`),
    }),
    files: Object.fromEntries(files),
    span: reader.span(pointer),
  };
}
