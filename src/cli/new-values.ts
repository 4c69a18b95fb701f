import { parse } from "yaml";
import type { Agenda } from "../core/agenda.ts";
import { builtInKinds } from "../core/kind.ts";
import type { KindKeys } from "../edit/new-section/types.ts";
import { findLine, findSection } from "../query/find-section.ts";
import { schemas } from "../validate/schemas.ts";
import { refuseUnknown } from "./choices.ts";
import { noSuchSection } from "./compiled.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says of a new section. */
export interface NewOptions {
  readonly title?: string;
  readonly short?: string;
  readonly summary?: string;
  readonly line?: string;
  readonly front?: boolean;
  readonly back?: boolean;
  readonly partOf?: string;
  readonly dimension?: string;
  readonly role?: string;
  readonly answer?: string;
  readonly status?: string;
  readonly scales?: readonly string[];
  readonly actors?: readonly string[];
  readonly addresses?: readonly string[];
  readonly lines?: readonly string[];
  readonly set?: readonly string[];
}

/** The front matter keys of a kind, ours or the publisher's. */
export function keysOfKind({ manifest }: Agenda, kind: string): KindKeys {
  const own = manifest.kinds.find(({ id }) => id === kind);
  if (own !== undefined) {
    const { required, properties } = schemas.section;
    return { required: [...required, ...own.required], properties: { ...properties, ...own.fields } };
  }
  const builtIn = builtInKinds.find((name) => name === kind);
  if (builtIn === undefined) throw new UsageError(`There is no kind \`${kind}\`.`);
  return schemas[builtIn];
}

/** The front matter that options give, by key. Ids are looked up, so that a slip is told at once. */
export function frontMatterValues(agenda: Agenda, id: string, options: NewOptions): Record<string, unknown> {
  const { scales, actors, dimensions } = agenda.manifest;
  refuseUnknown(options.scales ?? [], ids(scales), "scale");
  refuseUnknown(options.actors ?? [], ids(actors), "actor");
  refuseUnknown(options.dimension === undefined ? [] : [options.dimension], ids(dimensions), "dimension");
  const given = {
    title: options.title ?? titleFrom(id),
    short: options.short,
    summary: options.summary,
    "part-of": options.partOf === undefined ? undefined : sectionId(agenda, options.partOf, "strategy"),
    dimension: options.dimension,
    role: options.role,
    answer: options.answer,
    status: options.status,
    scales: options.scales,
    actors: options.actors,
    addresses: options.addresses?.map((words) => sectionId(agenda, words, "issue")),
    lines: options.lines?.map((words) => lineId(agenda, words)),
    ...Object.fromEntries((options.set ?? []).map(setting)),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function ids(declared: readonly { readonly id: string }[]): string[] {
  return declared.map(({ id }) => id);
}

function titleFrom(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sectionId(agenda: Agenda, words: string, kind: string): string {
  const section = findSection(agenda, words);
  if (section?.kind !== kind) throw noSuchSection(agenda, words, kind);
  return section.id;
}

function lineId(agenda: Agenda, words: string): string {
  const line = findLine(agenda, words);
  if (line === undefined) throw noSuchSection(agenda, words, "line");
  return line.id;
}

/** "key=value", the value as YAML: `--set since=2024`, `--set "places=[Lima, Paris]"`. */
function setting(words: string): [key: string, value: unknown] {
  const sign = words.indexOf("=");
  if (sign <= 0)
    throw new UsageError(`--set takes a key and a value, as in --set since=2024; not \`${words}\`.`);
  try {
    return [words.slice(0, sign).trim(), parse(words.slice(sign + 1), { schema: "core" })];
  } catch (cause) {
    throw new UsageError(
      `The value in --set ${words} is not well-formed YAML: put it into quotation marks.`,
      { cause },
    );
  }
}
