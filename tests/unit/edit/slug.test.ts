import { describe, expect, it } from "vitest";
import { slugFrom } from "../../../src/edit/identifier.ts";

describe("the id that words would make", () => {
  it.each([
    ["Größe über Öl", "de", "groesse-ueber-oel"],
    ["Größe über Öl", "de-AT", "groesse-ueber-oel"],
    ["Größe über Öl", "sv", "grosse-uber-ol"],
    ["Größe über Öl", "den", "grosse-uber-ol"],
    ["Gro\u0308ße", "de", "groesse"],
    ["Économie sociale, œuvres", "fr", "economie-sociale-oeuvres"],
    ["Łódź & Øst", "pl", "lodz-ost"],
    ["Ações", "pt-BR", "acoes"],
    ["水", "zh", ""],
  ])("%j in %s is %j", (words, language, expected) => {
    expect(slugFrom(words, language)).toBe(expected);
  });

  it("has no hyphen at its end where it is cut", () => {
    expect(slugFrom(`${"a".repeat(59)} b`, "en")).toBe("a".repeat(59));
  });
});
