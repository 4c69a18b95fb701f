/** Marks that TeX reads as commands. */
const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "&": "\\&",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text as BibTeX reads it: on one line, and without commands. Letters with accents stay, as UTF-8. */
export function bibtexText(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\{}%$#_&~^]/gu, (mark) => commands[mark] ?? mark);
}

/** Names are joined by "and"; braces keep those of organisations from being split at one, or at a comma. */
export function bibtexNames(names: readonly string[]): string {
  return names.map((name) => `{${bibtexText(name)}}`).join(" and ");
}

/**
 * An entry: `@incollection{key, title = {...}, ...}`. Fields without a value are left out.
 *
 * @param key letters, digits and hyphens
 * @param fields values that are escaped already
 */
export function bibtexEntry(
  type: string,
  key: string,
  fields: readonly (readonly [name: string, value: string | undefined])[],
): string {
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`  ${name} = {${value}},`],
  );
  return [`@${type}{${key},`, ...lines, "}"].join("\n");
}
