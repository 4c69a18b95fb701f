import { runProgram } from "./program.ts";
import type { TextSink } from "./types.ts";

function sink(stream: NodeJS.WriteStream): TextSink {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
  };
}

process.exitCode = await runProgram(process.argv.slice(2), {
  directory: process.cwd(),
  environment: process.env,
  output: sink(process.stdout),
  errors: sink(process.stderr),
});
