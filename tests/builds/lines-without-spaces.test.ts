import { describe, expect, it } from "vitest";
import { outputsOf } from "../support/outputs.ts";

const body = `東京都の緑化計画について、
街路樹を**植える**
計画です[^1]
次の行（https://example.org/a）。

- 团结
  经济

녹화 계획을
세운다.

[^1]: 脚注の
    続き。

## In plain words

短い文章を
書きます。`;

const glossary = {
  "glossary.yml": "- { id: plan, term: 緑化計画, definition: A plan for trees. }\n",
};

describe("lines of Chinese and Japanese", () => {
  it("go on without a space in every output, those of Korean with one", async () => {
    const made = await outputsOf(body, glossary);
    expect(made.page).toContain("について、街路樹を<strong>植える</strong>計画です<sup>");
    expect(made.page).toContain("<li>团结经济</li>");
    expect(made.page).toContain("脚注の続き。");
    expect(made.page.replace(/\s/gu, " ")).toContain("계획을 세운다.");
    expect(made.data.text).toContain(
      "緑化計画について、街路樹を植える計画です次の行（https://example.org/a）。",
    );
    expect(made.data.text).toContain("계획을 세운다.");
    expect(made.data.plain?.text).toBe("短い文章を書きます。");
    expect(made.search).toContain("街路樹を植える計画です");
    expect(made.summary.text).toContain("短い文章を書きます。");
    expect(made.summary.markdown).toContain("短い文章を書きます。");
    expect(made.summary.page).toContain("短い文章を書きます。");
    expect(made.pdf).toContain("短い文章を書きます。");
  });

  it("have their terms found and their addresses end before the marks of the sentence", async () => {
    const made = await outputsOf(body, glossary);
    expect(made.diagnostics.map(({ code }) => code)).not.toContain("AG504");
    expect(made.page).toMatch(/<a [^>]*class="term"[^>]*>緑化計画<\/a>について/u);
    expect(made.page).toMatch(
      /（<a href="https:\/\/example\.org\/a"[^>]*>https:\/\/example\.org\/a<\/a>）。/u,
    );
  });
});
