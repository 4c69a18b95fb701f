import type { PlacedSection } from "../../../core/agenda.ts";
import { groupBy } from "../../../core/group-by.ts";
import type { Named } from "../../../core/section.ts";
import { shortCitation } from "../../../core/short-citation.ts";
import { inCompany } from "../blocks/loneliness.ts";
import type { Block, Labelled, Paragraph } from "../blocks/types.ts";
import type { InlineNode } from "../inline/types.ts";
import { type WordingKey, wordingKeys } from "../style/wording-keys.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, cite, destinationName } from "./book.ts";
import { innerLink, sectionReference } from "./links.ts";
import { paragraph, plainText } from "./paragraphs.ts";

/** Room for the labels of facts, in parts of the column. */
const labelShare = 0.2;

/** How unwelcome it is that the facts stand on another page than all the text, as for `costAfter`. */
const strandedCost = 120;

/** The same of the end of a page between what is said under one label: between two labels is better. */
const partedCost = 25;

/** A fact of a section: a label, and what is said under it, each a paragraph. */
export interface Fact {
  readonly label: string;
  readonly values: readonly (readonly InlineNode[])[];
}

/** Whether there are fixed words for `key`. */
function isWordingKey(key: string): key is WordingKey {
  return (wordingKeys as readonly string[]).includes(key);
}

function titlesOf(
  named: readonly Named[],
  known: readonly { readonly id: string; readonly title: string }[],
): string {
  return named.map(({ id }) => known.find((facet) => facet.id === id)?.title ?? id).join(" · ");
}

function textFact(label: string, text: string, book: Book): readonly Fact[] {
  return text === "" ? [] : [{ label, values: [plainText(text, book.design.looks.small)] }];
}

/** The relations of a section, by what they are called; the note stands with the section that declares it. */
function relationFacts(section: PlacedSection, book: Book): readonly Fact[] {
  const { small, smallMuted } = book.design.looks;
  const groups = groupBy(section.links, (link) => link.label);
  return [...groups].map(([label, links]) => {
    const values = links.flatMap((link) => {
      const other = book.agenda.byId.get(link.other);
      if (other === undefined) return [];
      const note = link.direction === "outgoing" ? link.relation.note : undefined;
      const said: readonly InlineNode[] =
        note === undefined ? [] : [{ kind: "text", text: ` – ${note}`, style: smallMuted }];
      return [[...sectionReference(other, book, small), ...said]];
    });
    return { label: label.charAt(0).toLocaleUpperCase(book.language) + label.slice(1), values };
  });
}

function sourceFact(section: PlacedSection, book: Book): readonly Fact[] {
  const style = book.design.looks.small;
  const values = section.fields.sources.flatMap(({ id }) => {
    const source = book.sources.get(id);
    if (source === undefined) return [];
    const destination = cite(book, id);
    const link = innerLink(destinationName("source", id), source.title);
    const short = shortCitation(source);
    const rest = (text: string): InlineNode => ({ kind: "text", text, style, link });
    const lang = source.language === undefined ? {} : { lang: source.language };
    const title: InlineNode = { kind: "text", text: source.title, style, link, ...lang };
    const nodes: readonly InlineNode[] = [
      { kind: "anchor", destination, style },
      ...(short.startsWith(source.title)
        ? [title, rest(short.slice(source.title.length))]
        : [rest(`${short}, `), title]),
    ];
    return [nodes];
  });
  return values.length === 0 ? [] : [{ label: book.words("sources"), values }];
}

/** The keys that a publisher's own kind of section has. */
function customFacts(section: PlacedSection, book: Book): readonly Fact[] {
  const kind = book.agenda.manifest.kinds.find(({ id }) => id === section.kind);
  return Object.entries(section.fields.custom).flatMap(([key, value]) => {
    const schema = kind?.fields[key];
    const titled =
      typeof schema === "object" && schema !== null && "title" in schema ? schema.title : undefined;
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    const text = parts.filter((part) => ["string", "number", "boolean"].includes(typeof part)).join(" · ");
    return textFact(typeof titled === "string" ? titled : key, text, book);
  });
}

/** What the front matter says of a section at a glance. */
function glanceFacts({ fields }: PlacedSection, book: Book): readonly Fact[] {
  const { manifest } = book.agenda;
  const status = fields.status === undefined ? "" : `status.${fields.status}`;
  return [
    ...textFact(
      book.words("status"),
      isWordingKey(status) ? book.words(status) : (fields.status ?? ""),
      book,
    ),
    ...textFact(book.words("scales"), titlesOf(fields.scales, manifest.scales), book),
    ...textFact(book.words("actors"), titlesOf(fields.actors, manifest.actors), book),
  ];
}

function furtherFacts(section: PlacedSection, book: Book): readonly Fact[] {
  const { small } = book.design.looks;
  const indicators = section.fields.indicators.map((indicator) => plainText(indicator, small));
  return [
    ...(indicators.length === 0 ? [] : [{ label: book.words("indicators"), values: indicators }]),
    ...customFacts(section, book),
    ...relationFacts(section, book),
    ...sourceFact(section, book),
  ];
}

/** A list of labels with what is said under each, the labels in a column of their own. */
export function factList(facts: readonly Fact[], parent: Tag, book: Book): readonly Labelled[] {
  const { small, smallMuted } = book.design.looks;
  const indent = Math.max(72, book.design.geometry.textWidth * labelShare);
  const list = parent.child("L", { listNumbering: "None" });
  const none = { before: 0, after: 0 };
  const leading = small.size * 1.36;
  const items = facts.map(({ label, values }): Labelled => {
    const item = list.child("LI");
    const name = paragraph(item.child("Lbl"), plainText(label, smallMuted), smallMuted, none, { leading });
    const body = item.child("LBody");
    const blocks = values.map(
      (nodes): Paragraph => ({
        ...paragraph(body.child("P"), nodes, small, { before: 1.5, after: 1.5 }, { leading }),
        costAfter: partedCost,
      }),
    );
    const spacing = { before: 3, after: 3 };
    return { kind: "labelled", label: name, indent, blocks: inCompany(blocks), spacing, repeatsLabel: true };
  });
  return inCompany(items);
}

/** How far a section is, where it is for, and for whom: at its head. */
export function headFacts(section: PlacedSection, parent: Tag, book: Book): readonly Block[] {
  const facts = glanceFacts(section, book);
  if (facts.length === 0) return [];
  const spacing = { before: 2, after: 10 };
  return [{ kind: "group", blocks: factList(facts, parent, book), together: true, spacing }];
}

/** What else the front matter says of a section, and what other sections say of it. */
export function factBlocks(section: PlacedSection, parent: Tag, book: Book): readonly Block[] {
  const facts = furtherFacts(section, book).filter(({ values }) => values.length > 0);
  if (facts.length === 0) return [];
  const { rule } = book.design.style.colors;
  const blocks: readonly Block[] = [
    { kind: "rule", color: rule, thickness: 0.4, spacing: { before: 0, after: 5 }, keepWithNext: true },
    ...factList(facts, parent, book),
  ];
  const spacing = { before: 10, after: 6 };
  return [{ kind: "group", blocks, together: true, costBefore: strandedCost, spacing }];
}
