import { spawn } from "node:child_process";

/** A program to measure, as a user starts it: a whole process of Node. */
export interface Program {
  readonly name: string;
  /** What follows `node` on the command line. */
  readonly words: readonly string[];
  readonly directory?: string;
  /** What must be so before each run; its time does not count. */
  readonly prepare?: () => void;
  /** The exit codes that are fine. */
  readonly codes?: readonly number[];
}

/** What one run took. */
export interface Usage {
  /** Milliseconds from start to end. */
  readonly wall: number;
  /** Milliseconds of processor time, of all threads. */
  readonly cpu: number;
  /** The most memory that was resident at once, in MiB. */
  readonly memory: number;
}

/** The runs of each program, by its name; the n-th runs of all belong to one round. */
export type Rounds = ReadonlyMap<string, readonly Usage[]>;

/**
 * Runs programs in turn, A B C A B C ..., after one round that doesn't count: whatever else the machine does then slows all
 * of them alike, and only ratios inside a round are compared.
 *
 * @param preload a script that writes what a process has used to its third stream
 */
export async function measure(
  programs: readonly Program[],
  rounds: number,
  preload: string,
): Promise<Rounds> {
  const usages = new Map<string, Usage[]>(programs.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const program of programs) {
      program.prepare?.();
      const usage = await run(program, preload);
      if (round >= 0) usages.get(program.name)?.push(usage);
    }
  }
  return usages;
}

async function run({ name, words, directory, codes = [0] }: Program, preload: string): Promise<Usage> {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, ["--require", preload, ...words], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    ...(directory === undefined ? {} : { cwd: directory }),
  });
  let report = "";
  let errors = "";
  child.stdio[3]?.on("data", (bytes: Buffer) => {
    report += bytes.toString();
  });
  child.stderr?.on("data", (bytes: Buffer) => {
    errors += bytes.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (code === null || !codes.includes(code))
    throw new Error(`${name} ended with ${code}: ${errors.slice(0, 500)}`);
  const { cpu, memory } = JSON.parse(report) as Omit<Usage, "wall">;
  return { wall, cpu, memory };
}
