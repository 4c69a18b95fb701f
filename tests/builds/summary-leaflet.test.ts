import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RenderInput } from "../../src/core/artifact.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { leastSize } from "../../src/render/summary/leaflet/design.ts";
import { summaryRenderer } from "../../src/render/summary/renderer.ts";
import { demandingFiles } from "../support/demanding-agenda.ts";
import { contentStreams, flat, pageTexts, readAloud, run } from "../support/pdf.ts";
import { isDictionary, listOf, PdfStructure } from "../support/pdf-structure.ts";
import { renderInput } from "../support/render-input.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "agenda-leaflet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function inputOf(path: string, formats: readonly string[]): Promise<RenderInput> {
  const { value } = await readAgenda(join(root, path));
  return renderInput({ agenda: compileAgenda(value).value, assets: new Map(), formats });
}

async function leafletOf(input: RenderInput): Promise<{ bytes: Uint8Array; codes: readonly string[] }> {
  const { value, diagnostics } = await summaryRenderer.render(input);
  const bytes = value.find(({ path }) => path === "summary.pdf")?.bytes ?? new Uint8Array();
  return { bytes, codes: diagnostics.map(({ code }) => code) };
}

/** The addresses that links lead to. */
function addressesIn(structure: PdfStructure): readonly string[] {
  return [...structure.objects.values()].flatMap((object) => {
    if (object["/Subtype"] !== "/Link") return [];
    const address = structure.dictionary(object["/A"])["/URI"];
    return address === undefined ? [] : [String(address).replace(/^u:/u, "")];
  });
}

describe.each([
  ["default", "agenda", 2, ["html", "summary"]],
  ["example", "tests/fixtures/example", 1, ["html", "summary"]],
  ["starter", "templates/starter/en", 1, ["summary"]],
] as const)("the leaflet of the %s agenda", (name, path, pages, formats) => {
  const file = join(folder, `${name}.pdf`);
  let input: RenderInput;
  let bytes: Uint8Array;
  let structure: PdfStructure;

  beforeAll(async () => {
    input = await inputOf(path, formats);
    const made = await leafletOf(input);
    expect(made.codes).toEqual([]);
    bytes = made.bytes;
    writeFileSync(file, bytes);
    structure = new PdfStructure(file);
  }, 120_000);

  test("is a whole PDF of A4 pages, at most two of them, and tagged", () => {
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
    const info = run("pdfinfo", file);
    expect(info).toMatch(new RegExp(`Pages: +${pages}\\n`, "u"));
    expect(info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/u);
    expect(info).toMatch(/Tagged: +yes/u);
    expect(info).toMatch(/Title: .* – Public summary/u);
  });

  test("names its standards in well-formed metadata", () => {
    const metadata = run("pdfinfo", "-meta", file);
    expect(XMLValidator.validate(metadata)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: true }).parse(metadata) as {
      "x:xmpmeta": { "rdf:RDF": { "rdf:Description": readonly Record<string, unknown>[] } };
    };
    const facts = Object.assign({}, ...parsed["x:xmpmeta"]["rdf:RDF"]["rdf:Description"]);
    expect(facts).toMatchObject({ "pdfaid:part": 2, "pdfaid:conformance": "A", "pdfuaid:part": 1 });
    expect(structure.catalog["/Lang"]).toBe("u:en");
  });

  test("has no letter under twelve points", async () => {
    const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const sizes = new Set<number>();
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      for (const item of items) if ("str" in item && item.str.trim() !== "") sizes.add(item.height);
    }
    expect(sizes.size).toBeGreaterThan(2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(leastSize - 0.01);
  });

  test("has all that it paints in marked content, and no missing glyph", () => {
    for (const stream of contentStreams(file)) {
      let depth = 0;
      const naked: string[] = [];
      for (const token of stream.replace(/<[0-9a-f]*>/gu, "").split(/[\s[\]]+/u)) {
        if (token === "BDC" || token === "BMC") depth += 1;
        if (token === "EMC") depth -= 1;
        if (/^(?:TJ|Tj|f\*?|S|B\*?|Do)$/u.test(token) && depth !== 1) naked.push(token);
      }
      expect([depth, naked]).toEqual([0, []]);
      expect(stream).not.toMatch(/<0000/u);
    }
  });

  test("has headings without a gap, words for its figure, and links that say where they lead", () => {
    const levels = structure.readingOrder.flatMap((element) => {
      const level = /^\/H([1-6])$/u.exec(String(element["/S"]))?.[1];
      return level === undefined ? [] : [Number(level)];
    });
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([]);
    for (const [, figure] of structure.elements("/Figure")) {
      expect(String(figure["/Alt"])).toMatch(/^u:\s*\S/u);
      expect(listOf(structure.dictionary(figure["/A"])["/BBox"])).toHaveLength(4);
    }
    const kids = structure.elements("/Link").flatMap(([, link]) => listOf(link["/K"]).filter(isDictionary));
    const held = new Set(kids.filter((kid) => kid["/Type"] === "/OBJR").map((kid) => String(kid["/Obj"])));
    const links = [...structure.objects].filter(([, object]) => object["/Subtype"] === "/Link");
    expect(links.length).toBeGreaterThan(0);
    for (const [reference, link] of links) {
      expect(String(link["/Contents"])).toMatch(/^u:\s*\S/u);
      expect(held.has(reference)).toBe(true);
    }
  });

  test("has at each statement the id of the section that it is drawn from", () => {
    const { manifest, lines, byId } = input.agenda;
    const named = [...structure.elements("/LI"), ...structure.elements("/P")].flatMap(([, element]) => {
      const title = element["/T"];
      return title === undefined ? [] : [String(title).replace(/^u:/u, "")];
    });
    const { messages, whyNow, forYou, notSettled } = manifest.summary;
    const own = [...messages, ...whyNow, ...forYou, ...notSettled].map(({ from }) => from.id);
    expect(named).toEqual(expect.arrayContaining([...own, ...lines.map(({ id }) => id)]));
    const terms = new Set(input.agenda.glossary.map(({ id }) => id));
    expect(named.filter((id) => !byId.has(id) && !terms.has(id))).toEqual([]);
  });

  test("is made of the same bytes again", async () => {
    expect(Buffer.compare((await leafletOf(input)).bytes, bytes)).toBe(0);
  });
});

describe("the leaflet of the default agenda", () => {
  const file = join(folder, "default.pdf");

  test("says in reading order what the manifest and the lines say, each line whole on one page", async () => {
    const { agenda } = await inputOf("agenda", ["html", "summary"]);
    const read = flat(readAloud(file)).replaceAll("’", "'");
    const places = [
      ...agenda.manifest.summary.messages.map(({ text }) => text),
      ...agenda.manifest.summary.cards.map(({ heading }) => heading ?? ""),
      ...agenda.manifest.summary.takePart.map(({ text }) => text),
    ].map((text) => read.indexOf(text.slice(0, 40)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    const texts = pageTexts(file).map(flat);
    for (const { heading, line } of agenda.manifest.summary.cards) {
      const number = agenda.byId.get(line.id)?.number ?? "";
      const page = texts.findIndex((text) => text.includes((heading ?? "").slice(0, 20)));
      expect(texts[page]?.replaceAll("\u00a0", " ")).toContain(`More in the agenda, under ${number}`);
    }
  });

  test("leads each statement to the page that it is drawn from", async () => {
    const { agenda } = await inputOf("agenda", ["html", "summary"]);
    const addresses = addressesIn(new PdfStructure(file));
    const { messages, whyNow, forYou, notSettled, cards } = agenda.manifest.summary;
    const ids = [
      ...[...messages, ...whyNow, ...forYou, ...notSettled].map(({ from }) => from.id),
      ...cards.flatMap(({ line, strategies }) => [line.id, ...strategies.map(({ strategy }) => strategy.id)]),
    ];
    for (const id of ids) expect(addresses).toContain(`sections/${id}.html`);
  });
});

test("links are absolute where the manifest says where the site is published, and lead inside the leaflet without one", async () => {
  const input = await inputOf("tests/fixtures/example", ["html", "summary"]);
  const { manifest } = input.agenda;
  const published = {
    ...input,
    agenda: { ...input.agenda, manifest: { ...manifest, url: "https://town.example.org/agenda" } },
  };
  const file = join(folder, "links.pdf");
  writeFileSync(file, (await leafletOf(published)).bytes);
  expect(addressesIn(new PdfStructure(file))).toContain("https://town.example.org/agenda/sections/care.html");
  writeFileSync(file, (await leafletOf({ ...input, formats: ["summary"] })).bytes);
  expect(new PdfStructure(file).destinations.get("u:card:care")).toBe(0);
});

test("a demanding agenda with other scripts and long texts gets a whole leaflet, or an error that says why", async () => {
  const input = renderInput({ agenda: compileAgenda(demandingFiles()).value, assets: new Map() });
  const { bytes, codes } = await leafletOf(input);
  const file = join(folder, "demanding.pdf");
  writeFileSync(file, bytes);
  expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
  const pages = Number(/Pages: +(\d+)/u.exec(run("pdfinfo", file))?.[1]);
  expect(codes.includes("AG941")).toBe(pages > 2);
});

test.each(["en", "fr", "es", "pt"])(
  "the starter in %s builds a summary without findings",
  async (language) => {
    const { bytes, codes } = await leafletOf(
      await inputOf(`templates/starter/${language}`, ["html", "summary"]),
    );
    expect(codes).toEqual([]);
    const file = join(folder, `starter-${language}.pdf`);
    writeFileSync(file, bytes);
    expect(run("pdfinfo", file)).toMatch(/Pages: +1\n/u);
  },
);
