import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateAgenda } from "../lint/generated-agenda.ts";
import type { Places } from "../places.ts";
import { exponent, median, medianRatio } from "../statistics.ts";
import { type Generator, otherGenerators } from "./generators.ts";

/** How many rounds an agenda of so many sections gets. */
export type SizeRounds = readonly (readonly [sections: number, rounds: number])[];

/** Milliseconds of each round, by the generator's name; undefined where it isn't installed, words where it failed. */
type Times = ReadonlyMap<string, readonly number[] | string | undefined>;

const own = "agenda build --format html";

/**
 * Makes the site of generated agendas of several sizes, and has other generators make plain pages of the same Markdown in the
 * same rounds. They draw neither maps, relations nor a search, so that the ratio is no race: what counts is how each grows.
 */
export function benchSite(places: Places, sizes: SizeRounds): string {
  const bySize = new Map<number, Times>();
  let report = "";
  for (const [sections, rounds] of sizes) {
    const times = timesOf(sections, rounds, places);
    bySize.set(sections, times);
    report += `\nThe site of ${sections} sections\n${rowsOf(times)}`;
  }
  return `${report}${growth(bySize)}`;
}

function timesOf(sections: number, rounds: number, places: Places): Times {
  const folder = join(places.scratch, `site-${sections}`);
  const files = generateAgenda(sections);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, "agenda", path)), { recursive: true });
    writeFileSync(join(folder, "agenda", path), text);
  }
  const words = ["build", "agenda", "--format", "html", "--no-cache", "--out", "out"];
  const generators: readonly Generator[] = [
    { name: own, command: [process.execPath, places.command, ...words], directory: folder },
    ...otherGenerators(files, folder, places.top),
  ];
  const times = new Map<string, number[] | string | undefined>();
  for (let round = 0; round < rounds; round++) {
    for (const generator of generators) {
      const known = times.get(generator.name);
      const time = run(generator);
      if (typeof time === "number") times.set(generator.name, [...(Array.isArray(known) ? known : []), time]);
      else times.set(generator.name, time);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return times;
}

/** Milliseconds; what went wrong, where it did; undefined for what isn't installed. */
function run({ command, directory }: Generator): number | string | undefined {
  const [program, ...words] = command ?? [];
  if (program === undefined) return undefined;
  rmSync(join(directory, "out"), { recursive: true, force: true });
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, words, {
    cwd: directory,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  return status === 0 ? time : `failed: ${stderr.trim().split("\n").at(-1)?.slice(0, 80) ?? ""}`;
}

function rowsOf(times: Times): string {
  const base = times.get(own);
  return [...times]
    .map(([name, time]) => {
      if (time === undefined) return `  ${name}: not installed\n`;
      if (typeof time === "string") return `  ${name}: ${time}\n`;
      const ratio = Array.isArray(base) ? `, agenda / it ${medianRatio(base, time).toFixed(2)}` : "";
      return `  ${name}: ${median(time).toFixed(0)} ms${name === own ? "" : ratio}\n`;
    })
    .join("");
}

/** Between the two largest sizes: in smaller ones most of the time goes into the start of a program. */
function growth(bySize: ReadonlyMap<number, Times>): string {
  const names = [...(bySize.values().next().value?.keys() ?? [])];
  const rows = names.flatMap((name) => {
    const points = [...bySize].flatMap(([sections, times]) => {
      const time = times.get(name);
      return Array.isArray(time) ? [[sections, median(time)] as const] : [];
    });
    const [from, to] = points.slice(-2);
    if (from === undefined || to === undefined) return [];
    const power = exponent([from, to]).toFixed(2);
    return [`  ${name}: sections to the power of ${power}, from ${from[0]} to ${to[0]}\n`];
  });
  return `\nHow the time for a site grows\n${rows.join("")}`;
}
