import type { Block } from "../../pdf/blocks/types.ts";
import { addressLink } from "../../pdf/document/links.ts";
import { plainText } from "../../pdf/document/paragraphs.ts";
import type { InlineLink } from "../../pdf/inline/types.ts";
import type { Tag } from "../../pdf/tags/tag.ts";
import { fillWords } from "../../templates/wording.ts";
import { typedAddress } from "../typed-address.ts";
import type { SummaryDocument } from "../types.ts";
import { webLink } from "./links.ts";
import { linked, noSpace, partTitle, text } from "./paragraphs.ts";
import { qrCode } from "./qr-code.ts";
import type { LeafletContext } from "./types.ts";

const gap = 13;

/** A code for more letters would be too fine for the eye of a telephone. */
const longest = 200;

/** Where the whole agenda can be read, with a code for telephones, and whom readers may ask. */
export function whereBlocks(
  { published, contact }: SummaryDocument,
  document: Tag,
  context: LeafletContext,
): readonly Block[] {
  return [
    ...(published === undefined ? [] : addressBlocks(published, document, context)),
    ...(contact === undefined ? [] : contactBlocks(contact, document, context)),
  ];
}

function addressBlocks(
  { label, url }: NonNullable<SummaryDocument["published"]>,
  document: Tag,
  context: LeafletContext,
): readonly Block[] {
  const { looks, words, leadings } = context;
  const sect = document.child("Sect", { title: label });
  const address = typedAddress(url);
  const [before = "", after = ""] = fillWords(words.scanCode, { address: "\n" }).split("\n");
  const title = partTitle(label, sect, context, gap);
  const nodes = [
    ...plainText(before, looks.body),
    linked(address, looks.link, webLink(url)),
    ...plainText(after, looks.body),
  ];
  const hint = text(sect.child("P"), nodes, looks.body, leadings.body, { keepWithNext: true });
  const alt = fillWords(words.codeFor, { address: url });
  // In letters that every reader of codes knows: a code has none of its own for others.
  const { href } = new URL(url);
  return href.length > longest ? [title, hint] : [title, hint, qrCode(href, sect.child("Figure", { alt }))];
}

function contactBlocks(
  { label, parts }: NonNullable<SummaryDocument["contact"]>,
  document: Tag,
  context: LeafletContext,
): readonly Block[] {
  const { body } = context.looks;
  const sect = document.child("Sect", { title: label });
  const title = partTitle(label, sect, context, gap);
  const lines = parts.map((part, place) =>
    text(sect.child("P"), [linked(part, body, mailLink(part))], body, context.leadings.body, {
      spacing: noSpace,
      keepWithNext: place < parts.length - 1,
    }),
  );
  return [title, ...lines];
}

function mailLink(part: string): InlineLink | undefined {
  if (!/^[^@\s]+@[^@\s]+$/u.test(part)) return undefined;
  return addressLink(`mailto:${part}`, part);
}
