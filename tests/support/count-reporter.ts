import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** The environment variable that names a file for the closing line, for a caller that prints it later itself. */
const countFileVariable = "AGENDA_TEST_COUNT_FILE";

/** Counts single tests by their result. A test file that breaks outside its tests is one failure more. */
function countResults(modules: readonly TestModule[]): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const module of modules) {
    failed += module.errors().length > 0 ? 1 : 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      passed += state === "passed" ? 1 : 0;
      failed += state === "failed" ? 1 : 0;
    }
  }
  return { passed, failed };
}

/** A vitest reporter that closes the run with one plain line for machines: `12 passed, 0 failed`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const { passed, failed } = countResults(modules);
    const line = `${passed} passed, ${failed + unhandledErrors.length} failed\n`;
    const file = process.env[countFileVariable];
    if (file === undefined || file === "") {
      // Vitest and its coverage still print after this; the line comes last when the process ends.
      process.once("exit", () => process.stdout.write(line));
    } else {
      writeFileSync(file, line);
    }
  }
}
