#!/usr/bin/env node
// Starts the bundled program, or says in one line why it cannot.
import { existsSync } from "node:fs";
import module from "node:module";
import { setFlagsFromString } from "node:v8";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const program = new URL("../dist/agenda.js", import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`agenda needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else if (existsSync(program)) {
  // A run lasts seconds, too short for much of what V8 compiles a second time, better: as Node 20 is, that takes a third of the
  // processor time of a build. So a function must have run eight times as many bytes of its code before it is compiled again.
  if (major === 20) setFlagsFromString("--interrupt-budget=540000");
  // From Node 22.1 on: what was compiled in one run is read in the next. NODE_DISABLE_COMPILE_CACHE=1 turns it off.
  module.enableCompileCache?.();
  await import(program.href);
} else {
  console.error("agenda is not built yet: run `npm ci`, then `npm run bundle`.");
  process.exitCode = 2;
}
