import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { SchemaNode } from "../../../src/devtools/json-schema.ts";
import { describeSchemas } from "../../../src/devtools/schema-docs.ts";

const shared: SchemaNode = {
  title: "Shared",
  $defs: {
    id: { title: "Id", description: "A slug.", type: "string", pattern: "^[a-z]+$", examples: ["water"] },
    link: {
      title: "Link",
      description: "A link to another section.",
      type: "object",
      properties: { to: { $ref: "#/$defs/id", description: "Where it leads." } },
      required: ["to"],
    },
  },
};

const strategy: SchemaNode = {
  title: "Strategy",
  description: "A proposal for action.",
  type: "object",
  properties: {
    id: { $ref: "common.schema.json#/$defs/id" },
    status: { description: "How far it is.", enum: ["proposed", "adopted"], examples: ["adopted"] },
    note: { description: "One | two.", type: "string", maxLength: 9 },
    links: {
      description: "Links.",
      type: "array",
      items: { $ref: "common.schema.json#/$defs/link" },
      minItems: 1,
    },
    steps: {
      description: "Steps.",
      type: "array",
      items: {
        type: "object",
        properties: { year: { description: "When.", type: "integer", minimum: 2000 } },
        required: ["year"],
      },
    },
  },
  required: ["id", "status"],
};

const schemas = new Map([
  ["common.schema.json", shared],
  ["strategy.schema.json", strategy],
]);

describe("the page about schemas", () => {
  const text = describeSchemas(schemas);

  it("tells of each key its type, whether it is required, what it is for, and an example", () => {
    expect(text).toContain("| `id` | [Id](#id) | yes | A slug. | `water` |");
    expect(text).toContain("| `status` | one of `proposed`, `adopted` | yes | How far it is. | `adopted` |");
  });

  it("links a shared part to the section that tells its keys", () => {
    expect(text).toContain("| `links` | list of [Link](#link); at least 1 |  | Links. |  |");
    expect(text).toContain("### Link\n\nA link to another section.");
    expect(text).toContain("| `to` | [Id](#id) | yes | Where it leads. | `water` |");
  });

  it("writes keys inside lists as a path", () => {
    expect(text).toContain("| `steps[].year` | whole number, at least 2000 | yes | When. |  |");
  });

  it("keeps a bar in a description from ending the cell", () => {
    expect(text).toContain("| `note` | text, at most 9 characters |  | One \\| two. |  |");
  });

  it("does not depend on the order in which the schemas are read", () => {
    expect(describeSchemas(new Map([...schemas].reverse()))).toBe(text);
  });

  it("names the reference that leads nowhere", () => {
    const broken = new Map([
      ["line.schema.json", { type: "object", properties: { id: { $ref: "#/$defs/gone" } } }],
    ]);
    expect(() => describeSchemas(broken)).toThrow("line.schema.json refers to #/$defs/gone");
  });
});

describe("agenda's own schemas", () => {
  const folder = new URL("../../../schemas/", import.meta.url);
  const own = new Map<string, SchemaNode>(
    readdirSync(folder)
      .filter((file) => file.endsWith(".schema.json"))
      .map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), "utf8"))]),
  );
  const text = describeSchemas(own);
  const ajv = new Ajv2020({ strict: false, schemas: Object.fromEntries(own) });
  addFormats.default(ajv);
  const examples = text.split("\n## ").flatMap((section) => {
    const file = /^Schema: \[([^\]]+)\]/m.exec(section)?.[1];
    const yaml = /```yaml\n(.*?)```/s.exec(section)?.[1];
    return file === undefined || yaml === undefined ? [] : [{ file, yaml }];
  });

  it.each(examples)("gives a shortest example that $file accepts", ({ file, yaml }) => {
    const isValid = ajv.getSchema(file);
    expect(isValid, `${file} is a schema`).toBeDefined();
    expect(isValid?.(parse(yaml)), JSON.stringify(isValid?.errors)).toBe(true);
  });

  it("shows such an example for the manifest and for every kind", () => {
    expect(examples.length).toBeGreaterThanOrEqual(9);
  });

  it("links only to sections that are there", () => {
    const headings = new Set(
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => title.toLowerCase().replaceAll(" ", "-")),
    );
    const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = ""]) => target);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !headings.has(target))).toEqual([]);
  });

  it("leaves no key without a description", () => {
    const rows = text.split("\n").filter((line) => line.startsWith("| `"));
    const undescribed = rows.filter((row) => row.split(/(?<!\\)\|/)[4]?.trim() === "");
    expect(undescribed).toEqual([]);
  });
});
