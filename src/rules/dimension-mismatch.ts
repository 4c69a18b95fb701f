import { startOf } from "../core/positions.ts";
import type { Rule } from "../core/rule.ts";

export const dimensionMismatch: Rule = {
  meta: {
    code: "AG302",
    name: "dimension-mismatch",
    severity: "error",
    mandatory: true,
    summary: "A line that the manifest sorts into another dimension than the line itself says",
    docs: {
      what: "Finds lines whose `dimension` names one dimension while the manifest lists them under another, or under none, or under two.",
      why: "Overview and maps group lines by dimension: the two groupings would contradict each other.",
      bad: {
        "1-care/index.md":
          "---\nid: care\nkind: line\ntitle: Care for each other\nshort: Care\ndimension: places\nsummary: Nobody in town is left without company or help.\n---\n\nCare is work, whoever does it.\n\n## In plain words\n\nNobody should be left without help. We look after each other when somebody is ill, old or alone.\n",
      },
      good: {
        "1-care/index.md":
          "---\nid: care\nkind: line\ntitle: Care for each other\nshort: Care\ndimension: people\nsummary: Nobody in town is left without company or help.\n---\n\nCare is work, whoever does it.\n\n## In plain words\n\nNobody should be left without help. We look after each other when somebody is ill, old or alone.\n",
      },
      fix: "Decide where the line belongs, and say the same in both places.",
    },
  },
  *check(agenda) {
    const { dimensions } = agenda.manifest;
    // A manifest whose list names something unknown, or that is broken, has its own finding: one mistake, one report.
    const unresolved = agenda.references.some(
      ({ form, wants, found }) => form === "manifest" && wants === "line" && found === undefined,
    );
    const doubtful = ["dimensions", "lines"].some((key) => agenda.manifestDoubts.has(key));
    if (dimensions.length === 0 || unresolved || doubtful) return;
    const named = agenda.references.filter(({ form, wants }) => form === "manifest" && wants === "line");
    const listedAs = new Map(named.map(({ target, found }) => [target, found ?? target]));
    for (const line of agenda.lines) {
      const { dimension } = line.fields;
      if (dimension === undefined || !dimensions.some(({ id }) => id === dimension.id)) continue;
      const listed = dimensions.flatMap(({ id, lines }, index) =>
        lines.some((target) => listedAs.get(target) === line.id) ? [{ id, index }] : [],
      );
      if (listed.length === 1 && listed[0]?.id === dimension.id) continue;
      const where =
        listed.length === 0
          ? "under no dimension"
          : `under ${listed.map(({ id }) => `\`${id}\``).join(" and ")}`;
      const related = listed.map(({ index }) => ({
        message: "Listed here.",
        span: agenda.manifestSpans.get(`/dimensions/${index}/lines`) ?? startOf("agenda.yml"),
      }));
      const message = `The line says that it belongs to \`${dimension.id}\`, but agenda.yml lists it ${where}.`;
      yield { span: dimension.span, message, hint: "Say the same in both places.", related };
    }
  },
};
