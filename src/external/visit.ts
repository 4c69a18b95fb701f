import { closest } from "../core/did-you-mean.ts";
import { anchorsOf, hasAnchor } from "./anchors.ts";
import type { PatientAsk } from "./patient-ask.ts";
import { isGone, isPermanent, isRedirect, statusFailure } from "./status.ts";
import type { Answer, Failure, MissingAnchor, Outcome, Page, Refusal, Visit } from "./types.ts";

/** How many redirects are followed: as many as browsers follow (Fetch Standard, 4.4). */
const mostRedirects = 20;

/** Where the way to a page stands. */
interface Way {
  readonly url: URL;
  /** The address that the permanent redirects so far lead to. */
  readonly moved?: string;
  /** Whether all redirects so far were permanent. */
  readonly permanent: boolean;
  /** Whether a redirect has put an anchor of its own in the place of the link's. */
  readonly anchored: boolean;
}

/** Goes to a page, through its redirects, and says what became of it. */
export async function visitPage(page: Page, ask: PatientAsk): Promise<Visit> {
  const seen = new Set<string>();
  let way: Way = { url: new URL(page.address), permanent: true, anchored: false };
  let privately = false;
  for (;;) {
    seen.add(way.url.href);
    const said = await ask(way.url, page.anchors.length > 0);
    if (said.kind === "answer") privately ||= said.privately;
    if (said.kind !== "answer") return { privately, outcome: unreached(said, seen.size > 1) };
    if (!isRedirect(said.status)) return { privately, outcome: outcomeOf(said, way, page) };
    const next = follow(said, way, seen);
    if ("reason" in next) return { privately, outcome: unreached(next, false) };
    way = next;
  }
}

function unreached(said: Failure | Refusal, redirected: boolean): Outcome {
  if (said.kind === "failure") return { kind: "unreachable", reason: said.reason, remedy: said.remedy };
  const { host, ip, realm } = said;
  return { kind: "refused", host, ip, realm, redirected };
}

const look = "Look at it in a browser, and link to where it ends.";

function broken(reason: string): Failure {
  return { kind: "failure", reason, remedy: look, passing: false };
}

/** The next step of a redirect. A fragment of its own replaces the link's (Fetch Standard, 4.5). */
function follow({ status, location }: Answer, way: Way, seen: ReadonlySet<string>): Way | Failure {
  if (location === undefined || !URL.canParse(location, way.url.href))
    return broken("it redirects to nowhere that can be understood");
  const url = new URL(location, way.url);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return broken(`it redirects to an address of another kind (${url.protocol})`);
  const permanent = way.permanent && isPermanent(status);
  const anchored = way.anchored || url.hash !== "";
  const moved = permanent ? url.href : way.moved;
  url.hash = "";
  url.username = "";
  url.password = "";
  if (seen.has(url.href))
    return broken("its redirects go in a circle, for visitors without cookies at least");
  if (seen.size > mostRedirects) return broken(`it redirects more than ${mostRedirects} times`);
  return { url, permanent, anchored, ...(moved === undefined ? {} : { moved }) };
}

function outcomeOf(answer: Answer, way: Way, page: Page): Outcome {
  const { status } = answer;
  if (isGone(status)) return { kind: "dead", status };
  if (status >= 400) return unreached(statusFailure(status), false);
  const missing = way.anchored ? [] : missingAnchors(answer, page.anchors);
  return { kind: "alive", missing, ...(way.moved === undefined ? {} : { moved: way.moved }) };
}

/** Of longer lists no near name is looked for: other people's pages must not decide how long a run takes. */
const mostNames = 2000;

/** The anchors that a page lacks. Of a page that is no HTML, or was cut short, none can be said to be missing. */
function missingAnchors({ html }: Answer, wanted: readonly string[]): MissingAnchor[] {
  if (html === undefined || wanted.length === 0) return [];
  const names = anchorsOf(html.text);
  const missing = html.whole ? wanted.filter((anchor) => !hasAnchor(names, anchor)) : [];
  return missing.map((anchor) => {
    const near = names.size > mostNames ? undefined : closest(anchor, names);
    return near === undefined ? { anchor } : { anchor, near };
  });
}
