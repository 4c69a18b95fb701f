import { missingTools } from "./tools.ts";

/** Runs once before all tests: says what is missing in one line, before tests fail one by one for want of it. */
export default function checkTools(): void {
  const missing = missingTools();
  if (missing.length > 0) {
    throw new Error(`Tests need ${missing.join(", ")}. Run \`bash tests/setup\` to install what is missing.`);
  }
}
