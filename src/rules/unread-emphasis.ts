import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { type Form, findForms, type Match, type Remedy, shown } from "./marks/forms.ts";

export const unreadEmphasis: Rule = {
  meta: {
    code: "AG336",
    name: "unread-emphasis",
    severity: "warning",
    summary: "Signs around words that Markdown does not read as emphasis",
    docs: {
      what: "Finds `** words **` and `_ words _` with a space inside the signs, `**“words”**` that touch a letter outside and a mark of punctuation inside, and signs of other programs: `==words==`, `++words++`, `~words~`, `H~2~O`, `m^2^`.",
      why: "Readers see the signs as they were typed, and nothing is stressed, struck out, raised or lowered.",
      bad: timeBank({ body: "An hour given is an hour earned, ** whatever ** the work." }),
      good: timeBank({ body: "An hour given is an hour earned, **whatever** the work." }),
      fix: "Write `**words**` or `*words*` without a space inside, `~~words~~` for what is struck out, `<sub>2</sub>` and `<sup>2</sup>`. Signs that are meant as such get a backslash in front.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) if (mayHold.test(section.text)) yield* findForms(section, forms);
  },
};

const mayHold = /\*\*|__|==|\+\+|~|\^|[*_][^\n*_]*[ \u00a0][*_]|[*_][ \u00a0]/;

const letters = /\p{L}/u;

/** Two signs of strong emphasis that Markdown left as they are: a space stands inside, or marks touch letters. */
function strong(sign: string): Form {
  const mark = sign === "*" ? String.raw`\*\*` : "__";
  const no = sign === "*" ? String.raw`\*` : String.raw`\p{L}\p{N}_`;
  return {
    pattern: new RegExp(
      `(?<![${no}])${mark}(?![${no.at(-1)}])(?<words>[^${sign}\\n]+)${mark}(?![${no}])`,
      "gu",
    ),
    remedy: (match) => emphasis(match, `${sign}${sign}`),
  };
}

function emphasis({ typed, groups, block, index }: Match, sign: string): Remedy | undefined {
  const words = groups.words ?? "";
  if (!letters.test(words)) return undefined;
  const inner = typed.slice(sign.length, -sign.length).trim();
  if (/^\s|\s$/.test(words)) {
    const text = sign + inner + sign;
    return {
      message: `\`${shown(typed)}\` is printed with its signs: Markdown reads none with a space inside.`,
      hint: `Write \`${shown(text)}\`.`,
      replacement: { title: "Take the space out", text },
    };
  }
  return touching(inner, sign, typed, [block.text[index - 1], block.text[index + typed.length]]);
}

/** Signs that have a letter outside and a mark of punctuation inside are neither an opening nor a closing (CommonMark 0.31, 6.2). */
function touching(
  inner: string,
  sign: string,
  typed: string,
  beside: readonly (string | undefined)[],
): Remedy {
  const opening = /^[\p{P}\p{S}]*/u.exec(inner)?.[0] ?? "";
  const rest = inner.slice(opening.length);
  const closing = /(?<![\p{P}\p{S}])[\p{P}\p{S}]+$/u.exec(rest)?.[0] ?? "";
  const words = rest.slice(0, rest.length - closing.length);
  const isMarked = words !== "" && opening + closing !== "";
  const better = isMarked
    ? `${opening}${sign}${words}${sign}${closing}`
    : `${beside[0]?.trim() ? " " : ""}${sign}${inner}${sign}`;
  return {
    message: `\`${shown(typed)}\` is printed with its signs: Markdown reads none between a letter and a mark.`,
    hint: `Put the signs around the words alone, \`${shown(better.trim())}\`, or a space outside.`,
    ...(isMarked ? { replacement: { title: "Put the signs around the words alone", text: better } } : {}),
  };
}

const forms: readonly Form[] = [
  strong("*"),
  strong("_"),
  {
    // Stars and low lines have other uses: one of the two spaces must stand inside, and words between.
    pattern:
      /(?<![*\p{L}\p{N}])\*(?<words>\s\p{L}[^*\n]{2,80}?|(?=\S)[^*\n]{1,80}?\s|\s\p{L}[^*\n]{2,80}?\s)\*(?![*\p{N}])/gu,
    remedy: (match) => (isProduct(match) ? undefined : emphasis(match, "*")),
  },
  {
    pattern: /(?<![\p{L}\p{N}_])_(?<words>\s[^_\n]{1,80}?|[^_\s][^_\n]{0,80}?\s)_(?![\p{L}\p{N}_])/gu,
    remedy: (match) => emphasis(match, "_"),
  },
  {
    pattern: /(?<![=\p{L}\p{N}])==(?=[^\s=])(?<words>[^=\n]*[^\s=])==(?![=\p{L}\p{N}])/gu,
    remedy: (match) => other(match, 2, "**", "marks nothing"),
  },
  {
    pattern: /(?<![+\p{L}\p{N}])\+\+(?=[^\s+])(?<words>[^+\n]*[^\s+])\+\+(?![+\p{L}\p{N}])/gu,
    remedy: (match) => other(match, 2, "**", "underlines nothing"),
  },
  {
    pattern: /(?<![~\p{L}\p{N}])~(?=[^\s~])(?<words>[^~\n]*[^\s~])~(?![~\p{L}\p{N}])/gu,
    remedy: (match) => other(match, 1, "~~", "strikes nothing out"),
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]])~(?<words>[\p{L}\p{N}+-]{1,4})~/gu,
    remedy: (match) => shifted(match, "sub"),
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]])\^(?<words>[\p{L}\p{N}+-]{1,4})\^/gu,
    remedy: (match) => shifted(match, "sup"),
  },
];

/** `2 * 3 * 4`, `a * b * c` and stars of notes, but not `this is * very * important`. */
function isProduct({ groups, block, index, typed }: Match): boolean {
  const words = groups.words ?? "";
  if (/^\s.*\s$/s.test(words) && !/^\s*\p{L}+(?:\s+\p{L}+){0,2}\s*$/u.test(words)) return true;
  if (!/^\s/.test(words)) return false;
  const before = block.text.slice(0, index).trimEnd().slice(-2);
  const after = block.text.slice(index + typed.length);
  return (
    (/(?:^|[\s\d])[\p{L}\d]?$/u.test(before) && (before !== "" || !/\s$/.test(words))) || /^\s*\d/.test(after)
  );
}

function other({ typed, groups }: Match, length: number, sign: string, what: string): Remedy | undefined {
  if (!letters.test(groups.words ?? "")) return undefined;
  const text = sign + typed.slice(length, -length) + sign;
  return {
    message: `\`${shown(typed)}\` is printed with its signs: \`${typed.slice(0, length)}\` ${what} in Markdown.`,
    hint: `Write \`${shown(text)}\`.`,
    replacement: { title: `Write \`${sign}\``, text },
  };
}

function shifted({ typed, groups }: Match, name: "sub" | "sup"): Remedy {
  const text = `<${name}>${groups.words}</${name}>`;
  const where = name === "sub" ? "lowers" : "raises";
  return {
    message: `\`${typed}\` is printed with its signs: they ${where.replace(/s$/, "")} nothing in Markdown.`,
    hint: `Write \`${text}\`, or the sign that Unicode has for it.`,
    replacement: { title: `Write \`<${name}>\``, text },
  };
}
