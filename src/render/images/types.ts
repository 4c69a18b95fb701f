/** What the first bytes of an image say. */
export interface ImageHead {
  readonly type: "png" | "jpeg" | "gif" | "webp" | "avif" | "svg";
  readonly width?: number;
  readonly height?: number;
}
