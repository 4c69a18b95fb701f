import { describe, expect, it } from "vitest";
import { prepareImages } from "../../../../src/render/html/images/prepare-images.ts";
import { siteOf } from "../../../support/html-page.ts";
import { bytesOf, svgOf } from "../../../support/images.ts";

describe("an SVG", () => {
  it("is copied as it was made safe, under the words of the text", async () => {
    const evil = new TextEncoder().encode(svgOf("<script>alert(1)</script><rect/>"));
    const { page } = await siteOf({ input: { assets: new Map([["images/market.svg", evil]]) } });
    expect(page("assets/images/market.svg")).not.toContain("alert");
    expect(page("sections/introduction.html")).toContain(
      '<img src="../assets/images/market.svg" alt="The market hall" width="40" height="20" loading="lazy">',
    );
  });
});

describe("images", () => {
  it("that aren't what their name says, or that are heavy, are reported at the file", () => {
    const files = new Map([
      ["images/page.png", bytesOf("<html><script>alert(1)</script>")],
      ["images/none.svg", bytesOf("no drawing")],
      ["images/big.svg", new TextEncoder().encode(svgOf(`<desc>${"x".repeat(600_000)}</desc>`))],
      ["files/talk.pdf", bytesOf("%PDF-1.7")],
    ]);
    const { value, diagnostics } = prepareImages(files);
    expect([...value.keys()]).toEqual(["images/big.svg"]);
    expect(diagnostics.map(({ code, span }) => `${code} ${span.path}`)).toEqual([
      "AG933 images/page.png",
      "AG933 images/none.svg",
      "AG932 images/big.svg",
    ]);
  });
});
