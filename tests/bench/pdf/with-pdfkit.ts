import { createWriteStream, readFileSync } from "node:fs";
import type { BenchParagraph } from "./passages.ts";
import { setWithPdfkit } from "./pdfkit-text.ts";

const [input = "", output = ""] = process.argv.slice(2);
const paragraphs = JSON.parse(readFileSync(input, "utf8")) as readonly BenchParagraph[];
await setWithPdfkit(paragraphs, createWriteStream(output));
