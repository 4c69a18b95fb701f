import { expect, test } from "vitest";
import { Tag } from "../../../../src/render/pdf/tags/tag.ts";

const content = (id: number) => ({ kind: "content", page: 0, id }) as const;

function typesOf(tag: Tag): readonly string[] {
  return tag.children.map((child) => (child instanceof Tag ? child.type : String(child.kind)));
}

test("an element takes its place when the first of its content is drawn, not when it is made", () => {
  const section = new Tag("Sect");
  const list = section.child("L");
  const heading = section.child("H2");
  expect(section.children).toEqual([]);
  heading.add(content(0));
  list.child("LI").child("LBody").add(content(1));
  heading.add(content(2));
  expect(typesOf(section)).toEqual(["H2", "L"]);
  expect(list.parent).toBe(section);
});

test("an element without content has no place, but a cell has one in its row", () => {
  const body = new Tag("TBody");
  const empty = body.child("TR");
  empty.cell("TD");
  const row = body.child("TR");
  row.cell("TH", { scope: "Row" });
  row.cell("TD").add(content(0));
  row.cell("TD");
  expect(body.children).toEqual([row]);
  expect(typesOf(row)).toEqual(["TH", "TD", "TD"]);
});

test("an element that was put somewhere stays there", () => {
  const link = new Tag("Link");
  const first = new Tag("P");
  first.append(link);
  new Tag("P").append(link);
  expect(link.parent).toBe(first);
  expect(first.isEmpty).toBe(true);
});
