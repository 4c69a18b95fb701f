import type { Agenda } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { decodeAddress, resolvePath } from "../core/file-path.ts";
import { startOf } from "../core/positions.ts";
import type { Rule } from "../core/rule.ts";
import { bodyNodes } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

const plan = "hour,given by\n1,Ana\n";

export const unusedFile: Rule = {
  meta: {
    code: "AG214",
    name: "unused-file",
    severity: "warning",
    summary: "A file that no section shows or links to",
    docs: {
      what: "Finds images and other files of the agenda's folder that no text shows or links to, and no key of a publisher's own kind names. Licences and other files that are about the folder itself don't count.",
      why: "No reader ever sees it: outputs hold only what texts show or link to. Often a picture was replaced, and the old one forgotten.",
      bad: { ...timeBank({}), "1-care/hours.csv": plan },
      good: {
        ...timeBank({ body: "An hour given is an hour earned: [the hours of a year](../hours.csv)." }),
        "1-care/hours.csv": plan,
      },
      fix: "Show it or link to it where it belongs, or delete it. What is kept for the authors alone gets a name that starts with an underscore.",
    },
  },
  *check(agenda) {
    yield* misnamedSections(agenda);
    if (agenda.assets.length === 0 || mayHideUses(agenda)) return;
    const used = usedPaths(agenda);
    const markup = bodyNodes(agenda, "html")
      .map(({ node }) => node.value)
      .join("\n");
    for (const { path } of agenda.assets) {
      const name = path.split("/").at(-1) ?? path;
      if (used.has(path) || isAboutTheFolder(name) || markup.includes(name)) continue;
      if (isMisnamedSection(name)) continue;
      yield {
        span: startOf(path),
        message: "No section shows this file or links to it, so no reader will see it.",
        hint: "Link to it where it belongs, delete it, or let its name start with an underscore.",
      };
    }
  },
};

/** Endings of Markdown elsewhere; `.md` itself in capitals, since in small letters it is a section. */
const misnamed = /\.(markdown|mdown|mkd|mdx|md\.txt|md)$/i;

/** Markdown under a name that other programs use for it: it was meant as a section. */
function isMisnamedSection(name: string): boolean {
  return misnamed.test(name);
}

function* misnamedSections({ assets }: Agenda): Iterable<Finding> {
  for (const { path } of assets) {
    const name = path.split("/").at(-1) ?? path;
    if (!isMisnamedSection(name)) continue;
    const stem = name.replace(misnamed, "");
    yield {
      span: startOf(path),
      message: `"${name}" is not read as a section: the names of sections end in \`.md\`.`,
      hint: `Call it \`${stem}.md\`, or let its name start with an underscore.`,
    };
  }
}

/** A link to a file that isn't there may mean this one; a broken front matter may name it. */
function mayHideUses({ references, sections, manifestDoubts }: Agenda): boolean {
  if (manifestDoubts.has("kinds") || sections.some(({ intact }) => !intact)) return true;
  return references.some(({ wants, found }) => wants === "file" && found === undefined);
}

function usedPaths(agenda: Agenda): Set<string> {
  const used = new Set(
    agenda.references.flatMap(({ wants, found }) => (wants === "file" ? (found ?? []) : [])),
  );
  for (const { files } of agenda.manifest.look.fonts)
    for (const file of Object.values(files)) used.add(file.id);
  const use = (address: string, from: string): void => {
    const path = resolvePath(decodeAddress(address.replace(/[?#].*$/s, "")), from);
    if (path !== undefined) used.add(path);
  };
  for (const { section, node } of bodyNodes(agenda, "definition")) use(node.url, section.path);
  for (const { fields, path } of agenda.sections) {
    for (const text of textsIn(fields.custom)) {
      use(text, path);
      use(`/${text}`, path);
    }
  }
  return used;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function isAboutTheFolder(name: string): boolean {
  return /^(licen[cs]e|copying|notice|authors|contributors|codeowners|changelog|cname|makefile|package|package-lock)(\.\w+)?$/i.test(
    name,
  );
}
