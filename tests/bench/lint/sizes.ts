import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { measure, type Program, type Rounds, type Usage } from "../measure.ts";
import type { Places } from "../places.ts";
import { exponent, median } from "../statistics.ts";
import { table } from "../table.ts";
import { generateAgenda } from "./generated-agenda.ts";

/** How many rounds an agenda of so many sections gets: large ones take long and vary less. */
export type SizeRounds = readonly (readonly [sections: number, rounds: number])[];

const names = {
  empty: "an empty Node",
  first: "first run",
  second: "second run",
  uncached: "--no-cache",
  remark: "remark with links",
} as const;

/** Lints generated agendas of several sizes: the first run, a second with one changed file, and one without a cache. */
export async function benchSizes(places: Places, sizes: SizeRounds): Promise<string> {
  let report = "";
  const bySize = new Map<number, Rounds>();
  for (const [sections, rounds] of sizes) {
    const measured = await measure(programsFor(sections, places), rounds, places.preload);
    bySize.set(sections, measured);
    report += table(`${sections} sections`, measured, [names.remark]) + secondRun(measured);
  }
  return `${report}${growth(bySize)}`;
}

function programsFor(sections: number, places: Places): Program[] {
  const folder = join(places.scratch, `agenda-${sections}`);
  const files = generateAgenda(sections);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const changing = [...files.keys()].find((path) => path.includes("/strategies/")) ?? "";
  const lint = [places.command, "lint", folder];
  return [
    { name: names.empty, words: ["-e", ""] },
    { name: names.uncached, words: [...lint, "--no-cache"] },
    {
      name: names.first,
      words: lint,
      prepare: () => rmSync(join(folder, ".agenda-cache"), { recursive: true, force: true }),
    },
    {
      name: names.second,
      words: lint,
      prepare: () => appendFileSync(join(folder, changing), "\nThe assembly has looked at this once more.\n"),
    },
    { name: names.remark, words: [places.remark, folder, ...places.remarkWords], directory: places.scratch },
  ];
}

/** Processor time above that of an empty Node, which nothing can save. */
function work(rounds: Rounds, name: string): number[] {
  const empty = cpuOf(rounds, names.empty);
  return cpuOf(rounds, name).map((cpu, index) => cpu - (empty[index] ?? 0));
}

function cpuOf(rounds: Rounds, name: string): number[] {
  return (rounds.get(name) ?? []).map(({ cpu }: Usage) => cpu);
}

function secondRun(rounds: Rounds): string {
  const [first, second] = [work(rounds, names.first), work(rounds, names.second)];
  const ratio = median(second.map((cpu, index) => cpu / (first[index] ?? Number.NaN)));
  return `  A second run with one changed file, above an empty Node: ${ratio.toFixed(3)} of the first.\n`;
}

function growth(bySize: ReadonlyMap<number, Rounds>): string {
  const rows = [names.uncached, names.first, names.second, names.remark].map((name) => {
    const points = [...bySize].map(([sections, rounds]) => [sections, median(work(rounds, name))] as const);
    return `  ${name}: sections to the power of ${exponent(points).toFixed(2)}\n`;
  });
  return `\nHow processor time above an empty Node grows\n${rows.join("")}`;
}
