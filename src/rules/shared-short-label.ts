import type { Agenda } from "../core/agenda.ts";
import { groupBy } from "../core/group-by.ts";
import { builtInKinds } from "../core/kind.ts";
import type { Rule } from "../core/rule.ts";
import type { Span } from "../core/span.ts";
import { manifestWith } from "./examples.ts";

export const sharedShortLabel: Rule = {
  meta: {
    code: "AG345",
    name: "shared-short-label",
    severity: "error",
    summary: "A short label that two kinds of section are numbered with",
    docs: {
      what: "Finds kinds whose `short` label, under `labels` or `kinds` in agenda.yml, is that of another kind as well, be it agenda's own: `S` for campaigns, where strategies have it. Capitals make no difference.",
      why: 'Numbers begin with the short label. "S 3" would be the name of two sections, in every output and on the command line.',
      bad: withCampaign("S"),
      good: withCampaign("C"),
      fix: "Give one of the two kinds another short label, or none: then it isn't numbered.",
    },
  },
  *check(agenda) {
    const { manifest, manifestDoubts } = agenda;
    if (["kinds", "labels", "language"].some((key) => manifestDoubts.has(key))) return;
    const kinds = [...builtInKinds, ...manifest.kinds.map(({ id }) => id)].flatMap((kind) => {
      const short = manifest.labels[kind]?.short;
      return short === undefined ? [] : [{ kind, short, span: placeOf(agenda, kind) }];
    });
    for (const group of groupBy(kinds, ({ short }) => short.toLowerCase()).values()) {
      // A label that agenda brings is not the publisher's mistake: theirs is reported beside it.
      const holder = group.find(({ span }) => span === undefined) ?? group[0];
      for (const { kind, short, span } of group) {
        if (span === undefined || kind === holder?.kind) continue;
        yield {
          span,
          message: `\`${short}\` is the short label of \`${holder?.kind}\` already: "${short} 1" would be the number of two sections.`,
          hint: `Give \`${kind}\` another short label, or none: then it isn't numbered.`,
          ...(holder?.span === undefined
            ? {}
            : { related: [{ span: holder.span, message: "The other one." }] }),
        };
      }
    }
  },
};

/** Where the publisher has written the short label of a kind; `undefined` for one that agenda brings. */
function placeOf({ manifest, manifestSpans }: Agenda, kind: string): Span | undefined {
  const own = manifest.kinds.findIndex(({ id }) => id === kind);
  return manifestSpans.get(`/labels/${kind}/short`) ?? manifestSpans.get(`/kinds/${own}/label/short`);
}

/** The agenda of the town with a kind of its own. */
function withCampaign(short: string) {
  const { "agenda.yml": text } = manifestWith({});
  return {
    "agenda.yml": `${text}kinds:
  - id: campaign
    label: { name: Campaign, plural: Campaigns, short: ${short} }
`,
  };
}
