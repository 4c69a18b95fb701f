// The least that any linter of these files must do: start, read every Markdown file, and parse it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const folder = process.argv[2] ?? "agenda";
const processor = unified().use(remarkParse).use(remarkGfm).freeze();
let blocks = 0;
for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
)) {
  blocks += processor.parse(readFileSync(join(folder, file), "utf8")).children.length;
}
process.stdout.write(`${blocks}\n`);
