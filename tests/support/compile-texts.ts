import type { Compiled } from "../../src/pipeline.ts";
import { compileAgenda } from "../../src/pipeline.ts";

const manifest = `title: An agenda for a caring town
date: "2026-03-01"
language: en
publisher: { name: The Town Assembly }
lines: [care, commons]
scales: [{ id: local, title: Local }]
actors: [{ id: neighbours, title: Neighbours }]
`;

/** Compiles an agenda from texts by path. Without an agenda.yml of its own it gets one with the lines care and commons. */
export function compileTexts(texts: Readonly<Record<string, string>>): Compiled {
  const all = { "agenda.yml": manifest, ...texts };
  const sources = Object.entries(all).map(([path, text]) => ({ path, text }));
  return compileAgenda({ sources, assets: [] });
}

/** A section's text from its front matter, one key a line, and its body. */
export function sectionText(frontMatter: readonly string[], body = "Together."): string {
  return ["---", ...frontMatter, "---", "", body, ""].join("\n");
}
