import type { AnnotationContent, MarkedContent, TagAttributes, TagType } from "./types.ts";

/** What stands below an element of the structure tree. */
export type TagChild = Tag | MarkedContent | AnnotationContent;

/** An element of the structure tree: what a part of the document is, in the order it is read. */
export class Tag {
  readonly type: TagType;
  readonly attributes: TagAttributes;
  readonly children: TagChild[] = [];
  #parent: Tag | undefined;

  constructor(type: TagType, attributes: TagAttributes = {}) {
    this.type = type;
    this.attributes = attributes;
  }

  get parent(): Tag | undefined {
    return this.#parent;
  }

  /** Makes an element and puts it last. */
  child(type: TagType, attributes: TagAttributes = {}): Tag {
    return this.append(new Tag(type, attributes));
  }

  /** Puts `tag` last; an element that has its place already keeps it. */
  append(tag: Tag): Tag {
    if (tag.#parent === undefined) {
      tag.#parent = this;
      this.children.push(tag);
    }
    return tag;
  }

  /** Whether anything of the page is in this element or below it. */
  get isEmpty(): boolean {
    return this.children.every((child) => child instanceof Tag && child.isEmpty);
  }
}
