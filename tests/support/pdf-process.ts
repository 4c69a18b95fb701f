import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pdfFonts } from "../../src/render/pdf/fonts/catalogue.ts";
import { pdfRenderer } from "../../src/render/pdf/renderer.ts";
import { pngImage } from "./images.ts";
import { sampleAgenda } from "./sample-agenda.ts";
import { sampleSections } from "./sample-content.ts";

/** A process of its own that writes the PDF of the sample agenda, with pictures in it, to its standard output. */
const root = process.argv[2] ?? ".";
const { resolve } = createRequire(join(root, "package.json"));
const templates = join(root, "templates/pdf");
const sections = sampleSections.map((section) =>
  section.id === "history" ? { ...section, body: "![A map](map.png)\n\n![A plan](plan.png)" } : section,
);
const { value } = await pdfRenderer.render({
  agenda: sampleAgenda(sections),
  templates: new Map(
    readdirSync(templates).map((name) => [`pdf/${name}`, readFileSync(join(templates, name), "utf8")]),
  ),
  fonts: new Map(pdfFonts.map(({ name, module }) => [name, new Uint8Array(readFileSync(resolve(module)))])),
  assets: new Map([
    ["1-exchange/map.png", pngImage(90, 40)],
    ["1-exchange/plan.png", pngImage(400, 300)],
  ]),
  builtAt: new Date("2026-11-24T00:00:00Z"),
  generator: "agenda-compiler 0.1.0",
  formats: ["pdf"],
});
process.stdout.write(value[0]?.bytes ?? "");
