import type { Html, Nodes } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { withoutComments } from "../core/html-comments.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

function shifted(name: string): string {
  return `Close it in the same paragraph, and give it no attributes: \`<${name}>words</${name}>\`.`;
}

/** What Markdown has for the elements that people write most. */
const instead: Readonly<Record<string, string>> = {
  a: "Write `[words](address)`.",
  b: "Write `**words**`.",
  blockquote: "Begin the lines with `>`.",
  br: "End the line with a backslash, or begin a new paragraph.",
  code: "Write the code between backticks.",
  del: "Write `~~words~~`.",
  em: "Write `*words*`.",
  hr: "Write `---` on a line of its own.",
  i: "Write `*words*`.",
  img: "Write `![alternative text](file)`.",
  li: "Begin the line with `-`.",
  ol: "Begin the lines with `1.`.",
  p: "Leave an empty line between paragraphs.",
  s: "Write `~~words~~`.",
  strong: "Write `**words**`.",
  sub: shifted("sub"),
  sup: shifted("sup"),
  table: "Write the table with bars: `| Work | Hours |`.",
  ul: "Begin the lines with `-`.",
};

export const rawHtml: Rule = {
  meta: {
    code: "AG326",
    name: "raw-html",
    severity: "error",
    mandatory: true,
    summary: "HTML in a text, which no output shows",
    docs: {
      what: "Finds HTML elements in texts, and comments that are never closed. Comments, `<!-- words -->`, may stand anywhere; `<sub>` and `<sup>` around words, and `<br>` in a cell of a table, are read, since Markdown has no signs for them.",
      why: "An agenda becomes a site, a book and data: none of them takes HTML from a text, neither its tags nor the words of an HTML block. Words in angle brackets, such as `<name>`, are lost in the same way.",
      bad: timeBank({ body: "An hour given<br>is an hour earned." }),
      good: timeBank({ body: "An hour given\\\nis an hour earned." }),
      fix: "Write it in Markdown. An angle bracket that is meant as such gets a backslash in front, or stands in code.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) yield* findingsIn(section);
  },
};

/** A cell of a table and a heading have one line in the file: what needs lines of its own can't stand there. */
const insteadInCell: Readonly<Record<string, string>> = {
  ...instead,
  blockquote: "A cell holds one paragraph: put the quotation below the table.",
  hr: "A cell holds one paragraph: write `<br>` between its lines.",
  li: "A cell holds one paragraph: write `<br>` between the items.",
  ol: "A cell holds one paragraph: write `<br>` between the items.",
  p: "A cell holds one paragraph: write `<br>` between its lines.",
  table: "A cell holds one paragraph: put the inner table below the outer one.",
  ul: "A cell holds one paragraph: write `<br>` between the items.",
};
const insteadInHeading: Readonly<Record<string, string>> = {
  ...instead,
  br: "A heading is one line: take it out.",
};

const remedies = { cell: insteadInCell, heading: insteadInHeading, elsewhere: instead };

/** The remedy for an element that can be followed where it stands. */
function remedyFor(element: string, { body }: PlacedSection, node: Html): string {
  const known = remedies[placeOf(body, node.position?.start.offset ?? 0)];
  return (
    known[element] ??
    "Write it in Markdown, or put a backslash before an angle bracket that is meant as such."
  );
}

/** The innermost block with one line around a place in the text. */
function placeOf(node: Nodes, offset: number): "cell" | "heading" | "elsewhere" {
  if (node.type === "tableCell") return "cell";
  if (node.type === "heading") return "heading";
  if (!("children" in node)) return "elsewhere";
  const child = node.children.find(({ position }) => {
    const { start, end } = position ?? {};
    return (start?.offset ?? 0) <= offset && offset < (end?.offset ?? 0);
  });
  return child === undefined ? "elsewhere" : placeOf(child, offset);
}

/** One finding an element: a closing tag is passed over where its opening one was found. */
function* findingsIn(section: PlacedSection): Iterable<Finding> {
  const open = new Map<string, number>();
  for (const node of nodesOf(section, "html")) {
    const markup = withoutComments(node.value).trim();
    if (markup === "") continue;
    const [, slash = "", name = ""] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(markup) ?? [];
    const element = name.toLowerCase();
    const count = open.get(element) ?? 0;
    open.set(element, Math.max(0, slash === "/" ? count - 1 : count + 1));
    if (slash === "/" && count > 0) continue;
    const shown = shorten(markup);
    const unclosed = markup.startsWith("<!--");
    yield {
      span: spanOf(section.path, node),
      message: unclosed
        ? `The comment \`${shown}\` is never closed, so what follows it is in no output.`
        : `\`${shown}\` is HTML, which no output takes from a text: it is left out.`,
      hint: unclosed ? "End it with `-->`." : remedyFor(element, section, node),
    };
  }
}

const longest = 40;

function shorten(markup: string): string {
  const [first = ""] = markup.split(/[\r\n]/);
  return first.length > longest ? `${first.slice(0, longest - 1)}…` : first;
}
