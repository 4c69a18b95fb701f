import type { Artifact, RenderInput } from "../../src/core/artifact.ts";
import type { Manifest } from "../../src/core/manifest.ts";
import { htmlRenderer } from "../../src/render/html/renderer.ts";
import { renderInput, textOfArtifact } from "./render-input.ts";
import { sampleAgenda } from "./sample-agenda.ts";
import { sampleManifest, sampleSections } from "./sample-content.ts";
import type { SampleSection } from "./sample-types.ts";

/** The site of the sample agenda, with some of its manifest or of one section changed. */
export async function siteOf(
  changes: {
    readonly manifest?: Partial<Manifest>;
    /** Changes of the sections with these ids. */
    readonly sections?: Readonly<Record<string, Partial<SampleSection>>>;
    readonly input?: Partial<RenderInput>;
  } = {},
): Promise<{
  readonly artifacts: readonly Artifact[];
  page(path: string): string;
  words(path: string): string;
}> {
  const sections = sampleSections.map((section) => ({ ...section, ...changes.sections?.[section.id] }));
  const agenda = sampleAgenda(sections, { manifest: { ...sampleManifest, ...changes.manifest } });
  const made = await htmlRenderer.render(renderInput({ agenda, ...changes.input }));
  const page = (path: string): string => textOfArtifact(made.value, path);
  return { artifacts: made.value, page, words: (path) => wordsOf(page(path)) };
}

/** A page's text, with tags as spaces. */
function wordsOf(html: string): string {
  return html.replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ");
}
