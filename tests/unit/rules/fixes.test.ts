import { describe, expect, it } from "vitest";
import type { AgendaFiles } from "../../../src/core/source.ts";
import { fixFiles } from "../../../src/fix/fix-files.ts";
import { readAgenda } from "../../../src/load/read-agenda.ts";
import { compileAgenda } from "../../../src/pipeline.ts";
import { withExample } from "../../support/example-agenda.ts";

const visiting = "1-care/visiting.md";

function section(body: string): string {
  return `---\nid: visiting\nkind: section\ntitle: Visit those who are alone\n---\n\n${body}\n`;
}

/** The text of the visits' section after fixing, without its front matter. */
async function fixed(body: string, more: Record<string, string> = {}, unsafe = false): Promise<string> {
  return withExample({ ...more, [visiting]: section(body) }, async (folder) => {
    const { value } = await readAgenda(folder);
    const lint = (files: AgendaFiles) => compileAgenda(files).diagnostics;
    const { files } = fixFiles(value, lint, { unsafe });
    const text = files.sources.find(({ path }) => path === visiting)?.text ?? "";
    return text.slice(section("").length - 1).trim();
  });
}

describe("fixes of references", () => {
  it("write the id for an old name, and leave anchor and words alone", async () => {
    const care = `---
id: care
kind: line
title: Care for each other
short: Care
dimension: people
aliases: [mutual-aid]
summary: Nobody in town is left without company or help.
---

Care is work, whoever does it. It needs places to meet: [[commons]].

## In plain words

Help each other in daily life. We want nobody in our town to be left alone with illness, children or old age.
`;
    expect(
      await fixed(
        "> [[mutual-aid#in-plain-words|Care]],\n> [[ mutual-aid ]]\n\n| [[mutual-aid\\|it]] |\n| - |",
        {
          "1-care/index.md": care,
        },
      ),
    ).toBe("> [[care#in-plain-words|Care]],\n> [[ care ]]\n\n| [[care\\|it]] |\n| - |");
  });

  it("write capitals as the files have them, in each way to write a path", async () => {
    const files = { "1-care/The Hall (old).svg": "<svg/>\n" };
    expect(
      await fixed(
        '![The hall](the%20hall%20%28old%29.svg "Old") [a](./Visiting2.md)\n\n[b][1] [c][1] [d](/2-COMMONS/#in-plain-words)\n\n[1]: <../2-Commons/INDEX.md>',
        files,
      ),
    ).toBe(
      '![The hall](The%20Hall%20%28old%29.svg "Old") [a](./Visiting2.md)\n\n[b][1] [c][1] [d](/2-commons/#in-plain-words)\n\n[1]: <../2-commons/index.md>',
    );
  });

  it("take out a definition that only repeats another one", async () => {
    expect(
      await fixed("[a][1]\n\n[1]: https://a.example\n[1]: https://a.example\n[2]: https://b.example"),
    ).toBe("[a][1]\n\n[1]: https://a.example\n[2]: https://b.example");
  });

  it("write https only when asked to", async () => {
    const text = "[a](https://a.example/) [b](http://a.example/b) <http://a.example/c> www.a.example";
    expect(await fixed(text)).toBe(text);
    expect(await fixed(text, {}, true)).toBe(
      "[a](https://a.example/) [b](https://a.example/b) <https://a.example/c> www.a.example",
    );
    expect(await fixed("[a](https://www.a.example/) www.a.example/b", {}, true)).toBe(
      "[a](https://www.a.example/) https://www.a.example/b",
    );
  });
});

describe("fixes of headings", () => {
  it("mend levels from the top down, and take out a repeated title", async () => {
    const text =
      "# Visit those who are alone\n\nKnock.\n\n# Rules\n\nBe kind.\n\n#### Cakes #\n\nOne.\n\n##### Plates\n\nTwo.";
    expect(await fixed(text)).toBe(text);
    expect(await fixed(text, {}, true)).toBe(
      "Knock.\n\n## Rules\n\nBe kind.\n\n### Cakes #\n\nOne.\n\n#### Plates\n\nTwo.",
    );
  });
});
