import { benchCommands } from "./commands.ts";
import { benchSizes } from "./lint/sizes.ts";
import { benchPdf } from "./pdf/set-text.ts";
import { type Places, placesFor } from "./places.ts";
import { benchPreview } from "./preview/follow-changes.ts";
import { benchSite } from "./site/sizes.ts";

/** What can be measured by itself. */
export const parts = ["commands", "preview", "lint", "site", "pdf"] as const;

export type Part = (typeof parts)[number];

interface Bench {
  /** A folder for what is made on the way. */
  readonly scratch: string;
  /** Whether one round of the small ones will do. */
  readonly quick: boolean;
  readonly wanted: readonly Part[];
}

/** Runs benchmarks and prints their tables: read the ratios, which hold on any machine, not the times. */
export async function runBenchmarks({ scratch, quick, wanted }: Bench): Promise<void> {
  const places = placesFor(scratch);
  process.stdout.write(`Node ${process.versions.node}. Medians of interleaved runs of whole processes.\n`);
  for (const part of wanted)
    for await (const table of tablesOf(part, places, quick)) process.stdout.write(table);
}

async function* tablesOf(part: Part, places: Places, quick: boolean): AsyncIterable<string> {
  switch (part) {
    case "commands":
      yield await benchCommands(places, quick ? 1 : 7);
      break;
    case "preview":
      yield await benchPreview(places, quick ? 3 : 30);
      break;
    case "lint":
      yield await benchSizes(places, quick ? quickSizes : lintSizes);
      break;
    case "site":
      yield benchSite(places, quick ? [[100, 1]] : siteSizes);
      break;
    case "pdf":
      for (const words of quick ? [20_000] : [100_000, 400_000])
        yield await benchPdf(places, words, quick ? 1 : 3);
  }
}

/** Numbers of sections, each with its number of rounds. */
const quickSizes = [
  [100, 1],
  [1000, 1],
] as const;
const lintSizes = [
  [100, 7],
  [1000, 5],
  [10_000, 3],
] as const;
const siteSizes = [
  [100, 3],
  [1000, 3],
  [10_000, 1],
] as const;
