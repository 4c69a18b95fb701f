import { Resvg } from "@resvg/resvg-wasm";
import { startResvg } from "../../resvg.ts";
import type { MapGeometry } from "../types.ts";
import { mapSvg } from "./svg.ts";

/** The font files that a picture is set in, by name: nothing of the machine it is made on gets in. */
export const pngFonts = {
  SourceSans3_400Regular: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  SourceSans3_600SemiBold: "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
} as const;

/**
 * Draws a map as a picture.
 *
 * @param wasm the bytes of resvg's WebAssembly, which are compiled once
 * @param fonts the files of `pngFonts`, those of other scripts, and the publisher's
 * @param scale pixels a point
 * @param families those of the publisher's fonts
 */
export async function mapPng(
  map: MapGeometry,
  wasm: Uint8Array<ArrayBuffer>,
  fonts: Iterable<Uint8Array>,
  scale: number,
  families: readonly string[] = [],
): Promise<Uint8Array> {
  await startResvg(wasm);
  const svg = mapSvg(map, { prefix: "", standalone: true, families });
  const resvg = new Resvg(svg, {
    font: { fontBuffers: [...fonts], defaultFontFamily: "Source Sans 3", sansSerifFamily: "Source Sans 3" },
    fitTo: { mode: "zoom", value: scale },
  });
  const image = resvg.render();
  const bytes = new Uint8Array(image.asPng());
  image.free();
  resvg.free();
  return bytes;
}
