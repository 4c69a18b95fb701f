import { describe, expect, it } from "vitest";
import type { ExampleFiles } from "../../../src/core/diagnostic.ts";
import { externalDiagnostics } from "../../../src/external/diagnostics.ts";
import type { Answer, Ask } from "../../../src/external/types.ts";
import { checkTexts } from "../../support/external-links.ts";
import { withFolder } from "../../support/temporary-folder.ts";

const answer = (status: number, more: Partial<Answer> = {}): Answer => ({
  kind: "answer",
  status,
  privately: false,
  ...more,
});

const unknownHost = {
  kind: "failure",
  reason: "nobody knows its host",
  remedy: "Look.",
  passing: false,
} as const;

/** The web that the examples are written for. */
const web: Readonly<Record<string, Awaited<ReturnType<Ask>>>> = {
  "https://timebanks.example/no-longer-here": answer(404),
  "https://timebanks.example/history": answer(200, {
    html: { text: '<h2 id="the-beginnings">', whole: true },
  }),
  "http://timebanks.example/old-history": answer(301, { location: "https://timebanks.example/history" }),
  "https://timebank.example/history": unknownHost,
  "http://localhost:8000/history": { kind: "refusal", host: "localhost", ip: "127.0.0.1", realm: "loopback" },
};

function codesIn(files: ExampleFiles): Promise<string[]> {
  const texts = Object.fromEntries(
    Object.entries(files).filter((file): file is [string, string] => typeof file[1] === "string"),
  );
  const ask: Ask = async (url) => web[url.href] ?? answer(500);
  return withFolder({}, async (cacheFolder) => {
    const { diagnostics } = await checkTexts(texts, { ask, cacheFolder });
    return diagnostics.map(({ code }) => code);
  });
}

describe("the documented examples of links on the web", () => {
  it.each(externalDiagnostics.map((meta) => [meta.code, meta] as const))(
    "%s: the bad one is found",
    async (code, meta) => {
      expect(await codesIn(meta.docs.bad)).toEqual([code]);
    },
  );

  it.each(externalDiagnostics.map((meta) => [meta.code, meta] as const))(
    "%s: the good one is clean",
    async (_, meta) => {
      expect(await codesIn(meta.docs.good)).toEqual([]);
    },
  );
});
