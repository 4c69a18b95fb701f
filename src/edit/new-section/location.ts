import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import { folderOf } from "../../core/file-path.ts";
import { slugFrom } from "../identifier.ts";
import type { NewSectionRequest } from "./types.ts";

/** The folders, inside that of their line or at the top, that sections of a kind are put into where none is there yet. */
const usualFolders: Readonly<Record<string, string>> = {
  strategy: "strategies",
  principle: "principles",
  value: "values",
  myth: "myths",
  section: "",
  issue: "issues",
  theme: "themes",
};

/** Where a new section's file belongs: beside those of its kind, or where they are usually kept. */
export function pathOfNew({ agenda, kind, id, place }: NewSectionRequest): string {
  if (kind === "line") return linePath(agenda, id);
  if (place !== undefined && "matter" in place) return `${id}.md`;
  const line = place?.line;
  const folder = folderOfKind(agenda, kind, line);
  return folder === "" ? `${id}.md` : `${folder}/${id}.md`;
}

/** A line's folder has a number in front where those of the other lines have one. */
function linePath({ lines }: Agenda, id: string): string {
  const numbers = lines.map(({ path }) => Number(/^\d+(?=[-_.])/.exec(path)?.[0] ?? Number.NaN));
  if (numbers.some(Number.isNaN)) return `${id}/index.md`;
  return `${Math.max(0, ...numbers) + 1}-${id}/index.md`;
}

function folderOfKind(
  { sections, lines, manifest }: Agenda,
  kind: string,
  line: PlacedSection | undefined,
): string {
  const alike = sections.filter((section) => section.kind === kind);
  const own = alike.filter((section) => section.line === line?.id);
  const neighbour = own.at(-1);
  if (neighbour !== undefined) return folderOf(neighbour.path);
  const usual = usualFolders[kind] ?? slugFrom(manifest.labels[kind]?.plural ?? kind, manifest.language);
  if (line === undefined) return usual;
  const model = alike.find((section) => section.line !== undefined);
  const modelLine = lines.find(({ id }) => id === model?.line);
  const inside =
    model === undefined || modelLine === undefined
      ? usual
      : folderOf(model.path).slice(folderOf(modelLine.path).length + 1);
  const top = folderOf(line.path);
  return inside === "" ? top : `${top}/${inside}`;
}

/**
 * The `order` that puts a new section behind its neighbours: the next full ten. `undefined` where they have none, and the
 * names of their files decide.
 */
export function orderOfNew({ agenda, kind, place }: NewSectionRequest): number | undefined {
  if (kind === "line" || (place !== undefined && "matter" in place)) return undefined;
  const neighbours = neighboursOf(agenda, kind, place?.line);
  const orders = neighbours.map(({ fields }) => fields.order);
  if (orders.includes(undefined)) return undefined;
  const last = Math.max(0, ...orders.map((order) => order ?? 0));
  return (Math.floor(last / 10) + 1) * 10;
}

function neighboursOf(
  agenda: Agenda,
  kind: string,
  line: PlacedSection | undefined,
): readonly PlacedSection[] {
  if (kind === "issue") return agenda.issues;
  if (kind === "theme") return agenda.themes;
  const lists = kind === "strategy" ? agenda.strategiesOfLine : agenda.partsOfLine;
  return lists.get(line?.id ?? "") ?? [];
}
