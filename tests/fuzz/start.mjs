// Starts the fuzzers: `npm run fuzz -- --minutes 10`, `--seed 7` for other inputs, names for some of them alone.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createServer } from "vite";

const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const server = await createServer({
  configFile: false,
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false },
});
try {
  const { fuzz, names } = await server.ssrLoadModule(join(import.meta.dirname, "main.ts"));
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no fuzzer ${unknown.join(", ")}: there are ${names.join(", ")}.`);
  const isWell = await fuzz(positionals, Number(values.minutes), Number(values.seed));
  process.exitCode = isWell ? 0 : 1;
} finally {
  await server.close();
}
