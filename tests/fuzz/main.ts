import { fuzzer as pictures } from "./pictures.ts";
import { fuzzer as sections } from "./sections.ts";
import type { Fuzzer } from "./types.ts";

/** Every fuzzer, one a file. */
const fuzzers: readonly Fuzzer[] = [sections, pictures];

export const names: readonly string[] = fuzzers.map(({ name }) => name);

/**
 * Runs fuzzers one after the other, each for its part of the time, and writes what they tried and found.
 *
 * @param wanted their names; all where there are none
 * @returns whether nothing went wrong
 */
export async function fuzz(wanted: readonly string[], minutes: number, seed: number): Promise<boolean> {
  const chosen = fuzzers.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  let isWell = true;
  for (const { name, run } of chosen) {
    const { tried, failures } = await run(Date.now() + (minutes * 60_000) / chosen.length, seed);
    process.stdout.write(`${name}: ${tried} inputs with seed ${seed}, ${failures.length} failures\n`);
    for (const failure of failures.slice(0, 20)) process.stdout.write(`  ${failure}\n`);
    isWell &&= failures.length === 0;
  }
  return isWell;
}
