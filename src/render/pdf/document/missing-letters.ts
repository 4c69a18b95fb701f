import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { Agenda } from "../../../core/agenda.ts";
import { spanOf } from "../../../core/node-span.ts";
import { startOf } from "../../../core/positions.ts";
import type { Section } from "../../../core/section.ts";
import type { Span } from "../../../core/span.ts";
import { type Script, scriptOf } from "../fonts/scripts.ts";

/** Letters that no font has: of one script, or (absent) of all those that no font is known for. */
export type LostScript = Script | undefined;

/** What a text loses: its letters, and how many of each script can't be printed. */
interface TextLoss {
  readonly letters: number;
  readonly lost: ReadonlyMap<LostScript, number>;
  readonly span: Span;
}

/** How much of an agenda can't be printed for want of the font of one script. */
export interface Loss {
  readonly letters: number;
  readonly sections: number;
  /** The first text of which it is most: more than half of the letters can't be printed, and most of these are its. */
  readonly mostOf: Span | undefined;
}

const letter = /[\p{L}\p{M}]/u;

/** Counts, in the texts of an agenda, the letters of scripts that no font has. */
export class LossCount {
  readonly #covers: (character: string) => boolean;
  readonly #scripts = new Map<string, { readonly script: LostScript } | null>();
  readonly #sections: readonly TextLoss[];
  readonly #title: TextLoss;

  constructor(agenda: Agenda, covers: (character: string) => boolean) {
    this.#covers = covers;
    this.#sections = agenda.sections.map((section) => this.#lossOf(textOf(section), section.titleSpan));
    this.#title = this.#lossOf(agenda.manifest.title, startOf("agenda.yml"));
  }

  of(script: LostScript): Loss {
    const having = this.#sections.filter(({ lost }) => lost.has(script));
    const letters = having.reduce((sum, { lost }) => sum + (lost.get(script) ?? 0), 0);
    const whole = this.#whole();
    const mostOf = [this.#title, ...this.#sections, whole].find((loss) => isMost(loss, script));
    return { letters, sections: having.length, mostOf: mostOf?.span };
  }

  #whole(): TextLoss {
    const lost = new Map<LostScript, number>();
    for (const section of this.#sections)
      for (const [script, count] of section.lost) lost.set(script, (lost.get(script) ?? 0) + count);
    return { letters: sum(this.#sections.map(({ letters }) => letters)), lost, span: this.#title.span };
  }

  #lossOf(text: string, span: Span): TextLoss {
    const lost = new Map<LostScript, number>();
    let letters = 0;
    for (const character of text) {
      const known = this.#scriptOf(character);
      if (known === undefined) continue;
      letters += 1;
      if (known !== null) lost.set(known.script, (lost.get(known.script) ?? 0) + 1);
    }
    return { letters, lost, span };
  }

  /** The script of a letter that can't be printed; null for one that can, undefined for what is no letter. */
  #scriptOf(character: string): { readonly script: LostScript } | null | undefined {
    const before = this.#scripts.get(character);
    if (before !== undefined) return before;
    if (!letter.test(character)) return undefined;
    const found = this.#covers(character) ? null : { script: scriptOf(character) };
    this.#scripts.set(character, found);
    return found;
  }
}

function isMost({ letters, lost }: TextLoss, script: LostScript): boolean {
  const own = lost.get(script) ?? 0;
  return own > 0 && sum([...lost.values()]) * 2 > letters && own === Math.max(...lost.values());
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What readers see of a section: its title, the texts of its front matter, and its body. */
function textOf({ title, frontMatterTexts, body }: Section): string {
  const texts = [title, ...frontMatterTexts.map(({ text }) => text)];
  visit(body, (node: Nodes) => {
    if ("value" in node) texts.push(node.value);
  });
  return texts.join("\n");
}

/** Where a character stands for the first time: in a body, else in the front matter of a section, else in the manifest. */
export function placeOf(character: string, agenda: Agenda): Span {
  for (const section of agenda.sections) {
    let found: Span | undefined;
    visit(section.body, (node) => {
      if (found !== undefined || !("value" in node) || !node.value.includes(character)) return;
      found = spanOf(section.path, node);
    });
    if (found !== undefined) return found;
    if (JSON.stringify([section.title, section.fields]).includes(character)) return section.titleSpan;
  }
  return startOf("agenda.yml");
}
