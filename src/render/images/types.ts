import type { ImageType } from "../../core/image-type.ts";

/** What a whole file of pixels says, without decoding more than has to be. */
export interface Picture {
  readonly type: Exclude<ImageType, "svg">;
  /** In pixels, as the file holds them: not turned. */
  readonly width: number;
  readonly height: number;
  /** How the pixels are to be turned, from 1 (not at all) to 8, as EXIF counts (2.32, tag 0x0112). Above 4 the sides are swapped. */
  readonly orientation: number;
  /** Four for the inks of a printing press; absent where nobody needs to know. */
  readonly channels?: number;
}

/** A picture that can be shown, or a clause that says what is wrong with its file: "it ends before its last row". */
export type Examined<Found = Picture> = Found | { readonly damage: string };
