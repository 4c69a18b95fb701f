import { runProgram } from "../../src/cli/program.ts";
import type { ExitCode } from "../../src/cli/types.ts";

/** A preview that runs. */
export interface RunningPreview {
  /** "http://127.0.0.1:41234/". */
  readonly address: string;
  /** What it has said to people until now. */
  readonly said: () => string;
}

export interface EndedPreview {
  readonly code: ExitCode;
  readonly said: string;
}

/** Runs `use` with a preview of the agenda in a folder, on any free port unless told otherwise, and ends it as Ctrl-C would. */
export async function withPreview(
  folder: string,
  use: (preview: RunningPreview) => Promise<void>,
  words: readonly string[] = ["--port", "0"],
): Promise<EndedPreview> {
  let said = "";
  let interrupt = (): void => undefined;
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  let start = (_address: string): void => undefined;
  const started = new Promise<string>((resolve) => {
    start = resolve;
  });
  const output = {
    write: (text: string) => {
      const address = /http:\S+/u.exec(text)?.[0];
      if (address !== undefined) start(address);
    },
    isTerminal: false,
  };
  const errors = {
    write: (text: string) => {
      said += text;
    },
    isTerminal: false,
  };
  const surroundings = {
    directory: folder,
    environment: {},
    output,
    errors,
    untilInterrupted: () => interrupted,
  };
  const ended = runProgram(["preview", folder, ...words], surroundings);
  const address = await Promise.race([started, ended.then(() => undefined)]);
  try {
    if (address !== undefined) await use({ address, said: () => said });
  } finally {
    interrupt();
  }
  return { code: await ended, said };
}
