import type { Agenda } from "../core/agenda.ts";
import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import { type FontChoice, type FontStyle, fontStyles, type LookFont } from "../core/look.ts";
import type { Span } from "../core/span.ts";
import { stamp } from "../core/stamp.ts";
import { reasonOf } from "../files/refusal.ts";
import { listFontPackage } from "../load/package-files.ts";
import { readAssets } from "../load/read-agenda.ts";
import { filesByStyle, isFont } from "../render/look/font-files.ts";
import { unusableFont } from "../rules/unusable-font.ts";

/** A font's file, where the manifest names it. */
interface NamedFile {
  readonly style: FontStyle;
  /** As people know it: a path in the agenda's folder, or a package with a path in it. */
  readonly file: string;
  readonly span: Span;
  readonly bytes: Uint8Array;
}

/** Reads the fonts that the manifest names. One that can't be read, or set in, is left out and said. */
export async function readLookFonts(agenda: Agenda, folder: string): Promise<Staged<readonly LookFont[]>> {
  const fonts: LookFont[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, choice] of agenda.manifest.look.fonts.entries()) {
    const files = [
      ...(await filesOfPackage(choice, folder, diagnostics)),
      ...(await ownFiles(agenda, choice, folder, diagnostics)),
    ];
    // A file of one's own goes before that of the package.
    const byStyle = new Map(files.map((file) => [file.style, file]));
    for (const style of fontStyles) {
      const file = byStyle.get(style);
      if (file === undefined) continue;
      if (await isUsable(file.bytes)) fonts.push(fontOf(file, index, choice));
      else diagnostics.push(stamp(unusableFont.meta, { span: file.span, ...damaged(file.file) }));
    }
  }
  return { value: fonts, diagnostics };
}

function fontOf({ style, file, bytes }: NamedFile, index: number, { role, script }: FontChoice): LookFont {
  const name = (file.split("/").at(-1) ?? file).replace(/[^\w.-]/gu, "_");
  return {
    choice: index,
    style,
    name: `${index}-${name}`,
    bytes,
    ...(role === undefined ? {} : { role }),
    ...(script === undefined ? {} : { script }),
  };
}

function damaged(file: string): { readonly message: string; readonly hint: string } {
  return {
    message: `\`${file}\` is damaged, or no TrueType or OpenType font, so that nothing can be set in it.`,
    hint: "Take the font's .ttf or .otf file: what is made for the web alone (.woff, .woff2) can't be printed.",
  };
}

async function isUsable(bytes: Uint8Array): Promise<boolean> {
  if (!isFont(bytes)) return false;
  const { isReadableFont } = await import("../render/pdf/readable-font.ts");
  return isReadableFont(bytes);
}

/** The files in the agenda's folder; those that aren't there are found by their rule. */
async function ownFiles(
  agenda: Agenda,
  { files }: FontChoice,
  folder: string,
  diagnostics: Diagnostic[],
): Promise<readonly NamedFile[]> {
  const known = new Set(agenda.assets.map(({ path }) => path));
  const named = fontStyles.flatMap((style) => {
    const file = files[style];
    return file !== undefined && known.has(file.id) ? [{ style, file: file.id, span: file.span }] : [];
  });
  const read = await readAssets(
    folder,
    named.map(({ file }) => file),
  );
  diagnostics.push(...read.diagnostics);
  return named.flatMap((file) => {
    const bytes = read.value.get(file.file);
    return bytes === undefined ? [] : [{ ...file, bytes }];
  });
}

async function filesOfPackage(
  choice: FontChoice,
  folder: string,
  diagnostics: Diagnostic[],
): Promise<readonly NamedFile[]> {
  if (choice.package === undefined) return [];
  const { id, span } = choice.package;
  const tell = (message: string, hint: string): void => {
    diagnostics.push(stamp(unusableFont.meta, { span, message, hint }));
  };
  const installed = await listFontPackage(id, folder);
  if (installed === undefined) {
    tell(
      `The package \`${id}\` isn't installed beside the agenda, so that nothing can be set in it.`,
      `Run “npm install ${id}” in the agenda's folder.`,
    );
    return [];
  }
  const files = filesByStyle(installed.paths);
  if (files.size === 0) {
    tell(
      `The package \`${id}\` has no TrueType or OpenType font (.ttf, .otf), so that nothing can be set in it.`,
      "Take a package that has: those of @expo-google-fonts have the fonts of Google Fonts.",
    );
  }
  return [...files].flatMap(([style, path]): readonly NamedFile[] => {
    const file = `${id}/${path}`;
    try {
      return [{ style, file, span, bytes: installed.read(path) }];
    } catch (error) {
      tell(`\`${file}\` can't be read: ${reasonOf(error)}.`, "Install the package anew.");
      return [];
    }
  });
}
