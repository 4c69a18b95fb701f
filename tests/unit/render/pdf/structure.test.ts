import { beforeAll, describe, expect, test } from "vitest";
import {
  contentStreams,
  type PdfValue,
  pdfObjects,
  type RenderedPdf,
  renderPdf,
} from "../../../support/pdf.ts";

type Dictionary = Readonly<Record<string, PdfValue>>;

let pdf: RenderedPdf;
let objects: ReadonlyMap<string, Dictionary>;

function ofType(type: string): readonly (readonly [string, Dictionary])[] {
  return [...objects].filter(([, object]) => object["/Type"] === type);
}

function elements(role: string): readonly (readonly [string, Dictionary])[] {
  return ofType("/StructElem").filter(([, element]) => element["/S"] === role);
}

function isDictionary(value: PdfValue | undefined): value is Dictionary {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kids(element: Dictionary | undefined): readonly PdfValue[] {
  const value = element?.["/K"];
  return Array.isArray(value) ? value : [];
}

/** The object references of an element, with those of nothing else. */
function objectReferences(element: Dictionary): readonly Dictionary[] {
  return kids(element).filter((kid): kid is Dictionary => isDictionary(kid) && kid["/Type"] === "/OBJR");
}

beforeAll(async () => {
  pdf = await renderPdf();
  objects = pdfObjects(pdf.file);
});

describe("marked content", () => {
  test("holds everything that is painted", () => {
    const streams = contentStreams(pdf.file);
    expect(streams.length).toBeGreaterThan(5);
    for (const stream of streams) {
      let depth = 0;
      for (const token of stream.replace(/<[0-9a-f]*>/gu, "").split(/[\s[\]]+/u)) {
        if (token === "BDC" || token === "BMC") depth += 1;
        if (token === "EMC") depth -= 1;
        if (["TJ", "Tj", "f", "S", "Do", "B"].includes(token)) expect(depth).toBe(1);
      }
      expect(depth).toBe(0);
    }
  });

  test("draws no glyph that stands for a missing one, and spaces as glyphs", () => {
    for (const stream of contentStreams(pdf.file)) {
      const glyphs = [...stream.matchAll(/<([0-9a-f]+)>/gu)].flatMap(
        (match) => match[1]?.match(/.{4}/gu) ?? [],
      );
      expect(glyphs).not.toContain("0000");
    }
  });
});

describe("links", () => {
  test("say where they lead, and hang on an element that points back at them", () => {
    const links = [...objects].filter(([, object]) => object["/Subtype"] === "/Link");
    expect(links.length).toBeGreaterThan(20);
    const held = new Map<PdfValue, string>();
    for (const [reference, element] of elements("/Link")) {
      for (const child of objectReferences(element)) held.set(child["/Obj"] ?? null, reference);
    }
    for (const [reference, link] of links) {
      expect(String(link["/Contents"])).toMatch(/^u:\S/u);
      expect(link["/StructParent"]).toBeTypeOf("number");
      expect(held.get(reference)).toBeDefined();
    }
  });

  test("stand in the structure with the page they are on", () => {
    const pageOf = new Map<PdfValue, string>();
    for (const [reference, page] of ofType("/Page")) {
      for (const annotation of Array.isArray(page["/Annots"]) ? page["/Annots"] : [])
        pageOf.set(annotation, reference);
    }
    for (const [, element] of elements("/Link")) {
      for (const child of objectReferences(element)) {
        expect(child["/Pg"]).toBe(pageOf.get(child["/Obj"] ?? null));
      }
    }
  });

  test("inside the book lead to destinations that exist", () => {
    const catalog = ofType("/Catalog")[0]?.[1];
    const names = objects.get(String(catalog?.["/Names"]));
    const tree = names?.["/Dests"];
    const known = isDictionary(tree) && Array.isArray(tree["/Names"]) ? tree["/Names"] : [];
    const wanted = [...objects.values()].flatMap((object) => {
      const action = isDictionary(object["/A"]) ? object["/A"] : undefined;
      return action?.["/S"] === "/GoTo" ? [action["/D"] ?? null] : [];
    });
    expect(wanted.length).toBeGreaterThan(20);
    for (const name of wanted) expect(known).toContain(name);
    const keys = known.filter((_, index) => index % 2 === 0).map(String);
    expect(keys).toEqual([...keys].sort());
    expect(keys).toContain("u:issue-a-currency");
  });
});

describe("the structure tree", () => {
  test("has headings that skip no level, from the top", () => {
    const levels = structureOrder().flatMap((element) => {
      const match = /^\/H([1-6])$/u.exec(String(element["/S"]));
      return match === null ? [] : [Number(match[1])];
    });
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
    });
  });

  test("has table heads with a scope, lists with labels and bodies, notes with an id", () => {
    const scopes = elements("/TH").map(([, head]) => head["/A"]);
    const scopeOf = (scope: string) => ({ "/O": "/Table", "/Scope": scope });
    expect(scopes.slice(0, 2)).toEqual([scopeOf("/Column"), scopeOf("/Column")]);
    expect(scopes.slice(2).length).toBeGreaterThan(0);
    for (const scope of scopes.slice(2)) expect(scope).toEqual(scopeOf("/Row"));
    for (const [, item] of elements("/LI")) {
      const roles = kids(item).map((kid) => objects.get(String(kid))?.["/S"]);
      expect(["/Lbl,/LBody", "/LBody"]).toContain(roles.join());
    }
    const ids = elements("/Note").map(([, note]) => note["/ID"]);
    expect(ids.length).toBe(3);
    expect(new Set(ids).size).toBe(3);
  });

  test("is complete: the parent tree leads back from every page", () => {
    const root = ofType("/StructTreeRoot")[0]?.[1];
    const parents = objects.get(String(root?.["/ParentTree"]));
    const numbers = Array.isArray(parents?.["/Nums"]) ? parents["/Nums"] : [];
    const byKey = new Map(
      numbers.flatMap((value, index) => (index % 2 === 0 ? [[value, numbers[index + 1]]] : [])),
    );
    for (const [, page] of ofType("/Page")) {
      expect(page["/Tabs"]).toBe("/S");
      const row = byKey.get(page["/StructParents"] ?? null);
      expect(Array.isArray(row) && row.every((element) => objects.has(String(element)))).toBe(true);
    }
  });
});

/** The elements in the order in which they are read. */
function structureOrder(): readonly Dictionary[] {
  const root = ofType("/StructTreeRoot")[0]?.[1];
  const walk = (reference: PdfValue): readonly Dictionary[] => {
    const element = objects.get(String(reference));
    return element?.["/Type"] === "/StructElem" ? [element, ...kids(element).flatMap(walk)] : [];
  };
  return kids(root).flatMap(walk);
}
