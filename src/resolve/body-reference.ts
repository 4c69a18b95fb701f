import type { Place } from "../core/markdown.ts";
import { spanAt } from "../core/node-span.ts";
import { startOf } from "../core/positions.ts";
import type { Reference } from "../core/reference.ts";
import type { Span } from "../core/span.ts";
import type { FoundSection } from "./directory.ts";

/** What a mark in a body says, and where. */
interface Written {
  /** The section that it stands in. */
  readonly from: string;
  readonly path: string;
  readonly place: Place | undefined;
  /** Where the target alone is written. */
  readonly targetPlace?: Place | undefined;
  readonly form: Reference["form"];
  readonly target: string;
  readonly anchor?: string | undefined;
  readonly words: string;
}

/**
 * A reference to a section or a source in the text of a section. Lines and columns of its places are worked out when they are
 * asked for: an agenda has thousands of references, and few of them have a finding. Who looks at all references takes these apart
 * without their spans.
 */
export class BodyReference implements Reference {
  readonly from: string;
  readonly form: Reference["form"];
  readonly wants: "section" | "source";
  readonly target: string;
  readonly anchor: string | undefined;
  readonly words: string;
  readonly found: string | undefined;
  readonly via: FoundSection["via"] | undefined;
  readonly #path: string;
  readonly #place: Place | undefined;
  readonly #targetPlace: Place | undefined;

  constructor(written: Written, wants: "section" | "source", found?: string, via?: FoundSection["via"]) {
    this.from = written.from;
    this.form = written.form;
    this.wants = wants;
    this.target = written.target;
    this.anchor = written.anchor;
    this.words = written.words;
    this.found = found;
    this.via = via;
    this.#path = written.path;
    this.#place = written.place;
    this.#targetPlace = written.targetPlace;
  }

  get span(): Span {
    return this.#place === undefined ? startOf(this.#path) : spanAt(this.#path, this.#place);
  }

  get targetSpan(): Span | undefined {
    return this.#targetPlace === undefined ? undefined : spanAt(this.#path, this.#targetPlace);
  }
}
