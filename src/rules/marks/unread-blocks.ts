import type { PlacedSection } from "../../core/agenda.ts";
import type { Finding } from "../../core/diagnostic.ts";
import { spanOf } from "../../core/node-span.ts";
import { nodesOf } from "../body-nodes.ts";
import { shown } from "./forms.ts";
import { typedTextsOf } from "./typed-text.ts";

/** Lines that make blocks elsewhere, with what to write here. */
const lines: readonly { readonly pattern: RegExp; readonly what: string; readonly hint: string }[] = [
  {
    pattern: /^(?:!!!|\?\?\?\+?)[ \t]+[a-z]\S*(?:[ \t].*)?$/iu,
    what: "Markdown has no boxes of this kind, and reads indented lines as code",
    hint: "Write a note as a quotation that begins with `> [!NOTE]`.",
  },
  {
    pattern: /^:{3,}[ \t]*(?:[{\w.#-].*)?$/u,
    what: "Markdown has no boxes of this kind",
    hint: "Write a note as a quotation that begins with `> [!NOTE]`, or take the line out.",
  },
  {
    pattern: /^\([\w-]+\)=$/u,
    what: "Markdown has no targets of this kind",
    hint: "Take it out: headings have anchors of their own, `[[id#heading]]`.",
  },
  {
    pattern: /^\.\. \w[\w-]*(?::[\w-]+)?::/u,
    what: "Markdown has no directives of this kind",
    hint: "Write it in Markdown, or take it out.",
  },
];

/** Blocks of other programs, and a front matter in the middle of a text. */
export function* unreadBlocks(section: PlacedSection): Iterable<Finding> {
  for (const { node, text, source, spanOf: placeOf } of typedTextsOf(section)) {
    if (node.type !== "paragraph") continue;
    let offset = 0;
    for (const raw of text.split("\n")) {
      const line = raw.replace(/^[ \t>]+/, "").trimEnd();
      const from = offset + raw.length - raw.replace(/^[ \t>]+/, "").length;
      offset += raw.length + 1;
      const found = lines.find(({ pattern }) => pattern.test(line));
      // The line that closes a box has its finding with the one that opens it.
      if (found === undefined || /^:{3,}$/.test(line)) continue;
      const typed = source.slice(from, from + line.length);
      yield {
        span: placeOf(from, from + line.length),
        message: `\`${shown(typed)}\` is printed as it stands: ${found.what}.`,
        hint: found.hint,
      };
    }
  }
  yield* frontMatters(section);
  for (const node of nodesOf(section, "code")) {
    if (!/^\{[\w:.-]+\}/.test(node.lang ?? "")) continue;
    yield {
      span: { ...spanOf(section.path, node), end: spanOf(section.path, node).start },
      message: `\`${node.lang}\` is printed as code: Markdown has no directives.`,
      hint: "Write its words as a paragraph, or as a quotation.",
    };
  }
}

/** `---`, keys, `---`: Markdown reads a rule and a heading. */
function* frontMatters({ path, text, body }: PlacedSection): Iterable<Finding> {
  for (const [index, node] of body.children.entries()) {
    const before = body.children[index - 1];
    if (node.type !== "heading" || before?.type !== "thematicBreak") continue;
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const source = text.slice(start, end).split(/\r?\n/);
    const isFence = /^-+\s*$/.test(source.at(-1) ?? "");
    if (!isFence || !source.slice(0, -1).every((line) => /^(?:[\w-]+:(?:\s|$)|\s+\S|- )/.test(line)))
      continue;
    yield {
      span: spanOf(path, node),
      message:
        "These keys are printed as a heading: front matter stands at the very beginning of a file, and once.",
      hint: "Move the keys into the first front matter, or take them out.",
    };
  }
}
