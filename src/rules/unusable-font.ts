import type { DiagnosticMeta, Finding } from "../core/diagnostic.ts";
import { closest } from "../core/did-you-mean.ts";
import { type FontChoice, fontStyles } from "../core/look.ts";
import type { Rule } from "../core/rule.ts";
import { manifestWith } from "./examples.ts";

const manifest = String(manifestWith({})["agenda.yml"]);

const meta: DiagnosticMeta = {
  code: "AG917",
  name: "unusable-font",
  severity: "error",
  summary: "A font that the manifest names can't be used",
  docs: {
    what: "Finds fonts under `look: fonts:` that name neither a package nor a regular font, or a file that isn't in the agenda's folder; and, when an output is made, a package that isn't installed beside the agenda or has no TrueType or OpenType files, and a file that is no such font.",
    why: "Outputs would be set in other fonts than you chose, or show empty squares.",
    bad: { "agenda.yml": `${manifest}look: { fonts: [{ for: text, regular: fonts/Town-Regular.ttf }] }\n` },
    good: { "agenda.yml": manifest },
    fix: "Put the file where the manifest says, or install the package in the agenda's folder with `npm install`. Fonts for the web alone (.woff, .woff2) can't be printed: take the .ttf or .otf that they were made from.",
  },
};

/** Fonts of the manifest that can't be read. */
export const unusableFont: Rule = {
  meta,
  *check({ manifest, manifestDoubts, assets }) {
    const paths = new Set(assets.map(({ path }) => path));
    for (const font of manifest.look.fonts) {
      // A name that is wrong is left out, and told of already.
      if (!manifestDoubts.has("look")) yield* nothingNamed(font);
      yield* missingFiles(font, paths);
    }
  },
};

function* nothingNamed(font: FontChoice): Iterable<Finding> {
  if (font.package !== undefined || font.files.regular !== undefined) return;
  yield {
    span: font.span,
    message: "This font names neither a package nor a regular font, so that nothing can be set in it.",
    hint: "Add `package:` with an npm package, or `regular:` with a file in the agenda's folder.",
  };
}

function* missingFiles(font: FontChoice, paths: ReadonlySet<string>): Iterable<Finding> {
  for (const style of fontStyles) {
    const file = font.files[style];
    if (file === undefined || paths.has(file.id)) continue;
    const near = closest(file.id, paths);
    yield {
      span: file.span,
      message: `The agenda's folder has no file \`${file.id}\`, so that nothing can be set in it.`,
      hint:
        near === undefined
          ? "Put the font there, or correct the path, which counts from the agenda's folder."
          : `Did you mean \`${near}\`?`,
    };
  }
}
