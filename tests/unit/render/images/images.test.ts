import { describe, expect, it } from "vitest";
import { examinePicture } from "../../../../src/render/images/examine.ts";
import { sanitiseSvg } from "../../../../src/render/images/sanitise-svg.ts";
import { hostileSvg } from "../../../support/hostile-svg.ts";
import { bytesOf, svgOf } from "../../../support/images.ts";

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
    const safe = sanitiseSvg(svgOf(inside));
    expect(safe?.text).not.toMatch(/alert|evil|<script|<iframe|import/iu);
    expect(safe?.removed).toContain(said);
  });

  it.each(Object.entries(hostileSvg))(
    "that holds %s says what it is shown without, or holds it as words",
    (name, svg) => {
      const { text = "", removed = [] } = sanitiseSvg(svg) ?? {};
      const isWordsOnly = /title|description|style, |style's|CDATA$|comment/u.test(name);
      expect(removed.length > 0 || isWordsOnly, `${removed.join()} ${text}`).toBe(true);
    },
  );

  it.each([
    ["elements inside each other", `${"<g>".repeat(100_000)}`],
    ["attributes", `<g ${"a ".repeat(200_000)}/>`],
    ["closing tags", `${"<g>".repeat(400)}${"</x>".repeat(200_000)}`],
    ["open comments", "<!--".repeat(200_000)],
    ["entities", `<text>${"&a".repeat(200_000)}</text>`],
    ["functions", `<style>${"a(".repeat(200_000)}</style>`],
    ["addresses", `<style>${"url( ".repeat(100_000)}</style>`],
  ])("of hundreds of thousands of %s takes a moment", (_, content) => {
    const start = performance.now();
    sanitiseSvg(svgOf(content));
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it("keeps what draws and describes", () => {
    const drawing =
      '<title>A map &amp; more</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
      '<style>.a{fill:url(#g)}</style><path class="a" d="M0 0L9 9" stroke-dasharray="1 2"/><use href="#g"/><text x="1" text-anchor="middle">Hé</text>';
    const safe = sanitiseSvg(svgOf(drawing, 'onload="x()"'));
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
});

describe("images", () => {
  it("that are none have no type", () => {
    expect(examinePicture(bytesOf("<html><script>"))).toBeUndefined();
    expect(examinePicture(new Uint8Array())).toBeUndefined();
  });
});
