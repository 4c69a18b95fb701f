// What npm runs where the program is packed, and where it is installed from its repository: makes the bundle.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Runs npm as the npm that runs this does, in this folder alone: an installation for the whole machine would go on in here. */
function npm(...words) {
  const env = { ...process.env, npm_config_global: "false", npm_config_location: "project" };
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath, ...words], {
    env,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

// `npm install --global` brings no development packages for the repository that it clones.
if (!existsSync("node_modules/esbuild"))
  npm("ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund");
npm("run", "bundle");
