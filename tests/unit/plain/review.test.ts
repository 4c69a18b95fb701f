import { describe, expect, it } from "vitest";
import { readReviewTexts, writeReviewTexts } from "../../../src/plain/review/review-file.ts";
import {
  compareStamp,
  type ReviewedText,
  reviewedText,
  stampOf,
} from "../../../src/plain/review/reviewed-text.ts";
import { diffText, wordDiff } from "../../../src/plain/review/word-diff.ts";
import { compileTexts, sectionText } from "../../support/compile-texts.ts";

const body = `Since 2004, 41 "time banks" have opened – and they don't close. Their rooms stand on [[commons]].

- An hour given
- is an hour earned

## In plain words

Help a neighbour, and get help back.`;

const commons = sectionText(["id: commons", "kind: line", "title: Keep the commons"]);

function textOf(text: string, id = "care", files: Readonly<Record<string, string>> = {}): ReviewedText {
  const front = [
    `id: ${id}`,
    "kind: line",
    "title: Care for each other",
    `aliases: [${id === "care" ? "old-care" : "care"}]`,
  ];
  const compiled = compileTexts({
    "1-care/index.md": sectionText(front, text),
    "2-commons/index.md": commons,
    ...files,
  });
  const section = compiled.value.byId.get(id);
  const read = section === undefined ? undefined : reviewedText(section, compiled.value);
  if (read === undefined) throw new Error("There is a statement.");
  return read;
}

const stamp = stampOf(textOf(body));

describe("a stamp", () => {
  it.each([
    [
      "lines broken elsewhere",
      body.replace("opened – and", "opened – and\n").replace("a neighbour, and", "a neighbour,\nand"),
    ],
    ["more white space", body.replace("An hour given", "An   hour given").replace("##", "\n\n##")],
    [
      "other quotation marks and apostrophes",
      body.replace('"time banks"', "“time banks”").replace("don't", "don’t"),
    ],
    ["another dash", body.replace("–", "—")],
    ["words in italics and bold", body.replace("hour earned", "*hour* **earned**")],
    ["other signs of a list", body.replace("- An", "* An").replace("- is", "* is")],
    ["a link around words", body.replace("41 ", "[41](https://example.org) ")],
  ])("survives %s", (_, other) => {
    expect(other).not.toBe(body);
    expect(compareStamp(stamp, textOf(other))).toBe("fresh");
  });

  it("survives another id of the section", () => {
    expect(compareStamp(stamp, textOf(body, "mutual-care"))).toBe("fresh");
  });

  it("survives another id of a section that the text refers to", () => {
    const renamed = commons.replace("id: commons", "id: common-goods\naliases: [commons]");
    const files = { "2-commons/index.md": renamed };
    expect(compareStamp(stamp, textOf(body.replace("[[commons]]", "[[common-goods]]"), "care", files))).toBe(
      "fresh",
    );
  });

  it.each([
    ["a typo", body.replace("earned", "earnt")],
    ["another number", body.replace("41", "43")],
    ["a negation", body.replace("have opened", "have not opened")],
    ["a negation less", body.replace("don't close", "close")],
    [
      "another order",
      body.replace("- An hour given\n- is an hour earned", "- is an hour earned\n- An hour given"),
    ],
    ["capitals", body.replace("An hour", "An Hour")],
  ])("does not survive %s", (_, other) => {
    expect(compareStamp(stamp, textOf(other))).toBe("section-changed");
  });

  it("tells a change of the statement from one of the section", () => {
    const statement = body.replace("get help back", "you may get help back");
    expect(compareStamp(stamp, textOf(statement))).toBe("statement-changed");
    expect(compareStamp(stamp, textOf(statement.replace("41", "43")))).toBe("both-changed");
    expect(compareStamp(undefined, textOf(body))).toBe("unreviewed");
  });

  it("made by hand, in another length, holds for nothing", () => {
    expect(compareStamp("v1:0123456789abcdef", textOf(body))).toBe("both-changed");
  });
});

describe("the file of reviewed texts", () => {
  it("is read as it was written, sorted by stamp", () => {
    const texts = new Map([
      ["v1:bb", { section: "Title\nText", statement: "Plain." }],
      ["v1:aa", { section: "Other", statement: "" }],
    ]);
    const written = writeReviewTexts(texts);
    expect(readReviewTexts(written)).toEqual(texts);
    expect(written.indexOf("v1:aa")).toBeLessThan(written.indexOf("v1:bb"));
  });

  it.each(["", "[]", '{"version": 2, "texts": {}}', '{"version": 1, "texts": {"v1:aa": 1}}'])(
    "is refused where it is none of ours: %s",
    (text) => {
      expect(readReviewTexts(text)).toBeUndefined();
    },
  );
});

describe("the diff of a review", () => {
  it("marks words that went and came, with a few words around them", () => {
    const before = "One two three four five six seven eight. The bank has 41 rooms.";
    const after = "One two three four five six seven eight. The bank has 43 rooms.";
    const same = (text: string): string => text;
    expect(diffText(wordDiff(before, after), { removed: same, added: same })).toBe(
      "… six seven eight. The bank has [-41-] {+43+} rooms.",
    );
  });
});
