import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LaidOutBook, layOutBook, renderBook } from "../../src/render/pdf/renderer.ts";
import { contentStreams, run } from "../support/pdf.ts";
import { defaultInput, demandingInput } from "../support/pdf-agendas.ts";
import { isDictionary, listOf, PdfStructure, SpokenPdf } from "../support/pdf-structure.ts";

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** The elements of a page and what hangs on them, in their order, as pdf.js hands them to browsers. */
async function elementsOf(page: PDFPageProxy): Promise<readonly StructureNode[]> {
  const all = (node: StructureNode): readonly StructureNode[] => [
    node,
    ...(node.children ?? []).flatMap(all),
  ];
  const root = (await page.getStructTree()) as StructureNode | null;
  return root === null ? [] : all(root);
}

/** The words of a page by the marked content that they stand in; those of artifacts are left out. */
async function wordsByContent(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  const open: (string | null | undefined)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ("str" in item) {
      const id = open.findLast((one) => typeof one === "string");
      if (typeof id === "string") words.set(id, (words.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id);
  }
  return words;
}

const folder = mkdtempSync(join(tmpdir(), "agenda-checks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ["demanding", demandingInput],
  ["default", defaultInput],
])("the PDF of the %s agenda", (name, open) => {
  const file = join(folder, `${name}.pdf`);
  let structure: PdfStructure;
  let laidOut: LaidOutBook;
  let spoken: SpokenPdf;
  let title = "";

  beforeAll(async () => {
    const input = await open();
    title = input.agenda.manifest.title;
    const { bytes } = await renderBook(input);
    writeFileSync(file, bytes);
    structure = new PdfStructure(file);
    spoken = new SpokenPdf(structure, file);
    laidOut = await layOutBook(input);
  }, 240_000);

  test("has well-formed metadata that name its standards and its title", () => {
    const metadata = run("pdfinfo", "-meta", file);
    expect(XMLValidator.validate(metadata)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: true }).parse(metadata) as {
      "x:xmpmeta": { "rdf:RDF": { "rdf:Description": readonly Record<string, unknown>[] } };
    };
    const facts = Object.assign({}, ...parsed["x:xmpmeta"]["rdf:RDF"]["rdf:Description"]);
    expect(facts).toMatchObject({ "pdfaid:part": 2, "pdfaid:conformance": "A", "pdfuaid:part": 1 });
    expect(facts["dc:title"]["rdf:Alt"]["rdf:li"][0]).toBe(title);
  });

  test("has its language, shows its title, is marked, and is tabbed through as it is read", () => {
    const { catalog } = structure;
    expect(catalog["/Lang"]).toBe("u:en");
    expect(structure.dictionary(catalog["/ViewerPreferences"])["/DisplayDocTitle"]).toBe(true);
    expect(structure.dictionary(catalog["/MarkInfo"])["/Marked"]).toBe(true);
    for (const page of structure.pages) expect(structure.dictionary(page)["/Tabs"]).toBe("/S");
  });

  test("has everything that it paints in marked content, and no missing glyph", () => {
    const streams = contentStreams(file);
    expect(streams.length).toBeGreaterThan(15);
    for (const stream of streams) {
      let depth = 0;
      const naked: string[] = [];
      for (const token of stream.replace(/<[0-9a-f]*>/gu, "").split(/[\s[\]]+/u)) {
        if (token === "BDC" || token === "BMC") depth += 1;
        if (token === "EMC") depth -= 1;
        if (/^(?:TJ|Tj|'|"|f\*?|F|S|s|B\*?|b\*?|Do|sh|BI)$/u.test(token) && depth !== 1) naked.push(token);
      }
      expect([depth, naked]).toEqual([0, []]);
      const glyphs = [...stream.matchAll(/<([0-9a-f]+)>/gu)].flatMap(
        (match) => match[1]?.match(/.{4}/gu) ?? [],
      );
      expect(glyphs.includes("0000")).toBe(false);
    }
  });

  test("has all its fonts in it, with the text of their glyphs", () => {
    const fonts = structure.ofType("/Font").map(([, font]) => font);
    const roots = fonts.filter((font) => font["/Subtype"] === "/Type0");
    expect(roots.length).toBeGreaterThan(3);
    expect(fonts.every((font) => /^\/(?:Type0|CIDFontType2)$/u.test(String(font["/Subtype"])))).toBe(true);
    for (const font of roots) {
      expect(structure.objects.has(String(font["/ToUnicode"]))).toBe(true);
      const descendant = structure.dictionary(listOf(font["/DescendantFonts"])[0]);
      const descriptor = structure.dictionary(descendant["/FontDescriptor"]);
      expect(structure.objects.has(String(descriptor["/FontFile2"]))).toBe(true);
    }
  });

  test("has links that say where they lead, each on an element that names the page it is on", () => {
    const pageOf = new Map<string, string>();
    for (const page of structure.pages)
      for (const annotation of listOf(structure.dictionary(page)["/Annots"]))
        pageOf.set(String(annotation), page);
    const kids = structure
      .elements("/Link")
      .flatMap(([, element]) => listOf(element["/K"]).filter(isDictionary));
    const held = new Map(
      kids.filter((kid) => kid["/Type"] === "/OBJR").map((kid) => [String(kid["/Obj"]), String(kid["/Pg"])]),
    );
    const links = [...structure.objects].filter(([, object]) => object["/Subtype"] === "/Link");
    expect(links.length).toBeGreaterThan(50);
    const { destinations } = structure;
    for (const [reference, link] of links) {
      expect(String(link["/Contents"])).toMatch(/^u:\s*\S/u);
      expect(link["/StructParent"]).toBeTypeOf("number");
      expect(held.get(reference)).toBe(pageOf.get(reference));
      expect(held.get(reference)).toBeDefined();
      const action = structure.dictionary(link["/A"]);
      if (action["/S"] === "/GoTo")
        expect(destinations.get(String(action["/D"])) ?? -1).toBeGreaterThanOrEqual(0);
    }
  });

  test("has headings without a gap, scopes of table heads, words of figures, and an id for each note", () => {
    const levels = structure.readingOrder.flatMap((element) => {
      const level = /^\/H([1-6])$/u.exec(String(element["/S"]))?.[1];
      return level === undefined ? [] : [Number(level)];
    });
    const skipped = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1);
    expect(skipped).toEqual([]);
    for (const [, head] of structure.elements("/TH"))
      expect(structure.dictionary(head["/A"])["/Scope"]).toMatch(/^\/(?:Column|Row)$/u);
    for (const [, figure] of structure.elements("/Figure")) {
      expect(String(figure["/Alt"])).toMatch(/^u:\s*\S/u);
      expect(listOf(structure.dictionary(figure["/A"])["/BBox"])).toHaveLength(4);
    }
    const ids = structure.elements("/Note").map(([, note]) => String(note["/ID"]));
    expect(ids.every((id) => /^u:\S/u.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("prints in its contents the pages that its links lead to", () => {
    const { destinations } = structure;
    const first = destinations.get("u:group:main") ?? 0;
    const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];
    const entries = structure.elements("/TOCI").map(([, entry]) => entry);
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) {
      const link = structure
        .below(entry)
        .flatMap((element) => listOf(element["/K"]))
        .find(isDictionary);
      const action = structure.dictionary(structure.dictionary(link?.["/Obj"])["/A"]);
      const page = destinations.get(String(action["/D"])) ?? -1;
      // The summary stands before the page that is numbered 1.
      const label = page < first ? roman[page] : String(page - first + 1);
      expect(spoken.textOf(entry).trim()).toMatch(new RegExp(`[^\\d]${label}$`, "u"));
    }
  });

  test("gives pdf.js the structure of each page: roles, words for figures, and all words in some element", async () => {
    const document = await getDocument({ url: file, verbosity: 0 }).promise;
    const roles = new Set<string>();
    const read: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const elements = await elementsOf(page);
      const words = await wordsByContent(page);
      const held = elements.flatMap(({ type, id }) => (type === "content" && id !== undefined ? [id] : []));
      for (const { role, alt } of elements) {
        roles.add(role ?? "");
        if (role === "Figure") expect(alt).toMatch(/\S/u);
      }
      expect([...words.keys()].filter((id) => !held.includes(id))).toEqual([]);
      read.push(...held.map((id) => words.get(id) ?? ""));
    }
    await document.destroy();
    for (const role of [
      "Document",
      "Sect",
      "H1",
      "H2",
      "H3",
      "P",
      "L",
      "LI",
      "Lbl",
      "LBody",
      "Figure",
      "Caption",
    ])
      expect(roles).toContain(role);
    for (const role of ["TOC", "TOCI", "Reference", "Link", "Note", "Div"]) expect(roles).toContain(role);
    const letters = (text: string): string => text.replace(/[\s\u00ad]/gu, "");
    expect(letters(read.join("")).length).toBeGreaterThan(letters(spoken.text).length * 0.99);
  }, 120_000);

  test("has no single line of a paragraph at the head or foot of a page, and no heading at its foot", () => {
    const linesOn = new Map<unknown, { readonly words: string; readonly pages: Map<number, number> }>();
    const stranded: string[] = [];
    laidOut.pages.forEach((page, index) => {
      const lines = page.strips
        .filter(({ repeated }) => !repeated)
        .flatMap(({ strip }) => strip.drawings)
        .filter((drawing) => drawing.kind === "line");
      for (const { tag, line } of lines) {
        if (tag.type !== "P" || tag.parent?.type === "TD") continue;
        const words = line.pieces.map(({ text }) => text).join("");
        const known = linesOn.get(tag) ?? { words, pages: new Map() };
        known.pages.set(index, (known.pages.get(index) ?? 0) + 1);
        linesOn.set(tag, known);
      }
      const last = lines.at(-1);
      if (last !== undefined && /^H[1-6]$/u.test(last.tag.type) && lines.length > 3)
        stranded.push(last.line.pieces.map(({ text }) => text).join(""));
    });
    const single = [...linesOn.values()].filter(
      ({ pages }) => pages.size > 1 && Math.min(...pages.values()) < 2,
    );
    expect(single.map(({ words, pages }) => [words, [...pages]])).toEqual([]);
    expect(stranded).toEqual([]);
  });
});
