import { describe, expect, it } from "vitest";
import { readImageHead } from "../../../../src/render/html/images/image-head.ts";
import { prepareImages } from "../../../../src/render/html/images/prepare-images.ts";
import { sanitiseSvg } from "../../../../src/render/html/images/sanitise-svg.ts";
import { siteOf } from "../../../support/html-page.ts";

function svg(inside: string, attributes = ""): string {
  return `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" ${attributes}>${inside}</svg>`;
}

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return new Uint8Array(
    parts.flatMap((part) =>
      typeof part === "string" ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
}

describe("an SVG", () => {
  it.each([
    ["<script>alert(1)</script>", "<script>"],
    ["<SCRIPT>alert(1)</SCRIPT>", "<script>"],
    ['<rect onclick="alert(1)"/>', "onclick"],
    ["<foreignObject><p>words</p></foreignObject>", "<foreignobject>"],
    ['<a href="javascript:alert(1)"><text>go</text></a>', "<a>"],
    ['<use href="https://evil.example/x.svg#a"/>', "href"],
    ['<image href="https://evil.example/x.png"/>', "href"],
    ['<animate attributeName="href" to="javascript:alert(1)"/>', "<animate>"],
    ['<set attributeName="onload" to="alert(1)"/>', "<set>"],
    ["<style>@import 'https://evil.example/x.css';</style>", "<style>"],
    ['<rect fill="url(https://evil.example/x)"/>', "fill"],
    ['<rect style="background:url(//evil.example)"/>', "style"],
    ["<![CDATA[<b>words</b>]]><iframe src='x'></iframe>", "<iframe>"],
  ])("loses %s, and it is said", (inside, said) => {
    const safe = sanitiseSvg(svg(inside));
    expect(safe?.text).not.toMatch(/alert|evil|<script|<iframe|import/iu);
    expect(safe?.removed).toContain(said);
  });

  it("keeps what draws and describes", () => {
    const drawing =
      '<title>A map &amp; more</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
      '<style>.a{fill:url(#g)}</style><path class="a" d="M0 0L9 9" stroke-dasharray="1 2"/><use href="#g"/><text x="1" text-anchor="middle">Hé</text>';
    const safe = sanitiseSvg(svg(drawing, 'onload="x()"'));
    expect(safe?.removed).toEqual(["onload"]);
    for (const kept of [
      "linearGradient",
      "stop-color",
      ".a{fill:url(#g)}",
      'stroke-dasharray="1 2"',
      'href="#g"',
      "Hé",
    ]) {
      expect(safe?.text).toContain(kept);
    }
    expect(safe).toMatchObject({ width: 40, height: 20 });
  });

  it("is copied as it was made safe, under the words of the text", async () => {
    const evil = new TextEncoder().encode(svg("<script>alert(1)</script><rect/>"));
    const { page } = await siteOf({ input: { assets: new Map([["images/market.svg", evil]]) } });
    expect(page("assets/images/market.svg")).not.toContain("alert");
    expect(page("sections/introduction.html")).toContain(
      '<img src="../assets/images/market.svg" alt="The market hall" width="40" height="20" loading="lazy">',
    );
  });
});

describe("images", () => {
  it("are known by their bytes", () => {
    const png = bytes([0x89], "PNG\r\n", [0x1a], "\n", [0, 0, 0, 13], "IHDR", [0, 0, 1, 64], [0, 0, 0, 80]);
    expect(readImageHead(png)).toEqual({ type: "png", width: 320, height: 80 });
    expect(readImageHead(bytes("GIF89a", [64, 1], [80, 0]))).toEqual({ type: "gif", width: 320, height: 80 });
    const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 80, 1, 64, 3, 0, 0]);
    expect(readImageHead(jpeg)).toEqual({ type: "jpeg", width: 320, height: 80 });
    expect(readImageHead(bytes("<html><script>"))).toBeUndefined();
  });

  it("that aren't what their name says, or that are heavy, are reported at the file", () => {
    const files = new Map([
      ["images/page.png", bytes("<html><script>alert(1)</script>")],
      ["images/none.svg", bytes("no drawing")],
      ["images/big.svg", new TextEncoder().encode(svg(`<desc>${"x".repeat(600_000)}</desc>`))],
      ["files/talk.pdf", bytes("%PDF-1.7")],
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
