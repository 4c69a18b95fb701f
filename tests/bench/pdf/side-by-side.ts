// The renderer of the PDF beside pdfkit's own text(), in one process that is warm: without starting, reading and checking.
// Prints the milliseconds of processor time that each run of each took, as JSON.
import { createWriteStream, readFileSync } from "node:fs";
import { readTemplates } from "../../../src/load/agenda-templates.ts";
import { readFonts } from "../../../src/load/package-files.ts";
import { readAgenda } from "../../../src/load/read-agenda.ts";
import { compileAgenda } from "../../../src/pipeline.ts";
import { pdfFonts } from "../../../src/render/pdf/fonts/catalogue.ts";
import { pdfRenderer } from "../../../src/render/pdf/renderer.ts";
import type { BenchParagraph } from "./passages.ts";
import { setWithPdfkit } from "./pdfkit-text.ts";

const [folder = "", text = "", output = "", rounds = "1"] = process.argv.slice(2);
const agenda = compileAgenda((await readAgenda(folder)).value, []).value;
const fonts = await readFonts(Object.fromEntries(pdfFonts.map(({ name, module }) => [name, module])));
const templates = (await readTemplates(folder)).value;
const paragraphs = JSON.parse(readFileSync(text, "utf8")) as readonly BenchParagraph[];

async function timed(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const render = (): Promise<unknown> =>
  pdfRenderer.render({
    agenda,
    templates: templates.ours,
    fonts,
    assets: new Map(),
    builtAt: new Date("2026-03-01T00:00:00Z"),
    generator: "agenda-compiler",
    formats: ["pdf"],
  });
const times: Record<"agenda" | "pdfkit", number[]> = { agenda: [], pdfkit: [] };
for (let round = -1; round < Number(rounds); round += 1) {
  const own = await timed(render);
  const other = await timed(() => setWithPdfkit(paragraphs, createWriteStream(output)));
  if (round < 0) continue;
  times.agenda.push(own);
  times.pdfkit.push(other);
}
process.stdout.write(JSON.stringify(times));
