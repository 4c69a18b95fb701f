import { createHash } from "node:crypto";
import { compareText } from "../../../core/compare-text.ts";
import { isSafeExternalUrl } from "../../../core/external-url.ts";
import type { Contact } from "../../../core/manifest.ts";
import { longDate } from "../../dates.ts";
import type { Block } from "../blocks/types.ts";
import { families } from "../fonts/catalogue.ts";
import type { InlineNode } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";
import type { Book } from "./book.ts";
import { type Fact, factList } from "./facts.ts";
import { addressLink } from "./links.ts";
import { paragraph, plainText, runningText } from "./paragraphs.ts";

const none = { before: 0, after: 0 } as const;

/** Where the colophon begins: it stands low on its page. */
const colophonDrop = 0.36;

/** How many hexadecimal digits of the fingerprint are printed: enough to tell two texts apart. */
const fingerprintLength = 16;

/** A name, and below it its address as a link. */
function partyNodes(
  party: { readonly name: string; readonly url?: string },
  book: Book,
): readonly (readonly InlineNode[])[] {
  const { small } = book.design.looks;
  const name = plainText(party.name, small);
  return party.url === undefined ? [name] : [name, addressNodes(party.url, book)];
}

function addressNodes(url: string, book: Book): readonly InlineNode[] {
  const { small } = book.design.looks;
  return [
    {
      kind: "text",
      text: url,
      style: small,
      ...(isSafeExternalUrl(url) ? { link: addressLink(url) } : {}),
    },
  ];
}

/** Whom readers may ask, each part on a line of its own. */
function contactNodes(contact: Contact | undefined, { design }: Book): readonly (readonly InlineNode[])[] {
  const { name, address, telephone, email } = contact ?? {};
  return [name, address, telephone, email].flatMap((text) =>
    text === undefined ? [] : [plainText(text, design.looks.small)],
  );
}

/** "157 Markdown files, fingerprint 3f2a…": which text this is, whatever its version says. */
function sourceFiles({ agenda, words, write }: Book): string {
  const hash = createHash("sha256");
  const files = agenda.sections.map(({ path, text }) => [path, text] as const);
  for (const [path, text] of files.toSorted(([a], [b]) => compareText(a, b)))
    hash.update(`${path}\0${text}\0`);
  return words("sourceFilesValue", {
    count: write(files.length),
    fingerprint: hash.digest("hex").slice(0, fingerprintLength),
  });
}

/** The families that the book is set in, those for other scripts among them. */
function typefaces({ words, scripts }: Book): string {
  const names = [...families.map(({ name }) => name), ...scripts];
  return words("typefacesValue", { names: names.join(", ") });
}

function colophonFacts(book: Book, generator: string): readonly Fact[] {
  const { manifest } = book.agenda;
  const { small } = book.design.looks;
  const version =
    manifest.version === undefined ? undefined : book.words("version", { version: manifest.version });
  const edition = [manifest.edition, version].filter((part) => part !== undefined).join(" · ");
  const production = book.words("productionValue", { generator, standard: book.standard });
  const facts: readonly Fact[] = [
    { label: book.words("publisher"), values: partyNodes(manifest.publisher, book) },
    { label: book.words("authors"), values: manifest.authors.flatMap((author) => partyNodes(author, book)) },
    { label: book.words("contact"), values: contactNodes(manifest.contact, book) },
    { label: book.words("edition"), values: edition === "" ? [] : [plainText(edition, small)] },
    { label: book.words("date"), values: [plainText(longDate(manifest.date, book.language), small)] },
    {
      label: book.words("licence"),
      values: manifest.licence === undefined ? [] : partyNodes(manifest.licence, book),
    },
    {
      label: book.words("address"),
      values: manifest.url === undefined ? [] : [addressNodes(manifest.url, book)],
    },
    { label: book.words("sourceFiles"), values: [plainText(sourceFiles(book), small)] },
    { label: book.words("typefaces"), values: [plainText(typefaces(book), small)] },
    { label: book.words("production"), values: [plainText(production, small)] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/** The colophon: what the document is, who stands behind it, what may be done with it. */
export function colophonBlocks(document: Tag, book: Book, generator: string): readonly Block[] {
  const { description } = book.agenda.manifest;
  const { looks, geometry } = book.design;
  const title = book.words("about");
  const tag = document.child("Sect", { title });
  const head = { left: "", right: "", opening: true };
  const heading = paragraph(
    tag.child("H1"),
    plainText(title, looks.heading),
    looks.heading,
    { before: 0, after: 8 },
    {
      keepWithNext: true,
      head,
    },
  );
  const about: Block[] = [];
  if (description !== undefined) {
    const words = plainText(description, looks.body);
    const options = { align: "left", hyphenate: false } as const;
    about.push(runningText(tag.child("P"), words, book.design, { before: 0, after: 16 }, options));
  }
  return [
    { kind: "page-break", spacing: none },
    { kind: "gap", height: geometry.textHeight * colophonDrop, spacing: none },
    heading,
    ...about,
    ...factList(colophonFacts(book, generator), tag, book),
  ];
}
