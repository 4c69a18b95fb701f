import type { PdfStyle } from "../../pdf/style/types.ts";
import type { Wording } from "../../templates/types.ts";
import type { SummaryWord } from "../words.ts";
import type { Leadings, LeafletLooks } from "./design.ts";

/** What the parts of the leaflet share while they are being written. */
export interface LeafletContext {
  readonly looks: LeafletLooks;
  readonly leadings: Leadings;
  readonly colors: PdfStyle["colors"];
  readonly words: Wording<SummaryWord>;
  /** Their language, where it is another than the agenda's: BCP 47. */
  readonly wordsLanguage: string | undefined;
  /** Between a term and its explanation: ": ". */
  readonly joint: string;
  /** Whether there are pages to link to. */
  readonly hasSite: boolean;
  /** Where the site is published, with a slash at its end; undefined where nobody has said. */
  readonly baseUrl: string | undefined;
  /** Ids of the lines that have a card. */
  readonly cards: ReadonlySet<string>;
}
