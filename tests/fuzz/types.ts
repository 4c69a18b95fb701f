/** Something that tries inputs until a moment comes. */
export interface Fuzzer {
  readonly name: string;
  /**
   * @param deadline as `Date.now()` counts
   * @param seed decides all that is tried
   * @param most how many inputs are tried at most; without it, the deadline alone ends it
   * @throws what went wrong, with the number of the input
   */
  run(deadline: number, seed: number, most?: number): Promise<FuzzResult>;
}

export interface FuzzResult {
  /** How many inputs were tried. */
  readonly tried: number;
  readonly failures: readonly string[];
}
