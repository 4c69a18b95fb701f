/** An image that pages may show. */
export interface SiteImage {
  /** What is copied: of an SVG, what is left of it when all that could run or be fetched is taken out. */
  readonly bytes: Uint8Array;
  /** In CSS pixels; absent where the file doesn't say. */
  readonly width?: number;
  readonly height?: number;
}
