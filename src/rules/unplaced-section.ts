import type { Rule } from "../core/rule.ts";

export const unplacedSection: Rule = {
  meta: {
    code: "AG304",
    name: "unplaced-section",
    severity: "error",
    mandatory: true,
    summary: "A section that stands in no line, and in no list of the manifest",
    docs: {
      what: "Finds sections outside the lines' folders that the manifest lists neither under `front` nor under `back`, strategies outside any line, and lines that the manifest does not list. Issues and themes may stand anywhere.",
      why: "The compiler can't know where in the reading order it belongs, and puts it at the end.",
      bad: {
        "thanks.md":
          "---\nid: thanks\nkind: section\ntitle: Thanks\n---\n\nTo all who came to the assemblies.\n",
      },
      good: {
        "1-care/thanks.md":
          "---\nid: thanks\nkind: section\ntitle: Thanks\n---\n\nTo all who came to the assemblies.\n",
      },
      fix: "Move the file into the folder of its line, or list its id in agenda.yml.",
    },
  },
  *check(agenda) {
    const unresolved = agenda.references.some(
      ({ form, found }) => form === "manifest" && found === undefined,
    );
    const doubtful = ["front", "lines", "back"].some((key) => agenda.manifestDoubts.has(key));
    if (unresolved || doubtful) return;
    for (const section of agenda.unplaced) {
      if (!section.kindDeclared) continue;
      const kind = agenda.manifest.labels[section.kind]?.name.toLowerCase() ?? section.kind;
      const message = `This ${kind} stands outside every line, and agenda.yml does not list it: it goes to the end of the book.`;
      const where =
        section.kind === "strategy"
          ? ""
          : `, or add \`${section.id}\` to \`front\` or \`back\` in agenda.yml`;
      yield { span: section.idSpan, message, hint: `Move the file into the folder of its line${where}.` };
    }
    // A dimension's list of lines gives them no place.
    const { front, lines, back } = agenda.manifest;
    const names = new Set([...front, ...lines, ...back]);
    const listed = new Set(
      agenda.references.flatMap(({ form, target, found }) =>
        form === "manifest" && found !== undefined && names.has(target) ? [found] : [],
      ),
    );
    for (const line of agenda.lines) {
      if (!line.kindDeclared || listed.has(line.id)) continue;
      const message = "agenda.yml does not list this line, so it stands after the others.";
      yield { span: line.idSpan, message, hint: `Add \`${line.id}\` to \`lines\` in agenda.yml.` };
    }
  },
};
