import { anchorOf } from "../../markdown/anchor.ts";
import { type Form, type Match, type Remedy, shown } from "./forms.ts";

const attribute = String.raw`(?:[#.][\p{L}\p{N}_:-]+|[\p{L}_:][\w:.-]*=(?:"[^"\n]*"|“[^”\n]*”|'[^'\n]*'|[^\s}"'\uFFFC]+)|toc)`;
const list = String.raw`\{:?[ \t]*${attribute}(?:[ \t]+${attribute})*[ \t]*\}`;

/** Attributes of Kramdown, Pandoc and others: `{#id}`, `{: .wide }`, `[word]{.underline}`. */
export const attributeForms: readonly Form[] = [
  {
    pattern: new RegExp(String.raw`\[(?<words>[^\[\]\n]+)\](?<list>${list})`, "gu"),
    remedy({ typed, groups }) {
      const words = typed.slice(1, 1 + (groups.words?.length ?? 0));
      const text = /underline|mark|smallcaps/.test(groups.list ?? "") ? `*${words}*` : words;
      return {
        message: `\`${shown(typed)}\` is printed as it stands: words have no attributes in Markdown.`,
        hint: `Write \`${shown(text)}\`.`,
        replacement: { title: "Take the attributes out", text },
      };
    },
  },
  { pattern: new RegExp(String.raw`(?<before>[ \t]{0,3})(?<list>${list})`, "gu"), remedy: withoutAttributes },
];

function withoutAttributes({ typed, groups, block, section, index }: Match): Remedy {
  const list = groups.list ?? typed.trim();
  const id = /#([\p{L}\p{N}_:-]+)/u.exec(list)?.[1];
  const heading = block.isHeading
    ? section.headings.find(({ span }) => span.start.offset === block.start)
    : undefined;
  const replacement = { title: "Take the attributes out", text: "" };
  const message = `\`${shown(list)}\` is printed as it stands: ${block.isHeading ? "headings" : "texts"} have no attributes in Markdown.`;
  if (heading === undefined || id === undefined) return { message, hint: "Take it out.", replacement };
  const words = block.text.slice(0, index).replace(/^#+\s*/, "");
  const own = anchorOf(words.trim());
  return {
    message,
    hint: `Take it out: the anchor of this heading is made from its words, \`#${own}\`.`,
    replacement,
  };
}
