import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { measure, type Program, type Rounds } from "../measure.ts";
import type { Places } from "../places.ts";
import { median } from "../statistics.ts";
import { table } from "../table.ts";
import { writeInputs } from "./inputs.ts";

const names = {
  agenda: "agenda build --format pdf",
  /** Reading, parsing, checking, and a format that costs little: what is over that is the PDF. */
  rest: "agenda build --format data",
  pdfkit: "pdfkit's text()",
  typst: "Typst",
} as const;

/** The same long text set by agenda, by pdfkit's own text() and by Typst, in one interleaved run. */
export async function benchPdf(places: Places, words: number, rounds: number): Promise<string> {
  const folder = join(places.scratch, `text-${words}`);
  writeInputs(folder, words);
  const out = join(folder, "out");
  const files = {
    [names.agenda]: join(out, "agenda.pdf"),
    [names.pdfkit]: join(folder, "pdfkit.pdf"),
    [names.typst]: join(folder, "typst.pdf"),
  };
  const build = (format: string, target: string): readonly string[] => [
    places.command,
    ...["build", join(folder, "agenda"), "--no-cache", "--format", format, "--out", target],
  ];
  const programs: readonly Program[] = [
    { name: names.agenda, words: build("pdf", out) },
    { name: names.rest, words: build("data", join(folder, "data")) },
    {
      name: names.pdfkit,
      words: [
        join(places.scratch, "pdf/with-pdfkit.mjs"),
        join(folder, "long.json"),
        files[names.pdfkit] ?? "",
      ],
    },
    {
      name: names.typst,
      words: [join(places.scratch, "pdf/with-typst.mjs"), join(folder, "long.typ"), files[names.typst] ?? ""],
    },
  ];
  const measured = await measure(programs, rounds, places.preload);
  return table(`${words} words, set`, measured, [names.pdfkit, names.typst]) + speeds(measured, files);
}

function pagesOf(file: string): number {
  return Number(/^Pages: +(\d+)$/mu.exec(execFileSync("pdfinfo", [file], { encoding: "utf8" }))?.[1]);
}

function speeds(measured: Rounds, files: Readonly<Record<string, string>>): string {
  const seconds = (name: string): number => median((measured.get(name) ?? []).map(({ cpu }) => cpu)) / 1000;
  const line = (name: string, file: string, time: number): string => {
    const pages = pagesOf(file);
    return `  ${name}: ${pages} pages, ${(pages / time).toFixed(0)} for a second of processor time\n`;
  };
  const lines = Object.entries(files).map(([name, file]) => line(name, file, seconds(name)));
  const own = seconds(names.agenda) - seconds(names.rest);
  return lines.join("") + line("agenda, the PDF alone", files[names.agenda] ?? "", own);
}
