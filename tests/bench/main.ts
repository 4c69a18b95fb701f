import { benchCommands } from "./commands.ts";
import { benchSizes } from "./lint/sizes.ts";
import { benchPdf } from "./pdf/set-text.ts";
import { placesFor } from "./places.ts";
import { benchPreview } from "./preview/follow-changes.ts";
import { benchSite } from "./site/sizes.ts";

/** Runs all benchmarks and prints their tables: read the ratios, which hold on any machine, not the times. */
export async function runBenchmarks({
  scratch,
  quick,
}: {
  readonly scratch: string;
  readonly quick: boolean;
}): Promise<void> {
  const places = placesFor(scratch);
  process.stdout.write(`Node ${process.versions.node}. Medians of interleaved runs of whole processes.\n`);
  process.stdout.write(await benchCommands(places, quick ? 1 : 7));
  process.stdout.write(await benchPreview(places, quick ? 3 : 30));
  const sizes = quick
    ? ([
        [100, 1],
        [1000, 1],
      ] as const)
    : ([
        [100, 7],
        [1000, 5],
        [10_000, 3],
      ] as const);
  process.stdout.write(await benchSizes(places, sizes));
  const siteSizes = [
    [100, 3],
    [1000, 3],
    [10_000, 1],
  ] as const;
  process.stdout.write(benchSite(places, quick ? [[100, 1]] : siteSizes));
  for (const words of quick ? [20_000] : [100_000, 400_000]) {
    process.stdout.write(await benchPdf(places, words, quick ? 1 : 3));
  }
}
