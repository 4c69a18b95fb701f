import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { RenderInput } from "../../src/core/artifact.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { dataRenderer } from "../../src/render/data/renderer.ts";
import type { AgendaData } from "../../src/render/data/types.ts";
import { renderInput, textOfArtifact } from "../support/render-input.ts";

let input: RenderInput;

beforeAll(async () => {
  const { value } = await readAgenda(join(import.meta.dirname, "../../agenda"));
  input = renderInput({ agenda: compileAgenda(value).value, assets: new Map() });
});

/** What would be left of a mark in a text without them. */
const remains = / [.,;:)]|\( |\(\)|[^\S\n\t ]| {2}|\ufffc/u;

test("texts of agenda.json have nothing left of marks", async () => {
  const made = await dataRenderer.render(input);
  const data = JSON.parse(textOfArtifact(made.value, "agenda.json")) as AgendaData;
  const texts = data.sections.flatMap(({ id, text, plain }) => [
    `${id}: ${text}`,
    ...(plain === undefined ? [] : [`${id}: ${plain.text}`]),
  ]);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => remains.test(text))).toEqual([]);
});
