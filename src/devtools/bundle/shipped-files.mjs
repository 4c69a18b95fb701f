import { cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);

const fonts = "@expo-google-fonts";

/**
 * Files of packages that the program reads while it runs, as module specifiers. They travel with it in `dist/packages/`,
 * so that who installs it gets these and not the whole packages. A test holds the list to what the program asks for.
 */
export const shippedFiles = [
  ...["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic"].flatMap((style) => [
    `${fonts}/source-serif-4/${style}/SourceSerif4_${style}.ttf`,
    `${fonts}/source-sans-3/${style}/SourceSans3_${style}.ttf`,
  ]),
  ...["400Regular", "600SemiBold"].map(
    (style) => `${fonts}/source-code-pro/${style}/SourceCodePro_${style}.ttf`,
  ),
  ...["source-serif-4", "source-sans-3", "source-code-pro"].map(
    (family) => `${fonts}/${family}/LICENSE_FONT`,
  ),
  "@resvg/resvg-wasm/index_bg.wasm",
];

/** Copies the files of packages into the bundle. */
export async function shipFiles(outputFolder) {
  for (const module of shippedFiles) {
    const target = join(outputFolder, "packages", module);
    await mkdir(dirname(target), { recursive: true });
    await cp(resolve(module), target);
  }
}

/** The name of the package that a module specifier begins with. */
export function packageOf(module) {
  return module
    .split("/")
    .slice(0, module.startsWith("@") ? 2 : 1)
    .join("/");
}
