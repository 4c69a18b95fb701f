import { Document, isSeq } from "yaml";
import type { Edit } from "../../core/diagnostic.ts";
import { placeholderTextsFor } from "../../core/placeholder-texts.ts";
import { kindsWithPlainWords } from "../../core/plain-words.ts";
import { Positions } from "../../core/positions.ts";
import { refuseId } from "../identifier.ts";
import type { Refusal } from "../refusal.ts";
import { isRefusal } from "../refusal.ts";
import { appendToList } from "../yaml-list.ts";
import { orderOfNew, pathOfNew } from "./location.ts";
import { bodyPlaceholder, type Placeholder, placeholderFor } from "./placeholders.ts";
import type { NewSection, NewSectionRequest } from "./types.ts";

/** Begins a section: its file with all keys that its kind requires, in its place, and its entry in the manifest. */
export function createSection(request: NewSectionRequest): NewSection | Refusal {
  const { agenda, id, kind, keys, values, place } = request;
  const bad = refuseId(agenda, id);
  if (bad !== undefined) return bad;
  const unknown = Object.keys(values).find((key) => !Object.hasOwn(keys.properties, key));
  if (unknown !== undefined) {
    const known = Object.keys(keys.properties).join(", ");
    return { refused: `A section of kind ${kind} has no \`${unknown}\`.`, hint: `It may have: ${known}.` };
  }
  if (place === undefined && !["line", "issue", "theme"].includes(kind)) {
    return { refused: "It needs a place.", hint: "Name its line with --line, or say --front or --back." };
  }
  const frontMatter = writeFrontMatter(request);
  if (isRefusal(frontMatter)) return frontMatter;
  const manifestEdits = manifestEditsFor(request);
  if (isRefusal(manifestEdits)) return manifestEdits;
  const plain = kindsWithPlainWords.has(kind);
  const heading = agenda.manifest.plainWordsHeading;
  const texts = placeholderTextsFor(agenda.manifest.language);
  const body = [bodyPlaceholder(kind, texts), ...(plain ? [`## ${heading}`, texts.plain] : [])].join("\n\n");
  return {
    path: pathOfNew(request),
    text: `---\n${frontMatter.text}---\n\n${body}\n`,
    manifestEdits,
    placeholders: [...frontMatter.placeholders, "the text", ...(plain ? [`“${heading}”`] : [])],
  };
}

interface FrontMatter {
  readonly text: string;
  readonly placeholders: readonly string[];
}

function writeFrontMatter(request: NewSectionRequest): FrontMatter | Refusal {
  const { agenda, id, kind, keys, values } = request;
  const order = orderOfNew(request);
  const known: Record<string, unknown> = {
    ...(order !== undefined && Object.hasOwn(keys.properties, "order") ? { order } : {}),
    ...values,
    id,
    kind,
  };
  const document = new Document({});
  const placeholders: string[] = [];
  for (const [key, schema] of Object.entries(keys.properties)) {
    if (Object.hasOwn(known, key)) {
      write(document, key, { value: known[key], isToReplace: false });
    } else if (keys.required.includes(key)) {
      const placeholder = placeholderFor(key, schema, String(values.title), agenda.manifest);
      if (placeholder === undefined) return missingValue(request, key, schema);
      write(document, key, placeholder);
      if (placeholder.isToReplace) placeholders.push(`\`${key}\``);
    }
  }
  return { text: document.toString({ lineWidth: 0, flowCollectionPadding: false }), placeholders };
}

function write(document: Document, key: string, { value, comment }: Placeholder): void {
  const node = document.createNode(value);
  if (isSeq(node)) node.flow = true;
  if (comment !== undefined) node.comment = comment;
  document.set(key, node);
}

/** The keys that `agenda new` has an option for; all others are given with `--set`. */
const optionKeys: ReadonlySet<string> = new Set(
  "title short summary part-of dimension role answer status scales actors addresses lines".split(" "),
);

function missingValue({ agenda, kind }: NewSectionRequest, key: string, schema: unknown): Refusal {
  const choices =
    key === "dimension"
      ? agenda.manifest.dimensions.map(({ id }) => id)
      : (schema as { enum?: unknown }).enum;
  const list = Array.isArray(choices) && choices.length > 0 ? ` One of: ${choices.join(", ")}.` : "";
  return {
    refused: `A section of kind ${kind} needs \`${key}\`.`,
    hint: `Give it with ${optionKeys.has(key) ? `--${key}, or ` : ""}--set ${key}=...${list}`,
  };
}

/** The manifest's keys in the order in which they are usually written, up to the lists of sections. */
const manifestHead = [
  "title",
  "subtitle",
  "edition",
  "version",
  "date",
  "language",
  "description",
  "publisher",
  "authors",
  "licence",
  "contact",
  "url",
];

function manifestEditsFor(request: NewSectionRequest): Edit[] | Refusal {
  const { agenda, manifest, id, kind, place, values } = request;
  const lists: (readonly [path: readonly (string | number)[], after: readonly string[]])[] = [];
  if (kind === "line") {
    lists.push([["lines"], [...manifestHead, "front"]]);
    const dimension = agenda.manifest.dimensions.findIndex((one) => one.id === values.dimension);
    if (dimension >= 0)
      lists.push([
        ["dimensions", dimension, "lines"],
        ["id", "title", "description"],
      ]);
  } else if (place !== undefined && "matter" in place) {
    const after = place.matter === "front" ? manifestHead : [...manifestHead, "front", "lines"];
    lists.push([[place.matter], after]);
  }
  const positions = new Positions("agenda.yml", manifest);
  const edits: Edit[] = [];
  for (const [path, after] of lists) {
    const found = appendToList(manifest, { start: 0, end: manifest.length }, path, id, after);
    if (found === undefined) {
      return {
        refused: `agenda.yml can't be added to at \`${path.join(".")}\`.`,
        hint: "Mend it first: `agenda lint` shows what is wrong.",
      };
    }
    edits.push({ span: positions.span(found.start, found.end), text: found.text });
  }
  return edits.sort((left, right) => left.span.start.offset - right.span.start.offset);
}
