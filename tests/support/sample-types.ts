import type { SectionFields } from "../../src/core/section.ts";

/** A section of the sample agenda, as short as tests need it. */
export interface SampleSection {
  readonly path: string;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly number?: string;
  readonly line?: string;
  readonly partOf?: string;
  readonly dimension?: string;
  readonly scales?: readonly string[];
  readonly actors?: readonly string[];
  readonly sources?: readonly string[];
  readonly aliases?: readonly string[];
  readonly indicators?: readonly string[];
  readonly openQuestions?: readonly string[];
  /** Type, target, note. */
  readonly relations?: readonly (readonly [type: string, to: string, note?: string])[];
  readonly fields?: Partial<SectionFields>;
}
