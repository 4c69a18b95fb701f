import { HtmlValidate } from "html-validate";
import type { Artifact } from "../../src/core/artifact.ts";

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

/** What is wrong in the markup of pages: "index.html:3:7 rule message". */
export async function markupErrors(pages: readonly Artifact[]): Promise<string[]> {
  const messages: string[] = [];
  for (const { path, bytes } of pages) {
    const report = await validator.validateString(new TextDecoder().decode(bytes), path);
    for (const { line, column, ruleId, message } of report.results.flatMap((result) => result.messages)) {
      messages.push(`${path}:${line}:${column} ${ruleId} ${message}`);
    }
  }
  return messages;
}
