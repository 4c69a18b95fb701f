/** What real readers made of a text in plain words. Entered by hand: no program can know it. */
export interface ReaderTest {
  /** ISO 8601, to the day. */
  readonly date: string;
  /** How many people read the text. */
  readonly readers: number;
  /** How many of them could say in their own words what it asks for. */
  readonly understood: number;
  /** Who held the test. */
  readonly by?: string;
  readonly note?: string;
}
