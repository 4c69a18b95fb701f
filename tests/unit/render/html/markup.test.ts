import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { htmlRenderer } from "../../../../src/render/html/renderer.ts";
import { summaryRenderer } from "../../../../src/render/summary/renderer.ts";
import { renderInput } from "../../../support/render-input.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  elements: ["html5"],
  rules: {
    // Matters of style, on which the templates have their own.
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "attr-quotes": "off",
    // Anchors of headings follow GitHub's rule, which lets them begin with a digit and hold any letter.
    "valid-id": ["error", { relaxed: true }],
  },
});

describe("the markup", () => {
  it("of every page is valid HTML", async () => {
    const input = renderInput();
    const made = [
      ...(await htmlRenderer.render(input)).value,
      ...(await summaryRenderer.render(input)).value,
    ];
    const pages = made.filter(({ path }) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(15);
    const messages: string[] = [];
    for (const { path, bytes } of pages) {
      const report = await validator.validateString(new TextDecoder().decode(bytes), path);
      for (const { line, column, ruleId, message } of report.results.flatMap((result) => result.messages)) {
        messages.push(`${path}:${line}:${column} ${ruleId} ${message}`);
      }
    }
    expect(messages).toEqual([]);
  });
});
