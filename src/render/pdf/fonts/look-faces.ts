import { type FontRole, type FontStyle, fontStyles, type LookFont } from "../../../core/look.ts";
import { scriptPattern } from "../../look/script-pattern.ts";
import type { FaceName } from "./types.ts";

/** The styles that stand in for one that a font lacks, the nearest first. */
const standIns: Readonly<Record<FontStyle, readonly FontStyle[]>> = {
  regular: ["regular"],
  bold: ["bold", "regular"],
  italic: ["italic", "regular"],
  "bold-italic": ["bold-italic", "bold", "italic", "regular"],
};

const roles: Readonly<Record<string, FontRole>> = { serif: "text", sans: "headings", mono: "code" };

interface Choice {
  readonly role: FontRole | undefined;
  readonly letters: RegExp | undefined;
  readonly faces: ReadonlyMap<FontStyle, FaceName>;
}

/** The face that a font of the publisher's stands behind. */
export function lookFace({ choice, style }: LookFont): FaceName {
  return `look-${choice}-${style}`;
}

/** The fonts that the publisher names, as faces to look in before all others. */
export class LookFaces {
  readonly #choices: readonly Choice[];

  /** @param fonts Those that could be opened. */
  constructor(fonts: readonly LookFont[]) {
    const choices = new Map<number, Choice & { readonly faces: Map<FontStyle, FaceName> }>();
    for (const font of fonts) {
      const { choice, role, script, style } = font;
      const letters = script === undefined ? undefined : scriptPattern(script);
      const known = choices.get(choice) ?? { role, letters, faces: new Map<FontStyle, FaceName>() };
      known.faces.set(style, lookFace(font));
      choices.set(choice, known);
    }
    this.#choices = [...choices].sort(([a], [b]) => a - b).map(([, choice]) => choice);
  }

  /** The faces to look in for a letter with its marks, in order, where `face` is asked for. */
  for(face: FaceName, cluster: string): readonly FaceName[] {
    if (this.#choices.length === 0) return [];
    const [, family = "", look = "regular"] = /^(serif|sans|mono)(?:-(.+))?$/u.exec(face) ?? [];
    const role = roles[family];
    const style = fontStyles.find((known) => known === look);
    // A face of one script, or of a font of the publisher's, was chosen before.
    if (role === undefined || style === undefined) return [];
    return this.#choices.flatMap((choice): readonly FaceName[] => {
      const isMeant = choice.role === undefined || choice.role === role;
      if (!isMeant || choice.letters?.test(cluster) === false) return [];
      return standIns[style].flatMap((own) => choice.faces.get(own) ?? []).slice(0, 1);
    });
  }
}
