import type { Artifact, RenderInput } from "../../core/artifact.ts";
import type { Staged } from "../../core/diagnostic.ts";
import { fontFaces, fontFiles } from "../look/font-faces.ts";
import { brokenTemplate } from "../templates/diagnostics.ts";
import { templateDiagnostic } from "../templates/findings.ts";
import { compressCss } from "./compress-css.ts";
import { joinedFiles } from "./joined-files.ts";
import { listStyleOf } from "./language.ts";

const folder = "html/styles/";

/**
 * The style sheets. The files of `html/styles/` are joined to `style.css`, which all pages share; those of each folder in it
 * to one of the folder's name ("map.css"), for the pages that need it. So a publisher may replace one of them, or add one.
 * The site's icon comes with them, the publisher's fonts, and the digits of numbered lists where a language has its own.
 */
export function styleSheets({
  agenda,
  templates,
  lookFonts = [],
}: Pick<RenderInput, "agenda" | "templates" | "lookFonts">): Staged<readonly Artifact[]> {
  const sheets = joinedFiles(templates, folder, "style.css");
  const encoder = new TextEncoder();
  const added = fontFaces(lookFonts) + listNumbers(agenda.manifest.language);
  const value: Artifact[] = [...sheets].map(([path, text]) => {
    const whole = path === "style.css" ? text + added : text;
    return { path, bytes: encoder.encode(compressCss(whole)) };
  });
  value.push(...fontFiles(lookFonts));
  const icon = templates.get("html/icon.svg");
  if (icon !== undefined) value.push({ path: "icon.svg", bytes: encoder.encode(icon) });
  if (sheets.has("style.css")) return { value, diagnostics: [] };
  const missing = templateDiagnostic(
    brokenTemplate,
    { file: folder, line: 1, column: 1, offset: 0 },
    "There are no style sheets, so that the pages would have no styles.",
    `Restore the folder ${folder} from the package.`,
  );
  return { value, diagnostics: [missing] };
}

function listNumbers(language: string): string {
  const style = listStyleOf(language);
  return style === undefined ? "" : `\n:where([data-numbers="${style}"]) ol { list-style-type: ${style}; }\n`;
}
