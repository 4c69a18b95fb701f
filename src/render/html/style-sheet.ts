import type { Artifact } from "../../core/artifact.ts";
import type { Staged } from "../../core/diagnostic.ts";
import { brokenTemplate } from "../templates/diagnostics.ts";
import { templateDiagnostic } from "../templates/findings.ts";

const folder = "html/styles/";

/**
 * The style sheet that all pages share: the files of `html/styles/`, one after another in the order of their names. So a
 * publisher may replace one of them, or add one.
 */
export function styleSheet(templates: ReadonlyMap<string, string>): Staged<readonly Artifact[]> {
  const names = [...templates.keys()]
    .filter((path) => path.startsWith(folder) && path.endsWith(".css"))
    .sort();
  if (names.length > 0) {
    const text = names.map((name) => templates.get(name) ?? "").join("\n");
    return { value: [{ path: "style.css", bytes: new TextEncoder().encode(text) }], diagnostics: [] };
  }
  const missing = templateDiagnostic(
    brokenTemplate,
    { file: folder, line: 1, column: 1, offset: 0 },
    "There are no style sheets, so that the pages would have no styles.",
    `Restore the folder ${folder} from the package.`,
  );
  return { value: [], diagnostics: [missing] };
}
