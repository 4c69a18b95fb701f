import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { pdfRenderer } from "../../src/render/pdf/renderer.ts";
import { defaultInput, demandingInput } from "../support/pdf-agendas.ts";
import { PdfStructure, SpokenPdf } from "../support/pdf-structure.ts";
import { asTyped, findReading } from "../support/source-words.ts";

const folder = mkdtempSync(join(tmpdir(), "agenda-words-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ["demanding", demandingInput],
  ["default", defaultInput],
])("what is read out of the %s agenda's PDF", (name, open) => {
  test("is its text, word for word and in its order", { timeout: 180_000 }, async () => {
    const input = await open();
    const { value } = await pdfRenderer.render(input);
    const file = join(folder, `${name}.pdf`);
    const bytes = value[0]?.bytes ?? new Uint8Array();
    writeFileSync(file, bytes);
    const spoken = asTyped(new SpokenPdf(new PdfStructure(file), file).textWithoutMaps);
    const readings = input.agenda.sections.map((section) => ({
      id: section.id,
      ...findReading(spoken, section),
    }));
    expect(readings.filter((reading) => "mismatch" in reading)).toEqual([]);
    const place = new Map(readings.map((reading) => [reading.id, "start" in reading ? reading.start : -1]));
    const { front, lines, back } = input.agenda;
    const places = [...front, ...lines, ...back].map(({ id }) => place.get(id) ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
