import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import type { Fault } from "./faulty-disk.ts";

/**
 * Words for `node` that make a program meet a fault: it dies, or its disk fails. They come before the program's own.
 *
 * @param file where the code for it is written; what the program did to files goes into the same name with ".log"
 */
export function withFault(file: string, fault: Fault): string[] {
  const source = readFileSync(join(import.meta.dirname, "faulty-disk.ts"), "utf8");
  const { code } = transformSync(source, { loader: "ts", format: "esm", target: "node20" });
  const ending = `
const disk = breakDisk(${JSON.stringify(fault)});
process.on("exit", () => {
  disk.mend();
  fs.writeFileSync(${JSON.stringify(`${file}.log`)}, disk.log.join("\\n"));
});
`;
  writeFileSync(file, code + ending);
  return ["--import", pathToFileURL(file).href];
}
