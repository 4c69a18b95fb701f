/** The types of images that a file's name and its first bytes can tell. */
export type ImageType = "png" | "jpeg" | "gif" | "webp" | "avif" | "svg";

/** The endings of image files, and what the file must then be. */
const endings: Readonly<Record<string, ImageType>> = {
  png: "png",
  apng: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  jfif: "jpeg",
  gif: "gif",
  webp: "webp",
  avif: "avif",
  svg: "svg",
};

/** What a file's name says it is; undefined for files that aren't images. */
export function imageTypeByName(path: string): ImageType | undefined {
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}
