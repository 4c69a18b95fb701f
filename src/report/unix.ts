import { onOneLine } from "./one-line.ts";
import type { ReportFormat } from "./types.ts";

/** One line a finding, as compilers write: `path:line:column: message [error AG201]`. Vim reads it with `%f:%l:%c: %m`. */
export const unixFormat: ReportFormat = {
  name: "unix",
  sink: "output",
  write({ diagnostics, shown }) {
    return diagnostics
      .map(({ span, message, severity, code }) => {
        const { line, column } = span.start;
        return `${onOneLine(shown(span.path))}:${line}:${column}: ${onOneLine(message)} [${severity} ${code}]\n`;
      })
      .join("");
  },
};
