import { type Form, type Match, type Remedy, shown } from "./forms.ts";

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** Marks inside a text that other programs read. */
export const dialectForms: readonly Form[] = [
  { pattern: /!\[\[(?<target>[^[\]\n|#]+)(?<rest>(?:[|#][^[\]\n]*)?)\]\]/gu, remedy: embed },
  {
    pattern: /(?<!\[)\[\[?_?toc_?\]?\](?![\](])/gi,
    remedy: ({ typed }) => ({
      message: `\`${typed}\` is printed as it stands: agenda makes the contents by itself.`,
      hint: "Take it out.",
      replacement: { title: "Take it out", text: "" },
    }),
  },
  {
    pattern: /\^\[(?<note>[^[\]]{2,}?)\]/gu,
    remedy({ typed }) {
      const note = typed.slice(2, -1).replace(/(?<!\s)\s*\n[\s>]*/g, " ");
      return {
        message: `\`${shown(typed)}\` is printed as it stands: Markdown has no notes in place.`,
        hint: `Write \`[^1]\` here, and \`[^1]: ${shown(note)}\` on a line of its own.`,
      };
    },
  },
  {
    pattern: /(?<!%)%%(?=[^%\s])(?<words>[^%\n]*)%%(?!%)|(?<!%)%% (?<more>[^%\n]*)%%(?!%)/gu,
    remedy({ typed }) {
      const text = `<!-- ${typed.slice(2, -2).trim()} -->`;
      return {
        message: `\`${shown(typed)}\` is printed as it stands: readers see this comment.`,
        hint: `Write \`${shown(text)}\`.`,
        replacement: { title: "Make it a comment", text },
      };
    },
  },
  {
    // A role of MyST, `{ref}` before code.
    pattern: /\{[a-z][\w:.-]*\}(?=\uFFFC)/gu,
    remedy({ typed, block, index }) {
      if (block.source[index + typed.length] !== "`") return undefined;
      return {
        message: `\`${typed}\` is printed as it stands: Markdown has no roles before code.`,
        hint: "Take it out; a section is named as `[[id]]`, a heading as `[[id#heading]]`.",
      };
    },
  },
];

function embed({ typed, groups, section }: Match): Remedy {
  const target = (groups.target ?? "").trim();
  if (picture.test(target)) {
    const address = /[\s()]/.test(target) ? `<${target}>` : target;
    return {
      message: `\`${shown(typed)}\` is printed as it stands, and the image is in no output.`,
      hint: `Write \`![what the image shows](${address})\`.`,
    };
  }
  const name = target.replace(/^.*\//, "").replace(/\.md$/i, "");
  const text = `[[${name}]]`;
  const message = `\`${shown(typed)}\` is printed as it stands: no section is shown inside another.`;
  return section.id !== name
    ? { message, hint: `Write \`${text}\` for a link to it.`, replacement: { title: "Make it a link", text } }
    : { message, hint: "Take it out." };
}
