import { type PdfValue, pdfObjects, run } from "./pdf.ts";

export type Dictionary = Readonly<Record<string, PdfValue>>;

export function isDictionary(value: PdfValue | undefined): value is Dictionary {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a PDF, with ways to what they hold. */
export class PdfStructure {
  readonly objects: ReadonlyMap<string, Dictionary>;

  constructor(file: string) {
    this.objects = pdfObjects(file);
  }

  /** A dictionary, be it there itself or by its reference. */
  dictionary(value: PdfValue | undefined): Dictionary {
    if (isDictionary(value)) return value;
    const found = this.objects.get(String(value));
    if (found === undefined) throw new Error(`The PDF has no dictionary ${JSON.stringify(value)}.`);
    return found;
  }

  ofType(type: string): readonly (readonly [string, Dictionary])[] {
    return [...this.objects].filter(([, object]) => object["/Type"] === type);
  }

  elements(role: string): readonly (readonly [string, Dictionary])[] {
    return this.ofType("/StructElem").filter(([, element]) => element["/S"] === role);
  }

  get catalog(): Dictionary {
    return this.dictionary(this.ofType("/Catalog")[0]?.[0]);
  }

  /** The pages by reference, in order. */
  get pages(): readonly string[] {
    return listOf(this.dictionary(this.catalog["/Pages"])["/Kids"]).map(String);
  }

  /** The elements of the structure tree in the order in which they are read. */
  get readingOrder(): readonly Dictionary[] {
    return this.below(this.dictionary(this.catalog["/StructTreeRoot"]));
  }

  /** The elements below one, in the order in which they are read. */
  below(parent: Dictionary): readonly Dictionary[] {
    return listOf(parent["/K"]).flatMap((reference): readonly Dictionary[] => {
      const element = this.objects.get(String(reference));
      return element?.["/Type"] === "/StructElem" ? [element, ...this.below(element)] : [];
    });
  }

  /** The page, from 0, that each named destination leads to. */
  get destinations(): ReadonlyMap<string, number> {
    const tree = this.dictionary(this.dictionary(this.catalog["/Names"])["/Dests"]);
    const leaves = [tree, ...listOf(tree["/Kids"]).map((kid) => this.dictionary(kid))];
    const names = leaves.flatMap((leaf) => listOf(leaf["/Names"]));
    const pages = this.pages;
    return new Map(
      names.flatMap((name, index) =>
        index % 2 === 0 ? [[String(name), pages.indexOf(String(listOf(names[index + 1])[0]))] as const] : [],
      ),
    );
  }
}

/** The contents of the streams of a file, decoded, one character a byte. */
function streamsOf(file: string): ReadonlyMap<string, string> {
  const words = ["--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized"];
  const json = JSON.parse(run("qpdf", ...words, file)) as {
    qpdf: [unknown, Record<string, { stream?: { data?: string } }>];
  };
  return new Map(
    Object.entries(json.qpdf[1]).flatMap(([key, { stream }]) =>
      stream?.data === undefined
        ? []
        : [[key.replace(/^obj:/u, ""), Buffer.from(stream.data, "base64").toString("latin1")] as const],
    ),
  );
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le");
}

/** What each code of a font stands for, by its table (ISO 32000-1, 9.10.3). */
function unicodeOf(table: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [, from = "0", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gu)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gu)].forEach(([, hex = ""], index) => {
      texts.set((Number.parseInt(from, 16) + index).toString(16).padStart(4, "0"), fromUtf16(hex));
    });
  }
  return texts;
}

const textOperators = /\/MCID (\d+)>> BDC|\b(EMC)\b|\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/gu;

/** Adds the text of a page's marked content to `texts`. */
function readContent(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
  add: (mark: string, text: string) => void,
): void {
  let mark: string | undefined;
  let font: ReadonlyMap<string, string> | undefined;
  for (const [, begun, ended, name, digits] of content.matchAll(textOperators)) {
    if (begun !== undefined) mark = begun;
    if (ended !== undefined) mark = undefined;
    if (name !== undefined) font = fonts.get(name);
    if (digits === undefined || mark === undefined) continue;
    for (const code of digits.match(/.{4}/gu) ?? []) add(mark, font?.get(code) ?? "\ufffd");
  }
}

/** The text of each stretch of marked content, by page and number ("12 0 R 3"): every glyph for what its font says. */
function markedTexts(structure: PdfStructure, file: string): ReadonlyMap<string, string> {
  const streams = streamsOf(file);
  const tables = new Map<string, ReadonlyMap<string, string>>();
  const texts = new Map<string, string>();
  for (const page of structure.pages) {
    const { "/Contents": contents, "/Resources": resources } = structure.dictionary(page);
    const named = structure.dictionary(structure.dictionary(resources)["/Font"] ?? {});
    const fonts = new Map(
      Object.entries(named).map(([name, font]) => {
        const table = String(structure.dictionary(font)["/ToUnicode"]);
        const known = tables.get(table) ?? unicodeOf(streams.get(table) ?? "");
        tables.set(table, known);
        return [name.slice(1), known] as const;
      }),
    );
    readContent(streams.get(String(contents)) ?? "", fonts, (mark, text) => {
      texts.set(`${page} ${mark}`, (texts.get(`${page} ${mark}`) ?? "") + text);
    });
  }
  return texts;
}

const inlineRoles = new Set(["/Em", "/Strong", "/Span", "/Reference", "/Link", "/Code", "/BibEntry"]);

/** A PDF as it is read out: its structure tree in order, with the text of what is drawn for it. */
export class SpokenPdf {
  readonly #structure: PdfStructure;
  readonly #texts: ReadonlyMap<string, string>;
  /** Elements that are passed over, by their references. */
  readonly #unread = new Set<string>();

  constructor(structure: PdfStructure, file: string) {
    this.#structure = structure;
    this.#texts = markedTexts(structure, file);
  }

  /** All of it, one block a line. */
  get text(): string {
    const root = this.#structure.dictionary(this.#structure.catalog["/StructTreeRoot"]);
    return this.textOf(root);
  }

  /** The same without the maps and the lists of their boxes, which stand wherever a page has room for them. */
  get textWithoutMaps(): string {
    for (const [, element] of this.#structure.ofType("/StructElem")) {
      const kids = listOf(element["/K"]);
      kids.forEach((kid, index) => {
        const alt = String(this.#structure.objects.get(String(kid))?.["/Alt"]);
        if (/\(boxes: \d+, links: \d+\)/u.test(alt)) {
          this.#unread.add(String(kid));
          this.#unread.add(String(kids[index + 1]));
        }
      });
    }
    const { text } = this;
    this.#unread.clear();
    return text;
  }

  /** What is read of an element; words that are given for it stand for those that are drawn. */
  textOf(element: Dictionary): string {
    const given = element["/ActualText"];
    if (given !== undefined) return String(given).replace(/^u:/u, "");
    const kids = Array.isArray(element["/K"]) ? listOf(element["/K"]) : [element["/K"] ?? null];
    const text = kids.map((kid) => this.#textOfKid(kid, String(element["/Pg"]))).join("");
    return inlineRoles.has(String(element["/S"])) ? text : `\n${text}\n`;
  }

  #textOfKid(kid: PdfValue, page: string): string {
    if (typeof kid === "number") return this.#texts.get(`${page} ${kid}`) ?? "";
    if (isDictionary(kid))
      return kid["/MCID"] === undefined
        ? ""
        : (this.#texts.get(`${String(kid["/Pg"])} ${String(kid["/MCID"])}`) ?? "");
    const element = this.#structure.objects.get(String(kid));
    return element === undefined || this.#unread.has(String(kid)) ? "" : this.textOf(element);
  }
}
