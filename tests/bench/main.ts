import { benchCommands } from "./commands.ts";
import { benchSizes } from "./lint/sizes.ts";
import { benchPdf } from "./pdf/set-text.ts";
import { placesFor } from "./places.ts";

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
  for (const words of quick ? [20_000] : [100_000, 400_000]) {
    process.stdout.write(await benchPdf(places, words, quick ? 1 : 3));
  }
}
