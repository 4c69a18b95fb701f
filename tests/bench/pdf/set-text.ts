import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { measure, type Program, type Rounds } from "../measure.ts";
import type { Places } from "../places.ts";
import { median, medianRatio } from "../statistics.ts";
import { table } from "../table.ts";
import { writeInputs } from "./inputs.ts";

const names = {
  agenda: "agenda build --format pdf",
  /** With what an earlier run has kept, as people build it again after a change. */
  again: "agenda build --format pdf, again",
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
  const build = (format: string, target: string, ...more: readonly string[]): readonly string[] => [
    places.command,
    ...["build", join(folder, "agenda"), "--format", format, "--out", target, ...more],
  ];
  const programs: readonly Program[] = [
    { name: names.agenda, words: build("pdf", out, "--no-cache") },
    { name: names.again, words: build("pdf", join(folder, "again")) },
    { name: names.rest, words: build("data", join(folder, "data"), "--no-cache") },
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
  return (
    table(`${words} words, set`, measured, [names.pdfkit, names.typst]) +
    speeds(measured, files) +
    sideBySide(places, folder, rounds)
  );
}

/** The renderer by itself beside pdfkit's text(), in one process, once both are warm. */
function sideBySide(places: Places, folder: string, rounds: number): string {
  const program = join(places.scratch, "pdf/side-by-side.mjs");
  const words = [join(folder, "agenda"), join(folder, "long.json"), join(folder, "side.pdf"), String(rounds)];
  const printed = execFileSync(process.execPath, [program, ...words], { encoding: "utf8" });
  const { agenda, pdfkit } = JSON.parse(printed) as Record<"agenda" | "pdfkit", number[]>;
  const [own, other] = [median(agenda), median(pdfkit)].map((time) => time.toFixed(0));
  const ratio = medianRatio(agenda, pdfkit).toFixed(2);
  return `  in one warm process: agenda's renderer ${own} ms, pdfkit's text() ${other} ms; ratio ${ratio}\n`;
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
