import { describe, expect, it } from "vitest";
import { htmlRenderer } from "../../../../src/render/html/renderer.ts";
import { markupErrors } from "../../../support/html-validator.ts";
import { renderInput } from "../../../support/render-input.ts";

describe("the markup", () => {
  it("of every page is valid HTML", async () => {
    const made = (await htmlRenderer.render(renderInput())).value;
    const pages = made.filter(({ path }) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(15);
    expect(await markupErrors(pages)).toEqual([]);
  });
});
