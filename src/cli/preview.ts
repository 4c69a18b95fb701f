import { type Command, InvalidArgumentError, Option } from "commander";
import { readTemplates } from "../load/agenda-templates.ts";
import { staticFolder } from "../load/static-files.ts";
import { layOver } from "../render/templates/lay-over.ts";
import { openBrowser } from "../serve/open-browser.ts";
import { RebuildQueue } from "../serve/rebuild-queue.ts";
import { PreviewServer } from "../serve/server.ts";
import { watchFolder } from "../serve/watch.ts";
import { usualBaselineName } from "./baseline-file.ts";
import { parseFormats } from "./build.ts";
import { locate } from "./open-agenda.ts";
import { PreviewFollower } from "./preview-follower.ts";
import { PreviewSession } from "./preview-session.ts";
import { type Format, formats } from "./renderers.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** Where a preview is found, if nobody says otherwise and the port is free; else at one of the next. */
const usualPort = 4100;
const tries = 20;

interface PreviewOptions {
  readonly port?: number;
  readonly open?: boolean;
  readonly format: readonly Format[];
}

/** `agenda preview [folder]`: the site on this computer alone, which follows what its authors write. */
export function addPreviewCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  const names = formats.map(({ name }) => name).join(",");
  program
    .command("preview")
    .summary("show the site on this computer, as it changes while you write")
    .description(
      "Serves the site on this computer alone, and shows each change as soon as it is saved, with what is wrong. Nothing is written. Ctrl-C ends it.",
    )
    .argument("[folder]", "the agenda's folder (default: the nearest one with agenda.yml)")
    .option("--port <number>", `the port (default: ${usualPort}, or the next that is free)`, parsePort)
    .option("--open", "open the site in your browser")
    .addOption(
      new Option("--format <formats>", `what the site offers beside its pages (of ${names})`)
        .argParser(parseFormats)
        .default(formats, "all of them"),
    )
    .action((folder: string | undefined, options: PreviewOptions) =>
      run(preview(folder, options, surroundings)),
    );
}

function parsePort(words: string): number {
  const port = Number(words);
  if (!/^\d+$/.test(words) || port > 65_535)
    throw new InvalidArgumentError("It must be a number up to 65535.");
  return port;
}

async function preview(
  named: string | undefined,
  options: PreviewOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const ended = surroundings.untilInterrupted();
  const folder = await locate(named, surroundings);
  const { ours, own } = (await readTemplates(folder)).value;
  const session = new PreviewSession(folder, options.format, layOver(ours, own), surroundings);
  const server = new PreviewServer(session);
  const follower = new PreviewFollower(session, server, surroundings);
  const queue = new RebuildQueue(() => follower.rebuild());
  // Watched first: what changes while the first build runs must not be missed.
  const watch = await watchFolder(folder, matters, () => queue.changed());
  try {
    await follower.rebuildFirst();
    await listen(server, options.port);
    surroundings.output.write(`The preview is at ${server.address}\n`);
    surroundings.errors.write("It follows the agenda's files. Ctrl-C ends it.\n");
    if (options.open === true && !(await openBrowser(server.address, surroundings.environment))) {
      surroundings.errors.write("No browser could be opened: open the address yourself.\n");
    }
    await ended;
  } finally {
    follower.stop();
    await watch.close();
    await queue.stop();
    await server.close();
  }
  surroundings.errors.write("The preview has ended.\n");
  return 0;
}

/** What a build never reads is not worth a look; the baseline is read though it is hidden. */
function matters(path: string): boolean {
  if (path === usualBaselineName) return true;
  const [top, ...rest] = path.split("/");
  if (top === staticFolder) return true;
  const isHidden = top === "templates" ? /^\./ : /^[._]/;
  return ![top ?? "", ...rest].some((step) => isHidden.test(step) || step === "node_modules");
}

/** Listens where the user wants, or else at the first free port from the usual one on. */
async function listen(server: PreviewServer, port: number | undefined): Promise<void> {
  const ports = port === undefined ? Array.from({ length: tries }, (_, step) => usualPort + step) : [port];
  for (const candidate of ports) {
    try {
      return await server.listen(candidate);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
      if (candidate === port)
        throw new UsageError(
          code === "EACCES"
            ? `Port ${port} is not yours to use: name one from 1024 on.`
            : `Port ${port} is in use: name another, or none, so that a free one is found.`,
          { cause: error },
        );
    }
  }
  await server.listen(0);
}
