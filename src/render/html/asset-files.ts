import type { Artifact } from "../../core/artifact.ts";
import { addressOfAsset } from "../address.ts";
import type { Site } from "./types.ts";

/** The files of the agenda that pages show or link to, images as they may be shown. */
export function assetFiles({ images, assets }: Site, paths: Iterable<string>): readonly Artifact[] {
  return [...paths].toSorted().flatMap((path) => {
    const bytes = images.get(path)?.bytes ?? assets.get(path);
    return bytes === undefined ? [] : [{ path: addressOfAsset(path), bytes }];
  });
}
