import { describe, expect, it } from "vitest";
import type { DiagnosticMeta } from "../../../src/core/diagnostic.ts";
import { describeCatalogue } from "../../../src/devtools/catalogue.ts";

const unknownTarget: DiagnosticMeta = {
  code: "AG201",
  name: "unknown-target",
  severity: "error",
  summary: "A link leads to a section that does not exist",
  docs: {
    what: "Looks up every link.",
    why: "Readers end nowhere.",
    bad: { "introduction.md": "See ```[[watr]]```." },
    good: { "introduction.md": "See [[water]].", "agenda.yml": "title: Water" },
    fix: "Write the id of a section.",
  },
};

const strangeBytes: DiagnosticMeta = {
  ...unknownTarget,
  code: "AG101",
  name: "strange-bytes",
  severity: "warning",
  docs: { ...unknownTarget.docs, bad: { "notes.md": [255, 10] }, good: { "notes.md": null } },
};

describe("the page about diagnostics", () => {
  const text = describeCatalogue([unknownTarget, strangeBytes]);

  it("opens with an overview in the order of the codes, each linked to its section", () => {
    const overview = text.split("\n").filter((line) => line.startsWith("| [AG"));
    expect(overview).toEqual([
      "| [AG101](#ag101-strange-bytes) | `strange-bytes` | warning | A link leads to a section that does not exist |",
      "| [AG201](#ag201-unknown-target) | `unknown-target` | error | A link leads to a section that does not exist |",
    ]);
  });

  it("says what is looked for, why it matters and how to fix it", () => {
    expect(text).toContain("## AG201 unknown-target");
    expect(text).toContain("Looks up every link.\n\n**Why it matters.** Readers end nowhere.");
    expect(text).toContain("**How to fix it.** Write the id of a section.");
  });

  it("shows the examples, in a fence that the example itself cannot close", () => {
    expect(text).toContain("````markdown\nSee ```[[watr]]```.\n````");
    expect(text).toContain("`agenda.yml`\n\n```yaml\ntitle: Water\n```");
  });

  it("shows bytes as bytes, and a file that is taken away as such", () => {
    expect(text).toContain("```text\nff 0a\n```");
    expect(text).toContain("Without `notes.md`.");
  });
});
