import type { Fix } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import type { Span } from "../core/span.ts";
import { timeBank } from "./examples.ts";
import { type WebAddress, webAddresses } from "./web-addresses.ts";

const body = "The [house rules](https://www.example.org/rules) hang at the door, the";

export const insecureLink: Rule = {
  meta: {
    code: "AG227",
    name: "insecure-link",
    severity: "warning",
    summary: "An http link to a host that the agenda elsewhere links to by https",
    docs: {
      what: "Finds web addresses that begin with `http:` while another address of the agenda leads to the same host with `https:`.",
      why: "The host offers a connection that nobody can read or change on the way, and this link does without it.",
      bad: timeBank({
        body: `${body} [hours](http://www.example.org/hours) beside them.`,
      }),
      good: timeBank({
        body: `${body} [hours](https://www.example.org/hours) beside them.`,
      }),
      fix: "Write `https:`, and look whether the page opens.",
    },
  },
  *check(agenda) {
    const addresses = webAddresses(agenda).flatMap((address) => {
      const { url } = address;
      return URL.canParse(url) ? [{ ...address, parsed: new URL(url) }] : [];
    });
    const secure = new Map(
      addresses
        .filter(({ parsed }) => parsed.protocol === "https:")
        .map(({ parsed, span }) => [parsed.host, span]),
    );
    for (const address of addresses) {
      const { url, span, parsed } = address;
      const elsewhere = parsed.protocol === "http:" ? secure.get(parsed.host) : undefined;
      if (elsewhere === undefined) continue;
      yield {
        span,
        message: `The address \`${url}\` is not secure, while the agenda elsewhere links to \`${parsed.host}\` with https.`,
        hint: "Write `https:`, and look whether the page opens.",
        related: [{ message: "Linked to with https here.", span: elsewhere }],
        ...writeHttps(address),
      };
    }
  },
};

/** Unsafe: the same page need not be there under https. */
function writeHttps({ url, span }: WebAddress): { readonly fix?: Fix } {
  const length = span.end.offset - span.start.offset;
  const scheme = "http://";
  if (!url.startsWith(scheme)) return {};
  if (length === url.length) return replaceStart(span, scheme.length);
  // "www.example.org", which GFM takes for an http address.
  return length === url.length - scheme.length ? replaceStart(span, 0) : {};
}

function replaceStart({ path, start }: Span, letters: number): { readonly fix: Fix } {
  const { line, column, offset } = start;
  const end = { line, column: column + letters, offset: offset + letters };
  const edits = [{ span: { path, start, end }, text: "https://" }];
  return { fix: { title: "Write `https://`", safe: false, edits } };
}
