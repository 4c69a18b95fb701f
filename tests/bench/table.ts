import type { Rounds } from "./measure.ts";
import { median, medianRatio } from "./statistics.ts";

/**
 * A table of the programs of one benchmark: medians, and the ratio to each yardstick round by round, by processor time,
 * which other programs on the machine disturb less than the clock.
 */
export function table(title: string, rounds: Rounds, yardsticks: readonly string[]): string {
  const heads = ["", "wall ms", "cpu ms", "memory MiB", ...yardsticks.map((name) => `cpu / ${name}`)];
  const rows = [...rounds].map(([name, usages]) => {
    const cpu = usages.map((usage) => usage.cpu);
    const ratios = yardsticks.map((yardstick) => {
      const other = (rounds.get(yardstick) ?? []).map((usage) => usage.cpu);
      return medianRatio(cpu, other).toFixed(2);
    });
    const wall = median(usages.map((usage) => usage.wall)).toFixed(0);
    const memory = median(usages.map((usage) => usage.memory)).toFixed(0);
    return [name, wall, median(cpu).toFixed(0), memory, ...ratios];
  });
  return `\n${title}\n${aligned([heads, ...rows])}`;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(cell).join("  ")}\n`).join("");
}
