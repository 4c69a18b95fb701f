import { codeOf, reasonOf } from "../files/refusal.ts";
import { runProgram } from "./program.ts";
import type { TextSink } from "./types.ts";

/** Whether something could not be said. */
let isSpeechless = false;

function sink(stream: NodeJS.WriteStream): TextSink {
  stream.on("error", (error) => {
    // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
    if (isSpeechless || codeOf(error) === "EPIPE") return;
    isSpeechless = true;
    process.exitCode = 2;
    if (stream === process.stdout)
      process.stderr.write(`The output could not be written: ${reasonOf(error)}.\n`);
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
  };
}

/** Asks a person at the terminal, with the question where messages go. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** Ctrl-C, or whatever else asks the program to end. A second time ends it at once, as the system does. */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => resolve());
  });
}

const outcome = await runProgram(process.argv.slice(2), {
  directory: process.cwd(),
  environment: process.env,
  output: sink(process.stdout),
  errors: sink(process.stderr),
  ...(process.stdin.isTTY ? { ask } : {}),
  untilInterrupted,
});
process.exitCode = isSpeechless ? 2 : outcome;
