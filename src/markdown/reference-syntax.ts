import type { CompileContext, Extension as FromMarkdownExtension, Handle } from "mdast-util-from-markdown";
import { markdownLineEnding } from "micromark-util-character";
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
} from "micromark-util-types";
import type { Place } from "../core/markdown.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    crossReferenceMark: "crossReferenceMark";
    citationMark: "citationMark";
    referencePart: "referencePart";
  }
}

const leftBracket = 91;
const rightBracket = 93;
const atSign = 64;
const leftParenthesis = 40;
const rightParenthesis = 41;
const slash = 47;
const colon = 58;
const hash = 35;
const space = 32;

/**
 * Markdown's syntax for `[[id#heading|words]]` and `[@source, p. 4]`, as a micromark extension: inside code and after a
 * backslash nothing is a reference, and every position is true to the file, in quotations and lists as well.
 */
export const referenceSyntax: Extension = {
  text: {
    [leftBracket]: [
      { name: "crossReferenceMark", tokenize: tokenizeCrossReference, add: "before" } satisfies Construct,
      { name: "citationMark", tokenize: tokenizeCitation, add: "before" } satisfies Construct,
    ],
  },
};

function tokenizeCrossReference(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    effects.enter("crossReferenceMark");
    effects.enter("referencePart");
    effects.consume(code);
    return second;
  }
  function second(code: Code): State | undefined {
    if (code !== leftBracket) return nok(code);
    effects.consume(code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (code === null || code === leftBracket) return nok(code);
    if (code === rightBracket) {
      effects.consume(code);
      return closing;
    }
    if (markdownLineEnding(code)) return lineEnding(effects, code, inside);
    effects.consume(code);
    return inside;
  }
  function closing(code: Code): State | undefined {
    if (code !== rightBracket) return nok(code);
    effects.consume(code);
    effects.exit("referencePart");
    effects.exit("crossReferenceMark");
    return ok;
  }
}

function tokenizeCitation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    effects.enter("citationMark");
    effects.enter("referencePart");
    effects.consume(code);
    return at;
  }
  function at(code: Code): State | undefined {
    if (code !== atSign) return nok(code);
    effects.consume(code);
    return first;
  }
  function first(code: Code): State | undefined {
    return code === rightBracket ? nok(code) : inside(code);
  }
  function inside(code: Code): State | undefined {
    if (code === null || code === leftBracket) return nok(code);
    if (code === rightBracket) {
      effects.consume(code);
      effects.exit("referencePart");
      effects.exit("citationMark");
      // "[@name](https://example.org)" is a link whose words begin with a sign.
      return effects.check({ tokenize: tokenizeDestination, partial: true }, nok, ok);
    }
    if (markdownLineEnding(code)) return lineEnding(effects, code, inside);
    effects.consume(code);
    return inside;
  }
}

/** What makes a link of the brackets before it: an address in round brackets, with a colon, a slash or a `#`. */
function tokenizeDestination(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let isAddress = false;
  return start;

  function start(code: Code): State | undefined {
    if (code !== leftParenthesis) return nok(code);
    effects.enter("referencePart");
    effects.consume(code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (code === null || code < 0 || code === space || code === rightParenthesis) {
      effects.exit("referencePart");
      return isAddress ? ok(code) : nok(code);
    }
    isAddress ||= code === colon || code === slash || code === hash;
    effects.consume(code);
    return inside;
  }
}

/** A mark may run over a line's end, as links may; micromark wants each line ending as a token of its own. */
function lineEnding(effects: Effects, code: Code, next: State): State {
  effects.exit("referencePart");
  effects.enter("lineEnding");
  effects.consume(code);
  effects.exit("lineEnding");
  return (following) => {
    effects.enter("referencePart");
    return next(following);
  };
}

/** Builds the nodes of {@link referenceSyntax} in the Markdown tree. */
export const referenceNodes: FromMarkdownExtension = {
  enter: {
    crossReferenceMark: function (token) {
      this.enter({ type: "crossReference", target: "", form: "id", children: [] }, token);
    } satisfies Handle,
    citationMark: function (token) {
      this.enter({ type: "citation", source: "" }, token);
    } satisfies Handle,
  },
  exit: {
    crossReferenceMark: exitCrossReference,
    citationMark: exitCitation,
  },
};

/** The text between a mark's brackets, on one line. */
function contentOf(context: CompileContext, token: Token, brackets: number): string {
  return context.sliceSerialize(token).slice(brackets, -brackets).replace(/\s+/g, " ").trim();
}

function exitCrossReference(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1);
  if (node?.type === "crossReference") {
    const { address, words } = splitOnce(contentOf(this, token, 2));
    const hash = address.indexOf("#");
    node.target = hash < 0 ? address : address.slice(0, hash).trim();
    if (hash >= 0)
      node.anchor = address
        .slice(hash + 1)
        .trim()
        .normalize("NFC");
    // `[[#heading]]`: like an empty path, no id at all means the section that it stands in.
    if (node.target === "") node.form = "path";
    if (words !== "") node.children = [{ type: "text", value: words }];
    const place = targetPlace(this, token, node.target);
    if (place !== undefined) node.data = { address: place };
  }
  this.exit(token);
}

/** Where the target stands between the brackets; nowhere where it follows a line's end. */
function targetPlace(context: CompileContext, token: Token, target: string): Place | undefined {
  const source = context.sliceSerialize(token);
  const { start } = token;
  const before = source.indexOf(target);
  if (target === "" || before < 0 || /[\r\n]/.test(source.slice(0, before))) return undefined;
  const point = (letters: number): Place["start"] => ({
    line: start.line,
    column: start.column + letters,
    offset: start.offset + letters,
  });
  return { start: point(before), end: point(before + target.length) };
}

/** "id|words" and, since a table's cells are split at bare bars, "id\|words" as well. */
function splitOnce(content: string): { address: string; words: string } {
  const bar = content.indexOf("|");
  if (bar < 0) return { address: content, words: "" };
  const address = content.slice(0, bar).replace(/\\$/, "").trim();
  return { address, words: content.slice(bar + 1).trim() };
}

function exitCitation(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1);
  if (node?.type === "citation") {
    const content = contentOf(this, token, 1).slice(1);
    const comma = content.indexOf(",");
    node.source = (comma < 0 ? content : content.slice(0, comma)).trim();
    const locator = comma < 0 ? "" : content.slice(comma + 1).trim();
    if (locator !== "") node.locator = locator;
  }
  this.exit(token);
}
