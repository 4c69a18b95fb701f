import type { Link } from "mdast";
import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Fix } from "../core/diagnostic.ts";
import { decodeAddress } from "../core/file-path.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { wordsIn } from "../core/text-of.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

export const roundaboutLink: Rule = {
  meta: {
    code: "AG235",
    name: "roundabout-link",
    severity: "warning",
    summary: "A web address that leads to a section of this very agenda",
    docs: {
      what: "Finds links to a section's file on GitHub, GitLab, Codeberg and the like, and to its page on the agenda's own site, where the manifest has its `url`.",
      why: "The link leaves the site and the book, shows one version for ever, and breaks when the file moves. The agenda does not know of it: it has no number, and the section does not say that it is discussed here.",
      bad: timeBank({
        body: "The room is [common land](https://github.com/town/agenda/blob/main/agenda/2-commons/strategies/community-land.md).",
      }),
      good: timeBank({ body: "The room is [[community-land|common land]]." }),
      fix: "Write `[[id]]`, or `[[id|words]]` for words of your own.",
    },
  },
  bySection: true,
  *check(agenda) {
    const byPath = new Map(agenda.sections.map((section) => [section.path, section]));
    for (const section of agenda.sections) {
      if (!/https?:/i.test(section.text)) continue;
      for (const node of nodesOf(section, "link")) {
        const found = sectionAt(node.url, agenda, byPath);
        if (found === undefined) continue;
        const { target, anchor } = found;
        const name = anchor === "" ? target.id : `${target.id}#${anchor}`;
        const fix = fixFor(node, name, section);
        yield {
          span: spanOf(section.path, node),
          message: `This address on the web leads to a section of this agenda, "${target.title}": the link shows no number, and breaks when the page moves.`,
          hint: `Write \`[[${name}]]\`, or \`[[${name}|words]]\` for words of your own.`,
          ...(fix === undefined ? {} : { fix }),
        };
      }
    }
  },
};

interface Found {
  readonly target: PlacedSection;
  readonly anchor: string;
}

/** The parts of an address before a branch and a file of a repository: `/blob/main/`, `/-/blob/main/`, `/src/branch/main/`. */
const beforeBranch = new Set(["blob", "tree", "edit", "raw", "src"]);

/** The path of a Markdown file in its repository, where the address is that of one. */
function pathInRepository(url: string): string | undefined {
  const steps = (url.split(/[?#]/, 1)[0] ?? "").split("/");
  const at = steps.findIndex((step, index) => index > 0 && beforeBranch.has(step));
  if (at === -1) return undefined;
  const branch = steps[at] === "src" && steps[at + 1] === "branch" ? at + 2 : at + 1;
  const path = steps.slice(branch + 1).join("/");
  return /[^/]\.md$/.test(path) ? path : undefined;
}

/** Longer ones are data, and take long to search. */
const longestAddress = 2000;

function sectionAt(
  url: string,
  agenda: Agenda,
  byPath: ReadonlyMap<string, PlacedSection>,
): Found | undefined {
  if (url.length > longestAddress) return undefined;
  const anchor = decodeAddress(/#(.*)/s.exec(url)?.[1] ?? "");
  const id = pageOf(url, agenda.manifest.url);
  const ofPage = id === undefined ? undefined : agenda.byId.get(id);
  if (ofPage !== undefined) return { target: ofPage, anchor };
  const path = pathInRepository(url);
  if (path === undefined) return undefined;
  const steps = decodeAddress(path).split("/");
  // A file that lies beside agenda.yml has a name that any repository may have: its folder has to be called agenda.
  const least = steps.at(-2) === "agenda" ? 1 : 2;
  for (let length = steps.length; length >= least; length--) {
    const target = byPath.get(steps.slice(-length).join("/"));
    if (target !== undefined) return { target, anchor };
  }
  return undefined;
}

/** The id in the address of a section's page on the agenda's own site. */
function pageOf(url: string, site: string | undefined): string | undefined {
  const start = site === undefined ? undefined : `${site.replace(/\/$/, "")}/sections/`;
  if (start === undefined || !url.startsWith(start)) return undefined;
  return /^([a-z0-9-]+)\.html(?:[?#]|$)/.exec(url.slice(start.length))?.[1];
}

/** Writes the reference in the link's place, where its words can stand in one. */
function fixFor(link: Link, name: string, { path }: PlacedSection): Fix | undefined {
  const words = wordsIn(link);
  const isPlain = link.children.every(({ type }) => type === "text") && !/[[\]|\n]/.test(words);
  if (!isPlain || link.data?.definition !== undefined || /[[\]|\s]/.test(name)) return undefined;
  const text = words === "" || words === link.url ? `[[${name}]]` : `[[${name}|${words}]]`;
  return { title: `Write \`${text}\``, safe: false, edits: [{ span: spanOf(path, link), text }] };
}
