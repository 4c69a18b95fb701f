import type { Agenda } from "../core/agenda.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

export const disagreeingNumber: Rule = {
  meta: {
    code: "AG205",
    name: "disagreeing-number",
    severity: "error",
    summary: "A link whose words give another number than its target has",
    docs: {
      what: 'Finds links whose words hold a number of a line or a strategy ("SL 1", "Strategic Line 1", "S 2.1") that is not the number of the section they lead to.',
      why: "Readers of the print trust the words, readers of the site the link: they end up in different places. Numbers change when sections move; words typed by hand don't.",
      bad: timeBank({ body: "The room for it stands in [SL 1](../../2-commons/index.md)." }),
      good: timeBank({ body: "The room for it stands in [[commons]]." }),
      fix: "Leave the words out, `[[id]]`, so that agenda writes the right number, or use words without a number.",
    },
  },
  *check(agenda) {
    const pattern = numberPattern(agenda);
    for (const { found, wants, words, span } of agenda.references) {
      const target = found === undefined || wants !== "section" ? undefined : agenda.byId.get(found);
      if (target?.number === undefined) continue;
      const line = target.line === undefined ? undefined : agenda.byId.get(target.line);
      for (const match of words.matchAll(pattern)) {
        const typed = match[1] ?? "";
        const actual = numeral(target.number);
        const ofLine = line?.number === undefined ? actual : numeral(line.number);
        if (typed === actual || typed === ofLine) continue;
        const message = `The words say "${match[0]}", but the link leads to ${target.number}, "${target.title}".`;
        const hint = `Leave the words out: \`[[${target.id}]]\` shows the right number, whatever the order.`;
        yield {
          span,
          message,
          hint,
          related: [{ message: "The target is declared here.", span: target.titleSpan }],
        };
      }
    }
  },
};

function numeral(number: string): string {
  return number.replace(/^\D+/, "");
}

/** "SL 3", "Strategic Line 3", "S 3.7", "Strategy 3.7": the manifest's labels of the kinds that carry numbers. */
function numberPattern(agenda: Agenda): RegExp {
  const labels = Object.values(agenda.manifest.labels).filter(({ short }) => short !== undefined);
  const names = labels.flatMap(({ name, plural, short }) => [name, plural, short ?? name]);
  const words = [...new Set(names)].sort((left, right) => right.length - left.length);
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})\\s*(\\d+(?:\\.\\d+)*)`, "giu");
}
