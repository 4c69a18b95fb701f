import type { RenderInput } from "../../src/core/artifact.ts";
import { renderInput } from "./render-input.ts";
import { sampleAgenda } from "./sample-agenda.ts";
import { sampleGlossary, sampleManifest, sampleSections, sampleSources } from "./sample-content.ts";

/** Words that try to leave every place they may stand in: text, attribute, script, template, TeX, XML. */
export const evil = `"><script>alert('x')</script><img src=x onerror=alert(1)>{{ site.title }}\\end{x} ]]>`;
const evilLink = "javascript:alert(1)";

/** The sample agenda with the same hostile words in every field that takes words. */
export function hostileInput(): RenderInput {
  const manifest = {
    ...sampleManifest,
    title: evil,
    url: "https://www.example.org/valley",
    editUrl: "https://git.example.org/edit/{path}",
    subtitle: evil,
    edition: evil,
    version: evil,
    description: evil,
    publisher: { name: evil, url: evilLink },
    authors: [{ name: evil, url: "data:text/html,x" }],
    licence: { name: evil, url: evilLink },
    labels: Object.fromEntries(
      Object.keys(sampleManifest.labels).map((kind) => [kind, { name: evil, plural: evil, short: evil }]),
    ),
    dimensions: sampleManifest.dimensions.map((dimension) => ({
      ...dimension,
      title: evil,
      description: evil,
    })),
    scales: sampleManifest.scales.map((scale) => ({ ...scale, title: evil })),
    actors: sampleManifest.actors.map((actor) => ({ ...actor, title: evil })),
    relationTypes: sampleManifest.relationTypes.map((type) => ({ ...type, label: evil, inverse: evil })),
  };
  const sections = sampleSections.map((section) => ({
    ...section,
    title: evil,
    indicators: [evil],
    openQuestions: [evil],
    body: `${evil}\n\n${section.body}`,
    relations: (section.relations ?? []).map(([type, to]) => [type, to, evil] as const),
    fields: {
      ...section.fields,
      short: evil,
      summary: evil,
      answer: evil,
      status: evil,
      history: [{ date: "2026-01-01", note: evil }],
      custom: { [evil]: evil },
    },
  }));
  const agenda = sampleAgenda(sections, {
    manifest,
    glossary: sampleGlossary.map((term) => ({
      ...term,
      term: evil,
      acronym: evil,
      aliases: [evil],
      definition: evil,
      plain: evil,
    })),
    bibliography: sampleSources.map((source) => ({
      ...source,
      title: evil,
      author: [{ literal: evil }],
      publisher: evil,
      note: evil,
      issued: evil,
      url: evilLink,
    })),
  });
  return renderInput({ agenda, generator: evil });
}
