import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { findForms } from "./marks/forms.ts";
import { linkForms, mayHoldLink } from "./marks/links.ts";
import { type ProseBlock, proseOf } from "./prose.ts";

export const halfTypedReference: Rule = {
  meta: {
    code: "AG229",
    name: "half-typed-reference",
    severity: "warning",
    summary:
      "A reference or a link with a bracket too few or a space too many, or a citation without its own brackets",
    docs: {
      what: "Finds ids of sections and sources between brackets that are not balanced (`[[time-bank]`), between single brackets (`[time-bank]`), after a bare `@`, and a second source in one pair of brackets (`[@one, p. 4; @two]`). Ids that are a plain word are found between unbalanced brackets alone. Also links to files whose address has a space in it, or no closing bracket, links with a space between their brackets, `[words] (file.md)`, and with the brackets the wrong way round, `(words)[file.md]`.",
      why: "It is printed as it was typed: readers see brackets and get no link, and the citation is missing from the bibliography.",
      bad: timeBank({ body: "An hour given is an hour earned (@cahn-2004)." }),
      good: timeBank({ body: "An hour given is an hour earned [@cahn-2004]." }),
      fix: "Write a section as `[[id]]` and a source as `[@id]`, each between brackets of its own. An address with a space stands between angle brackets: `[words](<my file.pdf>)`.",
    },
  },
  bySection: true,
  *check(agenda) {
    const sources = new Set(agenda.bibliography.map(({ id }) => id));
    for (const section of agenda.sections) {
      if (!section.text.includes("[") && !section.text.includes("@")) continue;
      for (const block of proseOf(section)) {
        if (block.origin !== "body") continue;
        yield* inBlock(agenda, sources, block);
        yield* unreadLinks(block, section.text);
      }
      if (mayHoldLink.test(section.text)) yield* findForms(section, linkForms);
      yield* inCitations(section, sources);
    }
  },
};

const id = "(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)";
const words = String.raw`(?:[#|][^\[\]\n]*)?`;

/** Each form, with what it would mean if the id is a section's. */
const unbalanced = new RegExp(
  String.raw`\[\[${id}${words}(?:\](?!\])|(?=$|\n))|(?<!\[)\[(?<closed>[a-z0-9-]+)\]\]`,
  "g",
);
const bare = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@/.\[\\])(?:\(@${id}\)|@(?<at>[a-z0-9]+(?:-[a-z0-9]+)*))(?![\p{L}\p{N}_@-]|\.\p{L})` +
    String.raw`|(?<![\[\]!\\])\[(?<single>[a-z0-9]+(?:-[a-z0-9]+)*)\](?![\](\[:])`,
  "gu",
);

function* inBlock(agenda: Agenda, sources: ReadonlySet<string>, block: ProseBlock): Iterable<Finding> {
  const text = block.textBesideLinks;
  if (!/[[@]/.test(text)) return;
  for (const pattern of [unbalanced, bare]) {
    for (const match of text.matchAll(pattern)) {
      const { id, closed, at, single } = match.groups ?? {};
      const target = id ?? closed ?? at ?? single ?? "";
      if (pattern === bare && !isPlainly(target, single, text, match.index)) continue;
      const isSource = sources.has(target);
      if (!isSource && !agenda.byId.has(target)) continue;
      const meant = isSource ? `[@${target}]` : `[[${target}]]`;
      yield {
        span: block.spanOf(match.index, match.index + match[0].length),
        message: `\`${match[0]}\` is printed as it stands, though \`${target}\` is ${isSource ? "a source" : "a section"}.`,
        hint: `Write \`${meant}\`.`,
      };
    }
  }
}

/** "@care" may be somebody's name elsewhere, and "[care]" an editor's word in a quotation. */
function isPlainly(target: string, single: string | undefined, text: string, index: number): boolean {
  return /[-\d]/.test(target) || (single !== undefined && !isQuoted(text, index));
}

/** Whether a place stands between quotation marks, where brackets hold an editor's words. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const last = Math.max(before.lastIndexOf("“"), before.lastIndexOf("«"), before.lastIndexOf("„"));
  const straight = before.split('"').length % 2 === 0;
  return straight || (last >= 0 && !/[”»]/.test(before.slice(last)));
}

/** The ending of a file that agendas link to. */
const file = String.raw`\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp|docx?|odt|xlsx?|ods|csv|pptx?|odp)`;
const fileAtEnd = new RegExp(`${file}(?:#[^\\s#]*)?$`, "iu");
const fileBeforePause = new RegExp(`${file}(?=[.,;]|$)`, "giu");

/** The words of a link and the bracket behind them, with what may be its address. */
const opened = /!?\[[^[\]\n]*\]\((?<rest>[^()<>\n\uFFFC]{1,400})(?<closed>\)?)/gu;

/** `[words](my file.pdf)` and `[words](file.pdf`: Markdown reads no link. */
function* unreadLinks(block: ProseBlock, source: string): Iterable<Finding> {
  const text = block.textBesideLinks;
  if (!text.includes("](")) return;
  for (const { 0: typed, index, groups } of text.matchAll(opened)) {
    const { rest = "", closed = "" } = groups ?? {};
    const start = typed.slice(0, typed.length - rest.length - closed.length);
    const isSpaced = closed !== "";
    const address = isSpaced ? spacedAddress(rest) : unendedAddress(rest, text.slice(index + typed.length));
    if (address === undefined) continue;
    const span = block.spanOf(index, index + start.length + address.length + closed.length);
    // A bracket behind a backslash is meant as it stands.
    if (source[span.start.offset - 1] === "\\") continue;
    yield {
      span,
      message: isSpaced
        ? "This is printed as it stands: Markdown reads no link where the address has a space in it."
        : "This is printed as it stands: the round bracket of the link is never closed.",
      hint: `Write \`${start}${isSpaced ? `<${address}>` : address})\`.`,
    };
  }
}

function spacedAddress(rest: string): string | undefined {
  return /^\S/u.test(rest) && /\s/u.test(rest) && fileAtEnd.test(rest) ? rest : undefined;
}

/** The address of a link whose bracket isn't closed before the line's end or the next bracket. */
function unendedAddress(rest: string, after: string): string | undefined {
  const next = after.search(/[()\n]/u);
  if (next !== -1 && after[next] === ")") return undefined;
  const word = /^\S{1,300}/u.exec(rest)?.[0] ?? "";
  const ending = [...word.matchAll(fileBeforePause)].at(-1);
  return ending === undefined || ending.index === 0
    ? undefined
    : word.slice(0, ending.index + ending[0].length);
}

/** `[@one, p. 4; @two]`: the second source is read as a part of the first one's place. */
function* inCitations({ mentions, path }: PlacedSection, sources: ReadonlySet<string>): Iterable<Finding> {
  for (const node of mentions) {
    if (node.type !== "citation" || node.locator === undefined) continue;
    const [place = "", ...others] = node.locator.split("@").map(withoutPause);
    const cited = others.map((other) => /^[a-z0-9-]*/.exec(other)?.[0] ?? "");
    if (cited.length === 0 || !cited.every((other) => sources.has(other))) continue;
    const all = [
      `[@${node.source}${place === "" ? "" : `, ${place}`}]`,
      ...others.map((other) => `[@${other}]`),
    ];
    yield {
      span: spanOf(path, node),
      message: `\`${cited[0]}\` is lost: a pair of brackets cites one source, and what follows its comma is the place in it.`,
      hint: `Write \`${all.join(" ")}\`.`,
    };
  }
}

/** A text without the white space and the comma or semicolon that it ends with. */
function withoutPause(text: string): string {
  const trimmed = text.trimEnd();
  return /[;,]$/.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed;
}
