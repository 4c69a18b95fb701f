import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Artifact } from "../../src/core/artifact.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { dataRenderer } from "../../src/render/data/renderer.ts";
import { htmlRenderer } from "../../src/render/html/renderer.ts";
import { pdfRenderer } from "../../src/render/pdf/renderer.ts";
import { summaryRenderer } from "../../src/render/summary/renderer.ts";
import { compileTexts, sectionText } from "./compile-texts.ts";
import { flat, run } from "./pdf.ts";
import { renderInput, textOfArtifact } from "./render-input.ts";

/** What one text becomes in each format. */
export interface Outputs {
  readonly diagnostics: readonly Diagnostic[];
  /** The section's page on the site, as HTML, and every page. Here and in the search, spaces that typography fixed are plain ones. */
  readonly page: string;
  readonly pages: readonly Artifact[];
  readonly search: string;
  /** The words of the PDF, on one line, without dividing hyphens; and the file. */
  readonly pdf: string;
  readonly pdfFile: string;
  /** The section in agenda.json. */
  readonly data: {
    readonly text: string;
    readonly markdown: string;
    readonly plain?: { readonly text: string };
    readonly headings: readonly { readonly text: string; readonly anchor: string }[];
  };
  /** The words of the leaflet, each line of them a line; and the file. */
  readonly leaflet: string;
  readonly leafletFile: string;
  /** The summary as text, as Markdown and as page. */
  readonly summary: { readonly text: string; readonly markdown: string; readonly page: string };
}

const line = sectionText(
  ["id: commons", "kind: line", "title: Keep the commons", "short: Commons", "dimension: d", "summary: s"],
  "What belongs to all.",
);

const front = ["id: care", "kind: line", "title: Care for each other", "short: Care", "summary: Help."];

/**
 * Builds an agenda whose line `care` has `body`, in every format.
 *
 * @param more texts of the agenda beside it, by path
 */
export async function outputsOf(body: string, more: Readonly<Record<string, string>> = {}): Promise<Outputs> {
  const { value: agenda, diagnostics } = compileTexts({
    "1-care/index.md": sectionText(front, body),
    "2-commons/index.md": line,
    ...more,
  });
  const input = renderInput({ agenda, assets: new Map(), formats: ["html", "summary", "data", "pdf"] });
  const [site, book, data, summary] = await Promise.all(
    [htmlRenderer, pdfRenderer, dataRenderer, summaryRenderer].map((renderer) => renderer.render(input)),
  );
  const made = [site, book, data, summary].flatMap((staged) => staged?.value ?? []);
  const folder = mkdtempSync(join(tmpdir(), "agenda-outputs-"));
  const [pdfFile = "", leafletFile = ""] = ["agenda.pdf", "summary.pdf"].map((name) => {
    writeFileSync(join(folder, name), made.find(({ path }) => path === name)?.bytes ?? "");
    return join(folder, name);
  });
  const { sections } = JSON.parse(textOfArtifact(made, "agenda.json")) as {
    sections: (Outputs["data"] & { id: string })[];
  };
  const care = sections.find(({ id }) => id === "care");
  if (care === undefined) throw new Error("agenda.json has no care.");
  return {
    diagnostics: [...diagnostics, ...[site, book, data, summary].flatMap((one) => one?.diagnostics ?? [])],
    page: withPlainSpaces(textOfArtifact(made, "sections/care.html")),
    pages: site?.value.filter(({ path }) => path.endsWith(".html")) ?? [],
    search: withPlainSpaces(textOfArtifact(made, "search-index.js")),
    pdf: flat(run("pdftotext", pdfFile, "-").replace(/\u00ad/gu, "")),
    pdfFile,
    leaflet: withPlainSpaces(run("pdftotext", "-layout", leafletFile, "-")),
    leafletFile,
    data: care,
    summary: {
      text: textOfArtifact(made, "summary.txt"),
      markdown: textOfArtifact(made, "summary.md"),
      page: textOfArtifact(made, "summary.html"),
    },
  };
}

function withPlainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, " ");
}
