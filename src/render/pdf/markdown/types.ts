import type { RootContent } from "mdast";
import type { Block } from "../blocks/types.ts";
import type { Setting } from "../document/book.ts";
import type { TextStyle } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";

/** How the blocks of a text look. */
export interface BlockLook {
  readonly style: TextStyle;
  readonly leading: number;
  readonly justify: boolean;
  readonly hyphenate: boolean;
  /** Between blocks, in points. */
  readonly gap: number;
  /** A paragraph that follows another starts in by so much, instead of standing apart by the gap; in points. */
  readonly indent?: number;
  /** The level of the title that the text stands under. */
  readonly level: number;
}

/** Sets the blocks of a text below `parent`. */
export type BlockSetter = (
  nodes: readonly RootContent[],
  parent: Tag,
  look: BlockLook,
  setting: Setting,
) => readonly Block[];
