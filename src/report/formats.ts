import { githubFormat } from "./github.ts";
import { jsonFormat } from "./json.ts";
import { junitFormat } from "./junit.ts";
import { sarifFormat } from "./sarif.ts";
import { textFormat } from "./text.ts";
import type { ReportFormat } from "./types.ts";
import { unixFormat } from "./unix.ts";

/** Every form that findings can be written in; the first is the usual one. */
export const reportFormats: readonly ReportFormat[] = [
  textFormat,
  jsonFormat,
  sarifFormat,
  githubFormat,
  junitFormat,
  unixFormat,
];
