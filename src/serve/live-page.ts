import { type Token, Tokenizer } from "parse5";

/** Where the preview's own files are served. No file of a site begins with a dot. */
export const ownFolder = "/.agenda-preview/";

/**
 * A page with the script that reloads it. The page's own policy stays as strict as it is, but for what the preview needs:
 * its script, its style sheet and its events, all from this server.
 *
 * @param build what the page shows; the script compares it with what it is told
 */
export function livePage(html: string, build: string): string {
  const { policies, end } = readHead(html);
  const script = `<script src="${ownFolder}preview.js" data-build="${build}" defer></script>\n`;
  let page = `${html.slice(0, end)}${script}${html.slice(end)}`;
  for (const { from, to, content } of policies.toReversed()) {
    const policy = escapeAttribute(withOwnFiles(content));
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    page = `${page.slice(0, from)}${meta}${page.slice(to)}`;
  }
  return page;
}

interface Policy {
  readonly from: number;
  readonly to: number;
  readonly content: string;
}

/** The page's policies, and the place in its head where the script fits. */
function readHead(html: string): { readonly policies: readonly Policy[]; readonly end: number } {
  const match = /<\/head\s*>|<body[\s>]/iu.exec(html);
  const end = match?.index ?? 0;
  const policies: Policy[] = [];
  const onStartTag = ({ tagName, attrs, location }: Token.TagToken): void => {
    const of = (name: string): string => attrs.find((attribute) => attribute.name === name)?.value ?? "";
    if (tagName !== "meta" || of("http-equiv").toLowerCase() !== "content-security-policy") return;
    if (location !== null)
      policies.push({ from: location.startOffset, to: location.endOffset, content: of("content") });
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, { ...deaf, onStartTag });
  tokenizer.write(html.slice(0, end), true);
  return { policies, end };
}

const ignore = (): void => undefined;

const deaf = {
  onEndTag: ignore,
  onComment: ignore,
  onDoctype: ignore,
  onEof: ignore,
  onCharacter: ignore,
  onNullCharacter: ignore,
  onWhitespaceCharacter: ignore,
};

/** What the preview's own script does: it is loaded, loads a style sheet, and listens. */
const needed = ["script-src", "style-src", "connect-src"];

/** A policy under which the preview's own files work as well: directives that would refuse them get 'self'. */
function withOwnFiles(policy: string): string {
  const directives = new Map<string, readonly string[]>();
  for (const part of policy.split(";")) {
    const [name = "", ...sources] = part.trim().split(/\s+/u);
    // The first of two counts (CSP 3, 2.2.1).
    if (name !== "" && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  for (const name of needed) {
    const sources = directives.get(name) ?? directives.get("default-src");
    if (sources === undefined || sources.includes("'self'") || sources.includes("*")) continue;
    directives.set(name, [...sources.filter((source) => source.toLowerCase() !== "'none'"), "'self'"]);
  }
  return [...directives].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
