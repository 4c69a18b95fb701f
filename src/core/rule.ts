import type { Agenda } from "./agenda.ts";
import type { DiagnosticMeta, Finding } from "./diagnostic.ts";

/** A check of the whole agenda. It says only where and what; the runner stamps code, name and severity. */
export interface Rule {
  readonly meta: DiagnosticMeta;
  check(agenda: Agenda): Iterable<Finding>;
}
