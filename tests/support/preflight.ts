import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { findProgram } from "./tools.ts";

/** What PDFBox preflight consists of on Debian. The same list stands in tests/setup. */
const jars = [
  "preflight",
  "pdfbox2",
  "fontbox2",
  "xmpbox",
  "commons-logging",
  "javax.activation",
  "jaxb-api",
];

/** PDFBox preflight, ready to run; why it can't be run where it is not here. */
export function findPreflight(): { readonly command: readonly string[] } | { readonly missing: string } {
  const java = findProgram("java");
  if (java === undefined) return { missing: "there is no Java, which PDFBox preflight runs on" };
  const files = jars.map((name) => join(process.env.PDFBOX_JARS ?? "/usr/share/java", `${name}.jar`));
  const absent = files.filter((file) => !existsSync(file));
  if (absent.length > 0) return { missing: `PDFBox preflight is not here: ${absent.join(", ")}` };
  const checker = "org.apache.pdfbox.preflight.Validator_A1b";
  return { command: [java, "-cp", files.join(delimiter), checker] };
}

/** What preflight says of a file. */
export function preflight(command: readonly string[], file: string): string {
  const [program = "", ...words] = command;
  const { stdout, stderr } = spawnSync(program, [...words, file], { encoding: "utf8" });
  return `${stdout}${stderr}`;
}
