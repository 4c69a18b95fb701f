import type { Agenda } from "../core/agenda.ts";
import { TermPattern } from "../core/term-pattern.ts";
import { withPlurals } from "../core/term-plurals.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";

/** Finds the terms that the summary's key words explain: those whose entry in the glossary has plain words. */
export const explainedTerms = onceAnAgenda(
  ({ glossary }: Agenda) =>
    new TermPattern(glossary.filter(({ plain }) => plain !== undefined).map(withPlurals)),
);
