import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RenderInput } from "../../src/core/artifact.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { pdfRenderer } from "../../src/render/pdf/renderer.ts";
import { packagedFonts } from "./fonts.ts";
import { renderInput } from "./render-input.ts";

/** A PDF on disk, for the programs that look into it. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders the sample agenda, unless told otherwise. */
export async function renderPdf(overrides: Partial<RenderInput> = {}): Promise<RenderedPdf> {
  const input = renderInput({ fonts: packagedFonts(), assets: new Map(), ...overrides });
  const { value, diagnostics } = await pdfRenderer.render(input);
  const bytes = value[0]?.bytes ?? new Uint8Array();
  const file = join(mkdtempSync(join(tmpdir(), "agenda-pdf-")), "agenda.pdf");
  writeFileSync(file, bytes);
  return { bytes, file, diagnostics };
}

/** What a program prints. */
export function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, [...args], { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** The text of each page. */
export function pageTexts(file: string): readonly string[] {
  return run("pdftotext", "-layout", file, "-").split("\f").slice(0, -1);
}

/** `text` with all white space made one space. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The text as the structure tree gives it to a screen reader, dividing hyphens taken out. */
export function readAloud(file: string): string {
  const lines = run("pdfinfo", "-struct-text", file).split("\n");
  const strings = lines.flatMap((line) => {
    const match = /^\s*"(.*)"$/u.exec(line);
    return match === null ? [] : [match[1] ?? ""];
  });
  return flat(strings.join("").replace(/\u00ad/gu, ""));
}

/** An object of a PDF as qpdf shows it. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue };

/** All dictionaries of a PDF by their reference ("12 0 R"). */
export function pdfObjects(file: string): ReadonlyMap<string, Readonly<Record<string, PdfValue>>> {
  const json: unknown = JSON.parse(run("qpdf", "--json=2", "--json-key=qpdf", file));
  const parts = (
    json as { qpdf: [unknown, Record<string, { value?: PdfValue; stream?: { dict: PdfValue } }>] }
  ).qpdf;
  const entries = Object.entries(parts[1]).flatMap(([key, object]) => {
    const value = object.value ?? object.stream?.dict;
    const dictionary = typeof value === "object" && value !== null && !Array.isArray(value);
    return dictionary ? [[key.replace(/^obj:/u, ""), value as Record<string, PdfValue>] as const] : [];
  });
  return new Map(entries);
}

/** The content streams of a PDF's pages, uncompressed, as operators. */
export function contentStreams(file: string): readonly string[] {
  const plain = `${file}.qdf`;
  run("qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", file, plain);
  const text = readFileSync(plain, "latin1");
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/gu)].map((match) => match[1] ?? "");
  return streams.filter((stream) => /\bBT\b/u.test(stream) && /\bTf\b/u.test(stream));
}
