import type { Agenda } from "./agenda.ts";
import type { DiagnosticMeta, Finding } from "./diagnostic.ts";

/** A check of the whole agenda. It says only where and what; the runner stamps code, name and severity. */
export interface Rule {
  readonly meta: DiagnosticMeta;
  /**
   * Set where what the rule finds in a section follows from this section and from what `rules/context.ts` names of the rest.
   * Its findings are kept until one of the two changes: it must look at other sections' texts, or at all references, never.
   */
  readonly bySection?: true;
  check(agenda: Agenda): Iterable<Finding>;
}
