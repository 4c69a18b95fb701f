import { type Form, type Match, type Remedy, shown } from "./forms.ts";

/** Where a link can lead: an address of the web, a heading, a file, a folder. */
const target = String.raw`(?:https?:\/\/|mailto:|\uFFFC|#\p{L}|\.{1,2}\/|[^\s()\[\]\uFFFC]{1,200}(?:\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp|docx?|odt|xlsx?|ods|csv|pptx?|odp)|\/)(?=[#\s)\]]))[^\s()\[\]]*`;

/** What a section's text must hold for one of these to be in it. */
export const mayHoldLink = /\][ \t\u00a0]+\(|\)\[|\]\(/;

/** Links whose brackets Markdown does not read as such. */
export const linkForms: readonly Form[] = [
  {
    pattern: new RegExp(String.raw`\[(?<words>[^\[\]\n]+)\][ \t\u00a0]+\((?<target>${target})\)`, "giu"),
    remedy: (match) => join(match, "a space stands between the two brackets"),
  },
  {
    pattern: new RegExp(String.raw`\((?<words>[^()\[\]\n]+)\)\[(?<target>${target})\]`, "giu"),
    remedy: (match) => join(match, "the round brackets stand before the square ones"),
  },
  {
    // A round bracket that is never closed, before an angle one or a space; other addresses have findings of their own.
    pattern:
      /!?\[(?<words>[^[\]\n]+)\]\((?:[ \t]*<(?<address>[^<>()\s]{1,200})>?(?![^\n]*\))|[ \t]+(?<file>[^\s()<>]{1,200}\.(?:md|html?|pdf|png|jpe?g|svg))(?![^()\n]*\)))/giu,
    remedy({ typed, groups }) {
      const start = typed.slice(0, typed.indexOf("](") + 2);
      return {
        message: `\`${shown(typed)}\` is printed as it stands: the bracket of the link is never closed.`,
        hint: `Write \`${shown(start)}${groups.address ?? groups.file ?? ""})\`.`,
      };
    },
  },
];

function join({ typed, groups, block, index }: Match, why: string): Remedy | undefined {
  const words = typed.slice(1, 1 + (groups.words?.length ?? 0));
  const from = block.text.indexOf(groups.target ?? "", index + words.length + 2);
  const address = block.source.slice(from, index + typed.length - 1).trim();
  // A whole link between the brackets is a link already.
  if (address.startsWith("[")) return undefined;
  const text = `[${words}](${address})`;
  return {
    message: `\`${shown(typed)}\` is printed as it stands: Markdown reads no link where ${why}.`,
    hint: `Write \`${text}\`.`,
    replacement: { title: "Make it a link", text },
  };
}
