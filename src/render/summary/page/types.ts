import type { StatementBlock } from "../../../plain/summary/types.ts";
import type { MapView } from "../../html/views/types.ts";
import type { PartName } from "../types.ts";

// What templates/html/summary.liquid gets: texts are set for the page, addresses are relative to it.

export interface OriginView {
  /** The section's id. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** null where the site isn't made. */
  readonly address: string | null;
}

export interface StatementView {
  readonly text: string;
  readonly origin: OriginView | null;
  readonly url: string | null;
}

export interface CardView {
  readonly origin: OriginView;
  readonly tone: string;
  readonly number: string | null;
  readonly heading: string;
  readonly statement: readonly StatementBlock[];
  readonly bullets: readonly StatementView[];
  readonly others: string | null;
  readonly readMore: string;
}

interface KeyWordView {
  readonly id: string | null;
  readonly term: string;
  readonly plain: string;
  readonly address: string | null;
}

interface PartHead {
  readonly name: PartName;
  readonly title: string;
}

export type PartView =
  | (PartHead & { readonly kind: "statements"; readonly statements: readonly StatementView[] })
  | (PartHead & { readonly kind: "map" })
  | (PartHead & { readonly kind: "cards"; readonly cards: readonly CardView[] })
  | (PartHead & { readonly kind: "key-words"; readonly words: readonly KeyWordView[] })
  | (PartHead & { readonly kind: "notes"; readonly sentences: readonly string[] });

export interface SummaryView {
  readonly title: string;
  readonly label: string;
  readonly imprint: readonly string[];
  /** What stands before the list of forms. */
  readonly otherForms: string;
  readonly forms: readonly { readonly label: string; readonly address: string; readonly type: string }[];
  readonly parts: readonly PartView[];
}

export type MapOnPage = MapView | null;
