import type { AnnotationContent, MarkedContent, TagAttributes, TagType } from "./types.ts";

/** What stands below an element of the structure tree. */
export type TagChild = Tag | MarkedContent | AnnotationContent;

/**
 * An element of the structure tree: what a part of the document is. Elements are read in the order of the pages: one takes
 * its place, after those that have theirs, when the first of its content is drawn. When it was made says nothing.
 */
export class Tag {
  readonly type: TagType;
  readonly attributes: TagAttributes;
  readonly #children: TagChild[] = [];
  #parent: Tag | undefined;
  #hasPlace = false;

  constructor(type: TagType, attributes: TagAttributes = {}) {
    this.type = type;
    this.attributes = attributes;
  }

  get parent(): Tag | undefined {
    return this.#parent;
  }

  /** Those that have their place, in the order in which they are read. */
  get children(): readonly TagChild[] {
    return this.#children;
  }

  /** Makes an element below this one. */
  child(type: TagType, attributes: TagAttributes = {}): Tag {
    const tag = new Tag(type, attributes);
    tag.#parent = this;
    return tag;
  }

  /** Makes an element that stands here though nothing may be drawn for it: the cell of a row. */
  cell(type: "TH" | "TD", attributes: TagAttributes = {}): Tag {
    return this.append(this.child(type, attributes));
  }

  /** Gives `tag` the next place below this one; an element that has its place already keeps it. */
  append(tag: Tag): Tag {
    if (tag.#hasPlace) return tag;
    tag.#parent = this;
    tag.#hasPlace = true;
    this.#children.push(tag);
    return tag;
  }

  /** Adds what is drawn, by which this element, and those that it stands in, get their place. */
  add(content: MarkedContent | AnnotationContent): void {
    this.#children.push(content);
    for (let tag: Tag = this; tag.#parent !== undefined; tag = tag.#parent) tag.#parent.append(tag);
  }

  /** Whether anything of the page is in this element or below it. */
  get isEmpty(): boolean {
    return this.#children.every((child) => child instanceof Tag && child.isEmpty);
  }
}
