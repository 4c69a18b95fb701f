import { describe, expect, it } from "vitest";
import { missingWording } from "../../../../src/render/templates/diagnostics.ts";
import { missingWordings } from "../../../../src/render/templates/missing-wordings.ts";
import { withExample } from "../../../support/example-agenda.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { run } from "../../../support/surroundings.ts";

const wordings = [
  "html/wording.en.json",
  "html/wording.pt.json",
  "pdf/wording.en.json",
  "other/wording.sw.json",
];

function inLanguage(language: string): string[] {
  const agenda = sampleAgenda();
  const found = missingWordings({ ...agenda, manifest: { ...agenda.manifest, language } }, wordings);
  return found.map(({ hint = "" }) => hint);
}

describe("an agenda in a language without fixed words", () => {
  it("is told so once, with every folder that lacks them", () => {
    expect(inLanguage("sw")).toEqual([
      expect.stringContaining("as `templates/html/wording.sw.json` and `templates/pdf/wording.sw.json`."),
    ]);
    expect(inLanguage("pt-BR")).toEqual([expect.stringContaining("as `templates/pdf/wording.pt.json`.")]);
    expect(inLanguage("en-GB")).toEqual([]);
  });

  it("is told the same by lint and by build, whatever is built", () =>
    withExample({ "agenda.yml": missingWording.docs.bad["agenda.yml"] ?? "" }, async (folder) => {
      const found = await Promise.all(
        [["lint"], ["build", "--format", "data"], ["build", "--format", "html,summary,data"]].map(
          async ([command = "", ...words]) => {
            const { output } = await run(folder, [command, "--json", "--no-cache", ...words]);
            return JSON.parse(output).diagnostics.filter(({ code }: { code: string }) => code === "AG903");
          },
        ),
      );
      expect(found[0]).toHaveLength(1);
      expect(found[0]?.[0]).toMatchObject({ path: "agenda.yml" });
      expect(found).toEqual([found[0], found[0], found[0]]);
    }));
});
