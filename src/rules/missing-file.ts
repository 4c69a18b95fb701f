import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { closest } from "../core/did-you-mean.ts";
import { relativePath } from "../core/file-path.ts";
import type { Reference } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { leftOutTarget } from "./left-out.ts";
import { leavesFolder, meansWebAddress, writtenPath } from "./local-path.ts";

export const missingFile: Rule = {
  meta: {
    code: "AG210",
    name: "missing-file",
    severity: "error",
    summary: "An image or a link to a file that is not in the agenda's folder",
    docs: {
      what: "Finds images and links with a relative address that no file of the agenda's folder has.",
      why: "Readers see a broken picture, or a link that leads nowhere.",
      bad: timeBank({ body: "The [house rules](rules.pdf) hang at the door." }),
      good: timeBank({ body: "The [house rules](https://www.example.org/rules.pdf) hang at the door." }),
      fix: "Correct the address, or put the file into the agenda's folder.",
    },
  },
  *check(agenda) {
    const names = new Map(agenda.assets.map(({ path }) => [path.split("/").at(-1) ?? path, path]));
    for (const reference of agenda.references) {
      const { wants, found, target } = reference;
      if (wants !== "file" || found !== undefined) continue;
      if (leavesFolder(reference) || meansWebAddress(target)) continue;
      const leftOut = leftOutTarget(agenda, reference);
      if (leftOut !== undefined) {
        yield { span: reference.span, ...leftOut };
        continue;
      }
      const message = `The agenda's folder has no file \`${target}\` seen from here.`;
      yield { span: reference.span, message, hint: hintFor(agenda, reference, names) };
    }
  },
};

/** What was meant: a section, by its id or its page's name, or a file with a name much like it. */
function hintFor(agenda: Agenda, reference: Reference, names: ReadonlyMap<string, string>): string {
  const { span, target } = reference;
  if (/^www\./i.test(target)) return `A web address begins with its scheme: \`https://${target}\`.`;
  const name = lastPart(writtenPath(reference));
  const section = sectionMeant(agenda, name);
  if (section !== undefined) {
    const path = relativePath(span.path, section.path);
    return `Did you mean \`[[${section.id}]]\` ("${section.title}")? By its file it is \`${path}\`.`;
  }
  const near = closest(name, names.keys());
  if (near === undefined) return "Correct the address, or put the file into the agenda's folder.";
  return `Did you mean \`${relativePath(span.path, names.get(near) ?? near)}\`?`;
}

/** The last part of a path; one that ends in a slash means a folder. */
function lastPart(path: string): string {
  return path.split(/[/\\]/).findLast((part) => part !== "") ?? path;
}

/** The section whose id or alias stands where an address belongs, as it is or as the name of a page. */
function sectionMeant({ sections }: Agenda, name: string): PlacedSection | undefined {
  const id = name.replace(/\.html?$/i, "");
  if (id.includes(".")) return undefined;
  const owners = new Map(
    sections.flatMap((section) =>
      [section.id, ...section.fields.aliases.map((alias) => alias.id)].map(
        (known) => [known, section] as const,
      ),
    ),
  );
  return owners.get(closest(id, owners.keys()) ?? "");
}
