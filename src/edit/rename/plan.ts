import type { PlacedSection } from "../../core/agenda.ts";
import type { Edit } from "../../core/diagnostic.ts";
import { escapePattern } from "../../core/escape-pattern.ts";
import { fileNameOf, wholeFileNameOf } from "../../core/file-name.ts";
import { partsOf } from "../../core/front-matter.ts";
import { groupBy } from "../../core/group-by.ts";
import { Positions } from "../../core/positions.ts";
import type { Span } from "../../core/span.ts";
import { refuseId } from "../identifier.ts";
import { type Move, moved } from "../moves.ts";
import type { Refusal } from "../refusal.ts";
import { isRefusal } from "../refusal.ts";
import { appendToList } from "../yaml-list.ts";
import { referenceEdits } from "./references.ts";
import type { RenamePlan, RenameRequest } from "./types.ts";
import { yamlValue } from "./yaml-value.ts";

/**
 * Plans a section's new id: in its front matter, in its file's name (a line's folder), in every reference of every form, with
 * the old id left behind as an alias. Nothing else is touched, to the byte.
 */
export function planRename(request: RenameRequest): RenamePlan | Refusal {
  const { section, files } = request;
  const refusal = refuseRename(request);
  if (refusal !== undefined) return refusal;
  const move = moveOf(request);
  if (move !== undefined && isTaken(request, move)) {
    return { refused: `${move.to} is there already.`, hint: "Move it away first, or choose another id." };
  }
  const texts = new Map(files.sources.map(({ path, text }) => [path, text]));
  const references = referenceEdits(request, move, texts);
  if (isRefusal(references)) return references;
  const own = frontMatterEdits(request, texts.get(section.path) ?? "");
  if (isRefusal(own)) return own;
  const edits = groupBy([...own, ...references.edits], ({ span }) => span.path);
  for (const list of edits.values())
    list.sort((left, right) => left.span.start.offset - right.span.start.offset);
  return { edits, references: references.count, ...(move === undefined ? {} : { move }) };
}

function refuseRename({ agenda, files, section, id, doubtful }: RenameRequest): Refusal | undefined {
  if (id === section.id) return { refused: `The section is called \`${id}\` already.` };
  const bad = refuseId(agenda, id, section.id);
  if (bad !== undefined) return bad;
  if (!section.idDeclared) {
    return {
      refused: `${section.path} declares no valid id: \`${section.id}\` is only its file's name.`,
      hint: "Write `id:` into its front matter first.",
    };
  }
  const twice = agenda.duplicates.find(({ first }) => first.id === section.id);
  if (twice !== undefined) {
    return {
      refused: `Two sections have the id \`${section.id}\`: ${section.path} and ${twice.section.path}.`,
      hint: "Give one of them another id first, by hand.",
    };
  }
  const names = namePattern(section);
  const hiding = files.sources.find(({ path, text }) => doubtful.has(path) && names.test(text));
  if (hiding === undefined) return undefined;
  return {
    refused: `${hiding.path} has errors and names \`${section.id}\`, so that references in it may be hidden.`,
    hint: "Mend it first: `agenda lint` shows what is wrong.",
  };
}

function namePattern({ id, path }: PlacedSection): RegExp {
  const file = path.split("/").at(-1) ?? path;
  const escaped = escapePattern(file);
  return new RegExp(`(?<![\\w-])(${id}(?![\\w-])|${escaped})`);
}

/** A file called after its section's id is renamed with it, its number in front kept; an index.md by its folder. */
function moveOf({ section, id }: RenameRequest): Move | undefined {
  const steps = section.path.split("/");
  const isIndex = steps.at(-1) === "index.md" && steps.length > 1;
  const from = isIndex ? steps.slice(0, -1) : steps;
  const name = from.at(-1) ?? "";
  const whole = wholeFileNameOf(section.path) === section.id;
  if (!whole && fileNameOf(section.path) !== section.id) return undefined;
  const number = whole ? "" : (/^\d+[-_.]/.exec(name)?.[0] ?? "");
  const to = [...from.slice(0, -1), `${number}${id}${isIndex ? "" : ".md"}`];
  return { from: from.join("/"), to: to.join("/") };
}

function isTaken({ files }: RenameRequest, { from, to }: Move): boolean {
  return [...files.sources, ...files.assets].some(
    ({ path }) =>
      path !== from && (path === to || path.startsWith(`${to}/`)) && moved(path, { from, to }) === path,
  );
}

/** The new id, and the old one among the aliases; where the new one was an alias, the two change places. */
function frontMatterEdits({ section, id }: RenameRequest, text: string): Edit[] | Refusal {
  const idEdit = yamlValue(text, section.idSpan, id);
  const former = section.fields.aliases.find((alias) => alias.id === id);
  if (former !== undefined) return [idEdit, yamlValue(text, former.span, section.id)];
  const parts = partsOf(text);
  const found =
    parts && appendToList(text, parts.keys, ["aliases"], section.id, ["id", "kind", "title", "short"]);
  if (found === undefined) {
    return {
      refused: `The aliases of ${section.path} can't be added to.`,
      hint: `Write \`aliases: [${section.id}]\` into its front matter, and run the same command again.`,
    };
  }
  const span: Span = new Positions(section.path, text).span(found.start, found.end);
  return [idEdit, { span, text: found.text }];
}
