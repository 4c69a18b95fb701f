import type { Rule } from "../core/rule.ts";
import { manifestWith } from "./examples.ts";

export const overruledPlace: Rule = {
  meta: {
    code: "AG330",
    name: "overruled-place",
    severity: "error",
    summary:
      "A section that the manifest puts before or after the lines, while its file stands in a line's folder",
    docs: {
      what: "Finds ids under `front` and `back` in agenda.yml whose sections are lines, or have their files in the folder of a line. The folder counts: the entry changes nothing.",
      why: "The section does not stand where the manifest says, and nobody can see why.",
      bad: {
        "agenda.yml": `front: [thanks]\n${manifestWith({})["agenda.yml"]}`,
        "1-care/thanks.md":
          "---\nid: thanks\nkind: section\ntitle: Thanks\n---\n\nTo all who came to the assemblies.\n",
      },
      good: {
        "agenda.yml": `front: [thanks]\n${manifestWith({})["agenda.yml"]}`,
        "thanks.md":
          "---\nid: thanks\nkind: section\ntitle: Thanks\n---\n\nTo all who came to the assemblies.\n",
      },
      fix: "Move the file out of the line's folder, or take the id out of `front` or `back`.",
    },
  },
  *check(agenda) {
    const { manifest, manifestSpans, references, byId } = agenda;
    const lists = { front: manifest.front, back: manifest.back };
    for (const [list, ids] of Object.entries(lists)) {
      for (const index of ids.keys()) {
        const span = manifestSpans.get(`/${list}/${index}`);
        const listed = references.find((one) => one.form === "manifest" && one.span === span);
        const section = byId.get(listed?.found ?? "");
        if (span === undefined || section?.line === undefined || !section.kindDeclared) continue;
        const isLine = section.kind === "line";
        const line = byId.get(section.line)?.title ?? section.line;
        yield {
          span,
          message: isLine
            ? `\`${section.id}\` is a line, so it stands among the lines, and this entry changes nothing.`
            : `The file of \`${section.id}\` stands in the folder of "${line}", so it stays with that line, and this entry changes nothing.`,
          hint: isLine
            ? `Take it out of \`${list}\`: the order of lines follows from \`lines\`.`
            : `Move the file out of the line's folder, or take it out of \`${list}\`.`,
          related: [{ message: "Declared here.", span: section.idSpan }],
        };
      }
    }
  },
};
