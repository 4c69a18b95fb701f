import { describe, expect, it } from "vitest";
import { markupErrors } from "../support/html-validator.ts";
import { outputsOf } from "../support/outputs.ts";

const statement = `We want green ~~roads~~ streets for all[^1],
all of us [@ray-2020].\\
So we plant.

3. Dig
4. Plant
   - in the morning
   - in the evening

- [x] Water

| What | When |
| - | - |
| Trees | ~~now~~ soon |
| Grass | |

> Shade is good.

[^1]: Only where pipes allow it.
`;

const sources = {
  "sources.yml": "- { id: ray-2020, type: book, title: Rays, author: [{ family: Ray }], issued: '2020' }\n",
};

describe("lists, tables, notes and deleted text in a line's statement", async () => {
  const made = await outputsOf(`What we share.\n\n## In plain words\n\n${statement}`, sources);

  it("keep their form on the page of the summary", async () => {
    const { page } = made.summary;
    expect(page).toContain(
      "<p>We want green <del>roads</del> streets for all [1], all of us. So we plant.</p>",
    );
    expect(page).toMatch(
      /<ol start="3">\s*<li>Dig<\/li>\s*<li>\s*<p>Plant<\/p>\s*<ul>\s*<li>in the morning<\/li>/u,
    );
    expect(page).toContain("<li>[x] Water</li>");
    expect(page).toContain('<th scope="col">What</th>');
    expect(page).toContain("<td>Trees</td><td><del>now</del> soon</td>");
    expect(page).toContain("<p>[1] Only where pipes allow it.</p>");
    expect(page).toContain("<p>Shade is good.</p>");
    const bytes = new TextEncoder().encode(page);
    expect(await markupErrors([{ path: "summary.html", bytes }])).toEqual([]);
  });

  it("keep it in Markdown", () => {
    const { markdown } = made.summary;
    expect(markdown).toContain("We want green ~~roads~~ streets for all \\[1], all of us. So we plant.\n");
    expect(markdown).toContain("3. Dig\n4. Plant\n   - in the morning\n   - in the evening\n");
    expect(markdown).toMatch(/\| What +\| When +\|\n\| -+ \| -+ \|\n\| Trees \| ~~now~~ soon \|\n/u);
    expect(markdown).toContain("\\[1] Only where pipes allow it.\n");
  });

  it("keep it in plain text", () => {
    const { text } = made.summary;
    expect(text).toContain(
      "We want green [struck out: roads] streets for all [1], all of us. So we\nplant.\n",
    );
    expect(text).toContain("3. Dig\n4. Plant\n   - in the morning\n   - in the evening\n");
    expect(text).toContain("- What: Trees; When: [struck out: now] soon\n- What: Grass\n");
    expect(text).toContain("[1] Only where pipes allow it. [SL 1, care]\n");
  });

  it("keep it on the leaflet", () => {
    const lines = made.leaflet.split("\n").map((words) => words.trim().split(/ {2,}/u));
    const has = (...words: readonly string[]): boolean =>
      lines.some((line) => words.every((word, place) => line[place] === word));
    expect(has("What", "When")).toBe(true);
    expect(has("Trees", "now soon")).toBe(true);
    expect(has("3. Dig")).toBe(true);
    expect(has("• in the evening")).toBe(true);
    expect(has("[1] Only where pipes allow it.")).toBe(true);
  });

  it("are no words of what is quoted from them, measured, or said without marks", () => {
    expect(made.summary.text).toContain("- We want green streets for all, all of us. [SL 1, care]\n");
    expect(made.data.plain?.text).not.toContain("roads");
    expect(made.data.plain?.text).toContain("3. Dig\n4. Plant\nin the morning\nin the evening\n");
    expect(made.search).toContain("green roads streets");
  });
});
