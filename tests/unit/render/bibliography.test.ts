import { describe, expect, it } from "vitest";
import type { BibliographicSource } from "../../../src/core/reference.ts";
import { detailsOf, noteOf } from "../../../src/render/bibliography.ts";
import { htmlRenderer } from "../../../src/render/html/renderer.ts";
import { renderInput, textOfArtifact } from "../../support/render-input.ts";
import { sampleAgenda } from "../../support/sample-agenda.ts";
import { sampleSections, sampleSources } from "../../support/sample-content.ts";

function withNote(note: string): BibliographicSource {
  const [source] = sampleSources;
  if (source === undefined) throw new Error("there is no sample source");
  return { ...source, note };
}

describe("the note of a source", () => {
  it("stands apart from what comes before the date", () => {
    expect(detailsOf(withNote("Out of print"))).toEqual(["Rivertown: Valley Press"]);
    expect(noteOf(withNote("Out of print"))).toEqual([{ text: "Out of print." }]);
    expect(noteOf(withNote(" "))).toEqual([]);
  });

  it("has links where it has addresses, without the marks around them", () => {
    expect(noteOf(withNote("Kept at https://a.example/x?y=1 (see http://b.example/)."))).toEqual([
      { text: "Kept at " },
      { text: "https://a.example/x?y=1", url: "https://a.example/x?y=1" },
      { text: " (see " },
      { text: "http://b.example/", url: "http://b.example/" },
      { text: ")." },
    ]);
  });

  it("follows the date on the site", async () => {
    const bibliography = [withNote("Kept at https://a.example/x")];
    const agenda = { ...sampleAgenda(sampleSections), bibliography };
    const made = await htmlRenderer.render(renderInput({ agenda }));
    expect(textOfArtifact(made.value, "sources.html")).toContain(
      'May 2003. Kept at <a href="https://a.example/x" rel="noreferrer">https://a.example/x</a>. <a href',
    );
  });
});
