import type { TermForms } from "./term-pattern.ts";

/**
 * A term with the regular plurals of its forms, "communities", "time banks", "NGOs", as further aliases: a rule that looks
 * for any use must not miss one because the glossary doesn't list it. Irregular ones are the glossary's to list.
 */
export function withPlurals({ id, term, acronym, aliases }: TermForms): TermForms {
  const forms = [term, ...aliases, ...(acronym === undefined ? [] : [acronym])];
  const plurals = forms.map((form) => (/[^aeiou]y$/.test(form) ? `${form.slice(0, -1)}ies` : `${form}s`));
  return { id, term, aliases: [...aliases, ...plurals], ...(acronym === undefined ? {} : { acronym }) };
}
