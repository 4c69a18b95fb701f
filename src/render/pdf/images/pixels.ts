/** A picture, decoded: what the PDF holds of one that can't be put into it as it is. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One for grey, three for red, green and blue. */
  readonly channels: 1 | 3;
  /** A byte a channel, row by row. */
  readonly samples: Uint8Array;
  /** A byte a pixel: 0 shows what is behind, 255 hides it. Absent where nothing shows through. */
  readonly alpha?: Uint8Array;
}
