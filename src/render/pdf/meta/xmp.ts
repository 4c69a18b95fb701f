/** What the metadata says of the document. */
export interface DocumentFacts {
  readonly title: string;
  readonly language: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly description?: string;
  readonly licence?: { readonly name: string; readonly url?: string };
  readonly generator: string;
  readonly builtAt: Date;
}

/** `text` as it may stand in XML; characters that XML 1.0 has no place for are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function description(prefix: string, namespace: string, body: string): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${body}</rdf:Description>\n`;
}

function inLanguage(element: string, text: string, language: string): string {
  const words = escapeXml(text);
  const alternatives = ["x-default", language]
    .map((tag) => `<rdf:li xml:lang="${escapeXml(tag)}">${words}</rdf:li>`)
    .join("");
  return `<${element}><rdf:Alt>${alternatives}</rdf:Alt></${element}>`;
}

function list(element: string, container: "Bag" | "Seq", items: readonly string[]): string {
  if (items.length === 0) return "";
  const body = items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`).join("");
  return `<${element}><rdf:${container}>${body}</rdf:${container}></${element}>`;
}

/** PDF/A wants every namespace it doesn't know described in the file itself (ISO 19005-2, 6.6.2.3.3). */
const pdfUaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n`;

/** The descriptions of the XMP packet (ISO 16684-1), every text escaped; PDF/A's own part is pdfkit's to write. */
export function metadataOf(facts: DocumentFacts): string {
  const date = `${facts.builtAt.toISOString().split(".")[0]}Z`;
  const { language, licence } = facts;
  const rights = licence === undefined ? "" : inLanguage("dc:rights", licence.name, language);
  const about =
    facts.description === undefined ? "" : inLanguage("dc:description", facts.description, language);
  const core =
    "<dc:format>application/pdf</dc:format>" +
    inLanguage("dc:title", facts.title, language) +
    // One entry, equal to the Author of the information dictionary (ISO 19005-1, 6.7.3).
    list("dc:creator", "Seq", facts.authors.length === 0 ? [] : [facts.authors.join("; ")]) +
    list("dc:publisher", "Bag", [facts.publisher]) +
    list("dc:language", "Bag", [language]) +
    about +
    rights;
  const generator = escapeXml(facts.generator);
  const dates = `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>`;
  const statement =
    licence?.url === undefined
      ? ""
      : description(
          "xmpRights",
          "http://ns.adobe.com/xap/1.0/rights/",
          `<xmpRights:WebStatement>${escapeXml(licence.url)}</xmpRights:WebStatement>`,
        );
  return (
    description("dc", "http://purl.org/dc/elements/1.1/", core) +
    description(
      "xmp",
      "http://ns.adobe.com/xap/1.0/",
      `<xmp:CreatorTool>${generator}</xmp:CreatorTool>${dates}`,
    ) +
    description("pdf", "http://ns.adobe.com/pdf/1.3/", `<pdf:Producer>${generator}</pdf:Producer>`) +
    statement +
    pdfUaSchema +
    description("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "<pdfuaid:part>1</pdfuaid:part>")
  );
}

/** The document information dictionary: the same facts, for readers that don't know XMP. */
export function informationOf(facts: DocumentFacts): Readonly<Record<string, string | Date>> {
  return {
    Title: facts.title,
    ...(facts.authors.length === 0 ? {} : { Author: facts.authors.join("; ") }),
    ...(facts.description === undefined ? {} : { Subject: facts.description }),
    Creator: facts.generator,
    Producer: facts.generator,
    CreationDate: facts.builtAt,
    ModDate: facts.builtAt,
  };
}
