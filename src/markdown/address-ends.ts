import type { Link, Nodes, Parents, PhrasingContent, Root } from "mdast";
import { markdownLineEndingOrSpace } from "micromark-util-character";
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    literalAutolink: "literalAutolink";
    literalAutolinkHttp: "literalAutolinkHttp";
    literalAutolinkWww: "literalAutolinkWww";
  }
}

const lessThan = 60;
const leftParenthesis = 40;
const rightParenthesis = 41;

/**
 * Marks that end a clause or a bracket in writing other than Latin, and quotation marks: in addresses they are written
 * otherwise ("%E3%80%82"), so that one that is typed belongs to the sentence. GFM knows those of ASCII alone.
 */
const ends =
  /[\u00ab\u00bb\u0589\u060c\u061b\u061f\u06d4\u0964\u0965\u0f0d\u104a\u104b\u1361-\u1368\u17d4-\u17d6\u2014\u2015\u2018-\u201f\u2026\u2039\u203a\u3000-\u3003\u3008-\u3011\u3014-\u301f\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;

/** What GFM takes no address to end with, though it may stand within one (GFM 0.29, 6.9, extended autolink path validation). */
const trailing = /[!"'*,.:;?_~)]/u;

/** Whether an address in `text` may end before such a mark. */
export function mayEndAddress(text: string): boolean {
  return ends.test(text);
}

function isEnd(code: Code): boolean {
  return code !== null && code > 127 && ends.test(String.fromCharCode(code));
}

function isTrailing(code: Code): boolean {
  return code !== null && code > 0 && trailing.test(String.fromCharCode(code));
}

/** Whether the text is within a bracket that may become that of a link: there, GFM looks for addresses later. */
function isInBracket({ events }: TokenizeContext): boolean {
  const open = events.findLast(([, { type }]) => type === "labelLink" || type === "labelImage");
  return open !== undefined && open[1]._balanced !== true;
}

function addressConstruct(
  name: string,
  token: "literalAutolinkHttp" | "literalAutolinkWww",
  isBeginning: (text: string) => boolean,
  isBegun: (text: string) => boolean,
): Construct {
  return {
    name,
    tokenize,
    add: "before",
    previous: (code) => code === null || code < 0 || !/[a-z]/iu.test(String.fromCharCode(code)),
  };

  /** Reads an address that ends before a mark; one that ends elsewhere is left to GFM. */
  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const self = this;
    let text = "";
    let open = 0;
    return start;

    function start(code: Code): State | undefined {
      effects.enter("literalAutolink");
      effects.enter(token);
      return beginning(code);
    }
    function beginning(code: Code): State | undefined {
      if (isBegun(text))
        return isEnd(code) || isTrailing(code) || isInBracket(self) ? nok(code) : inside(code);
      if (code === null || code < 0) return nok(code);
      text += String.fromCharCode(code).toLowerCase();
      if (!isBeginning(text)) return nok(code);
      effects.consume(code);
      return beginning;
    }
    function inside(code: Code): State | undefined {
      if (isEnd(code)) return done(code);
      if (code === null || code === lessThan || markdownLineEndingOrSpace(code)) return nok(code);
      if (code === leftParenthesis) open += 1;
      if (code === rightParenthesis && open > 0) open -= 1;
      else if (isTrailing(code)) return effects.check(trail, done, taken)(code);
      return taken(code);
    }
    function taken(code: Code): State | undefined {
      effects.consume(code);
      return inside;
    }
    function done(code: Code): State | undefined {
      effects.exit(token);
      effects.exit("literalAutolink");
      return ok(code);
    }
  }
}

/** Marks at the end of an address, up to one that ends it. */
const trail: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return function inside(code: Code): State | undefined {
      if (isEnd(code)) return ok(code);
      if (!isTrailing(code)) return nok(code);
      effects.consume(code);
      return inside;
    };
  },
};

const protocols = ["https://", "http://"];
const protocol = addressConstruct(
  "protocolAddress",
  "literalAutolinkHttp",
  (text) => protocols.some((known) => known.startsWith(text)),
  (text) => protocols.includes(text),
);
const web = addressConstruct(
  "webAddress",
  "literalAutolinkWww",
  (text) => "www.".startsWith(text),
  (text) => text === "www.",
);

/** Addresses that end before a mark of the sentence, as an extension over those of GFM. */
export const addressesBeforeMarks: Extension = {
  text: { 72: protocol, 104: protocol, 87: web, 119: web },
};

/**
 * Ends the addresses that GFM finds in texts once they are parsed, which have no place yet: what follows the mark becomes text.
 * Looks without recursion, since nobody knows how deep the tree is.
 */
export function endFoundAddresses(root: Root): void {
  const rest: Parents[] = [root];
  for (let parent = rest.pop(); parent !== undefined; parent = rest.pop()) {
    const children: readonly Nodes[] = parent.children.flatMap((child): readonly Nodes[] =>
      child.type === "link" && child.position === undefined ? cut(child) : [child],
    );
    parent.children = [...children] as never[];
    for (const child of children) if ("children" in child) rest.push(child);
  }
}

function cut(link: Link): readonly PhrasingContent[] {
  const [words] = link.children;
  const place = words?.type === "text" ? words.value.search(ends) : -1;
  if (words?.type !== "text" || place < 0) return [link];
  const tail = words.value.slice(place);
  const url = link.url.slice(0, link.url.length - tail.length);
  return [
    { ...link, url, children: [{ ...words, value: words.value.slice(0, place) }] },
    { type: "text", value: tail },
  ];
}
