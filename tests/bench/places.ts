import { cpSync } from "node:fs";
import { join } from "node:path";

/** Where the benchmarks find what they measure, and may write. */
export interface Places {
  /** The package's folder. */
  readonly top: string;
  /** A folder for what the benchmarks make. */
  readonly scratch: string;
  readonly command: string;
  readonly parseAlone: string;
  /** See `measure`. */
  readonly preload: string;
  readonly remark: string;
  /** What remark is told to do: check the links between files, and write nothing. */
  readonly remarkWords: readonly string[];
}

/**
 * Copies the program first, so that it stays the same while it is measured.
 *
 * @param scratch a folder inside node_modules/ of the package
 */
export function placesFor(scratch: string): Places {
  const top = join(scratch, "../..");
  const program = join(scratch, "program");
  for (const part of ["bin", "dist", "package.json", "schemas", "templates"]) {
    cpSync(join(top, part), join(program, part), { recursive: true });
  }
  const links = join(top, "node_modules/remark-validate-links/index.js");
  return {
    top,
    scratch,
    command: join(program, "bin/agenda.js"),
    parseAlone: join(scratch, "parse-alone.mjs"),
    preload: join(top, "tests/bench/report-usage.cjs"),
    remark: join(top, "node_modules/remark-cli/cli.js"),
    remarkWords: ["--use", `${links}=repository:false`, "--no-config", "--quiet", "--no-stdout"],
  };
}
