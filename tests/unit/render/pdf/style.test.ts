import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import schema from "../../../../schemas/pdf-style.schema.json" with { type: "json" };
import { escapeXml, metadataOf } from "../../../../src/render/pdf/meta/xmp.ts";
import { geometryOf } from "../../../../src/render/pdf/style/geometry.ts";
import { readStyle } from "../../../../src/render/pdf/style/style.ts";
import { wordingKeys } from "../../../../src/render/pdf/style/wording-keys.ts";
import { renderPdf, run } from "../../../support/pdf.ts";
import { packagedTemplates } from "../../../support/render-input.ts";

const packaged: unknown = JSON.parse(packagedTemplates().get("pdf/style.json") ?? "");

function styled(change: (style: Record<string, unknown>) => void): ReadonlyMap<string, string> {
  const style = structuredClone(packaged) as Record<string, unknown>;
  change(style);
  return new Map([...packagedTemplates(), ["pdf/style.json", JSON.stringify(style)]]);
}

describe("the style", () => {
  test("that comes with agenda fits its schema", async () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(packaged)).toBe(true);
    expect((await readStyle(packagedTemplates())).diagnostics).toEqual([]);
  });

  test("changes the page", async () => {
    const templates = styled((style) => {
      style.page = {
        size: { width: 170, height: 240 },
        margins: { top: 20, bottom: 25, inner: 20, outer: 20 },
      };
    });
    const { diagnostics, file } = await renderPdf({ templates });
    expect(diagnostics).toEqual([]);
    expect(run("pdfinfo", file)).toMatch(/Page size: +481\.89 x 680\.315/u);
  });

  test.each([
    ["isn't JSON", "{ page: A4 }", "isn't JSON: a word here has no quotation marks around it"],
    ["lacks an entry", "{}", "must have required property 'page'"],
  ])("that %s is reported, and the PDF is still made", async (_, text, message) => {
    const templates = new Map([...packagedTemplates(), ["pdf/style.json", text]]);
    const { diagnostics, bytes } = await renderPdf({ templates });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["AG913"]));
    expect(diagnostics[0]?.message).toContain(message);
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  test.each([
    [
      "a name that no size has",
      "A44",
      "`page.size` must be equal to one of the allowed values: A4, A5, Letter.",
    ],
    ["a number alone", 210, "`page.size` must be equal to one of the allowed values: A4, A5, Letter."],
    ["a width alone", { width: 170 }, "`page.size` must have required property 'height'."],
    ["a height that is too small", { width: 170, height: 20 }, "`page.size.height` must be >= 120."],
    ["an entry too many", { width: 170, height: 240, depth: 1 }, "`page.size` has no entry `depth`."],
  ])("whose size is %s has one finding", async (_, size, message) => {
    const { diagnostics } = await readStyle(
      styled((style) => Object.assign(style, { page: { ...(style.page as object), size } })),
    );
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
  });

  test("whose margins leave no room is set with narrower ones", async () => {
    const margins = { top: 80, bottom: 80, inner: 80, outer: 80 };
    const { value } = await readStyle(
      styled((style) => Object.assign(style, { page: { size: "A5", margins } })),
    );
    const geometry = geometryOf(value);
    expect(geometry.textWidth).toBeGreaterThan(150);
    expect(geometry.inner + geometry.textWidth + geometry.outer).toBeCloseTo(geometry.width, 6);
  });
});

describe("the fixed words", () => {
  test.each(["en", "fr", "es", "pt"])("are there in %s, with the slots of the English ones", (language) => {
    const read = (tag: string): Record<string, string> =>
      JSON.parse(packagedTemplates().get(`pdf/wording.${tag}.json`) ?? "{}");
    const words = read(language);
    const english = read("en");
    expect(Object.keys(words).sort()).toEqual([...wordingKeys].sort());
    const slots = (sentence: string | undefined): readonly string[] =>
      [...(sentence?.match(/\{\w+\}/gu) ?? [])].sort();
    for (const key of wordingKeys) expect([key, slots(words[key])]).toEqual([key, slots(english[key])]);
  });
});

describe("the metadata", () => {
  test("are escaped, and without what XML can't hold", () => {
    expect(escapeXml('Tom & "Jerry" <Ωμέγα>\u0000\u0008')).toBe("Tom &amp; &quot;Jerry&quot; &lt;Ωμέγα&gt;");
  });

  test("name what is known, and nothing that isn't", () => {
    const facts = {
      title: "A & B",
      language: "pt-BR",
      authors: [],
      publisher: "P",
      generator: "g",
      builtAt: new Date("2026-11-24T00:00:00Z"),
    };
    const metadata = metadataOf(facts);
    expect(metadata).toContain('<rdf:li xml:lang="pt-BR">A &amp; B</rdf:li>');
    expect(metadata).toContain("<xmp:CreateDate>2026-11-24T00:00:00Z</xmp:CreateDate>");
    expect(metadata).not.toContain("dc:creator");
    expect(metadata).not.toContain("dc:rights");
  });
});
