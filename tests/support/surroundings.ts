import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { runProgram } from "../../src/cli/program.ts";
import type { ExitCode, Surroundings } from "../../src/cli/types.ts";
import { packedProgram } from "./packed-program.ts";

export interface Outcome {
  readonly code: ExitCode;
  readonly output: string;
  readonly errors: string;
}

export interface RunOptions {
  readonly environment?: Surroundings["environment"];
  readonly isTerminal?: boolean;
  /** What the user answers to a question; nobody can be asked where it is left out. */
  readonly answer?: string;
  /** When the user ends a command that goes on for ever: at once, if nothing is said. */
  readonly untilInterrupted?: () => Promise<void>;
}

/** Runs the command line of the packed program in a folder, as a user would, and keeps what it says. */
export async function run(
  directory: string,
  words: readonly string[],
  {
    environment = {},
    isTerminal = false,
    answer,
    untilInterrupted = () => Promise.resolve(),
  }: RunOptions = {},
): Promise<Outcome> {
  const said = { output: "", errors: "" };
  const sink = (stream: keyof typeof said) => ({
    write: (text: string): void => {
      said[stream] += text;
    },
    isTerminal,
  });
  const surroundings = {
    directory,
    environment,
    output: sink("output"),
    errors: sink("errors"),
    untilInterrupted,
    ...(answer === undefined
      ? {}
      : {
          ask: (question: string): Promise<string> => {
            said.errors += question;
            return Promise.resolve(answer);
          },
        }),
  };
  const code = await (await packedRun())(words, surroundings);
  return { code, ...said };
}

async function packedRun(): Promise<typeof runProgram> {
  const file = join(await packedProgram(), "dist/program.js");
  return ((await import(pathToFileURL(file).href)) as { runProgram: typeof runProgram }).runProgram;
}
