/** A wrong use of the command line: its message is shown alone, and agenda exits with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
