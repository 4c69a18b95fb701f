import type { Diagnostic, Finding, Fix } from "../core/diagnostic.ts";
import { stamp } from "../core/stamp.ts";
import type { Entries } from "./cache.ts";
import { deadLink, missingRemoteAnchor, movedLink, refusedAddress, unreachableLink } from "./diagnostics.ts";
import { statusText } from "./status.ts";
import type { MissingAnchor, Outcome, WebLink } from "./types.ts";

/** What there is to say about an agenda's links, where it is known what became of their pages. */
export function externalFindings(links: readonly WebLink[], pages: Entries): Diagnostic[] {
  return links.flatMap((link) => {
    const entry = pages.get(link.page);
    return entry === undefined ? [] : findingsFor(link, entry.outcome);
  });
}

/** What there is to say about a link, now that it is known what became of its page: one thing at most. */
function findingsFor(link: WebLink, outcome: Outcome): Diagnostic[] {
  const { span, address } = link;
  if (outcome.kind === "dead") {
    const message = `"${address}" is gone: its server answers ${statusText(outcome.status)}, so readers find nothing there.`;
    const hint =
      "Find its new address or a copy in an archive, such as web.archive.org, or take the link out.";
    return [stamp(deadLink, { span, message, hint })];
  }
  if (outcome.kind === "unreachable") {
    const message = `"${address}" can't be reached: ${outcome.reason}.`;
    return [stamp(unreachableLink, { span, message, hint: outcome.remedy })];
  }
  if (outcome.kind === "refused") return [stamp(refusedAddress, refusal(link, outcome))];
  const missing = outcome.missing.find(({ anchor }) => anchor === link.anchor);
  if (missing !== undefined) return [stamp(missingRemoteAnchor, missingAnchor(link, missing))];
  return outcome.moved === undefined ? [] : [stamp(movedLink, move(link, outcome.moved))];
}

function refusal(
  { span, address }: WebLink,
  { host, ip, realm, redirected }: Extract<Outcome, { kind: "refused" }>,
): Finding {
  const way = redirected ? `redirects to \`${host}\`` : `leads to \`${host}\``;
  const where = host === ip ? "" : `, at ${ip}`;
  const article = realm === "unknown" ? "an" : "a";
  const message = `"${address}" ${way}${where}, which is ${article} ${realm} address and not on the public internet, so it was not asked.`;
  const hint =
    "Link to a page that every reader can reach. If it is meant so, `--allow-private` asks such addresses too.";
  return { span, message, hint };
}

function missingAnchor({ span, address, exact }: WebLink, { anchor, near }: MissingAnchor): Finding {
  const message = `"${address}" has no part called "${anchor}", so readers arrive at the top of the page.`;
  if (near === undefined) {
    const hint = "Look for the part's name on the page, or link to the page as a whole.";
    return { span, message, hint };
  }
  const better = `${address.replace(/#.*$/s, "")}#${encodeURIComponent(near)}`;
  return { span, message, hint: `Did you mean "${near}"?`, ...replacement(span, exact, better) };
}

function move({ span, address, exact }: WebLink, moved: string): Finding {
  const { hash } = new URL(address);
  const target = new URL(moved).hash === "" ? `${moved}${hash}` : moved;
  if (isFrontPage(target) && !isFrontPage(address)) {
    const message = `"${address}" now leads to its site's front page, "${target}": what was linked to may be gone.`;
    const hint = "Look for it on the site or in an archive, such as web.archive.org, and link there.";
    return { span, message, hint };
  }
  const message = `"${address}" has moved for good to "${target}". The old address may stop leading there one day.`;
  return { span, message, hint: "Write the new address.", ...replacement(span, exact, target) };
}

function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === "/" && search === "";
}

/** Characters that end an address, or mean something else, in some place where addresses are written in Markdown or YAML. */
const delicate = /[\s()<>[\]{},'"`|\\*]|&#?\w+;|[.:;!?_~]$/;

/** Not safe: nobody but a person can tell whether the other page says the same. */
function replacement(span: Finding["span"], exact: boolean, address: string): { fix?: Fix } {
  if (!exact || delicate.test(address)) return {};
  return { fix: { title: "Write the new address", safe: false, edits: [{ span, text: address }] } };
}
