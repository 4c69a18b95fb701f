import type { Heading, Root } from "mdast";
import type { Link, PlacedSection, PlainStatement } from "../core/agenda.ts";
import type { Mention } from "../core/markdown.ts";
import type {
  FrontMatterText,
  Section,
  SectionFields,
  Heading as SectionHeading,
  UndefinedLabel,
} from "../core/section.ts";
import type { Span } from "../core/span.ts";
import type { BodyResolver } from "./body-resolver.ts";
import type { Place } from "./placement.ts";
import type { SplitBody } from "./plain-statement.ts";

/**
 * A section in its place. Its body is resolved when that is asked for: whoever only checks an agenda looks at bodies as they
 * were parsed. A class, since an agenda may have ten thousand of them.
 */
export class SectionInPlace implements PlacedSection {
  readonly path: string;
  readonly id: string;
  readonly idSpan: Span;
  readonly idDeclared: boolean;
  readonly kind: string;
  readonly kindDeclared: boolean;
  readonly intact: boolean;
  readonly title: string;
  readonly titleSpan: Span;
  readonly fields: SectionFields;
  readonly body: Root;
  readonly headings: readonly SectionHeading[];
  readonly undefinedLabels: readonly UndefinedLabel[];
  readonly mentions: readonly Mention[];
  readonly frontMatterTexts: readonly FrontMatterText[];
  readonly text: string;
  readonly number: string | undefined;
  readonly line: string | undefined;
  readonly partOf: string | undefined;
  readonly links: readonly Link[];
  readonly #section: Section;
  readonly #resolver: BodyResolver;
  #split: SplitBody | undefined;
  /** `null` where the body has none. */
  #plainHeading: Heading | null | undefined;

  constructor({ section, number, line, partOf }: Place, links: readonly Link[], resolver: BodyResolver) {
    this.path = section.path;
    this.id = section.id;
    this.idSpan = section.idSpan;
    this.idDeclared = section.idDeclared;
    this.kind = section.kind;
    this.kindDeclared = section.kindDeclared;
    this.intact = section.intact;
    this.title = section.title;
    this.titleSpan = section.titleSpan;
    this.fields = section.fields;
    this.body = section.body;
    this.headings = resolver.headings(section);
    this.undefinedLabels = section.undefinedLabels;
    this.mentions = section.mentions;
    this.frontMatterTexts = section.frontMatterTexts;
    this.text = section.text;
    this.number = number;
    this.line = line;
    this.partOf = partOf;
    this.links = links;
    this.#section = section;
    this.#resolver = resolver;
  }

  get plainHeading(): Heading | undefined {
    if (this.#plainHeading === undefined)
      this.#plainHeading = this.#resolver.plainHeading(this.#section) ?? null;
    return this.#plainHeading ?? undefined;
  }

  get content(): Root {
    return this.#resolved().content;
  }

  get plain(): PlainStatement | undefined {
    return this.#resolved().plain;
  }

  #resolved(): SplitBody {
    this.#split ??= this.#resolver.resolve(this.#section);
    return this.#split;
  }
}
