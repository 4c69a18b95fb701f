import type { Agenda, Link, PlacedSection } from "../core/agenda.ts";
import type { Reference } from "../core/reference.ts";
import type { Span } from "../core/span.ts";
import { nameOf } from "./section-name.ts";
import type { FoundReference, SectionReferences } from "./types.ts";

/**
 * Every reference to and from a section, in its text, its relations, the manifest and the glossary, in the order of the
 * files. A section's links to its own headings are left out.
 */
export function referencesOf(agenda: Agenda, section: PlacedSection): SectionReferences {
  const describe = describer(agenda);
  const between = agenda.references.filter(
    ({ wants, from, found }) => (wants === "section" || wants === "line") && from !== found,
  );
  return {
    section,
    incoming: between.filter(({ found }) => found === section.id).map((one) => describe(one, "incoming")),
    outgoing: between.filter(({ from }) => from === section.id).map((one) => describe(one, "outgoing")),
  };
}

type Direction = Link["direction"];

function describer(agenda: Agenda): (reference: Reference, direction: Direction) => FoundReference {
  const relations = new Map(agenda.relations.map((relation) => [placeKey(relation.span), relation]));
  const lists = manifestLists(agenda);
  const homes = new Map(
    agenda.glossary.map(({ term, homeSpan, span }) => [placeKey(homeSpan ?? span), `home of “${term}”`]),
  );
  const labelled = (reference: Reference, direction: Direction) => {
    const key = placeKey(reference.span);
    if (reference.form === "manifest") return { form: "manifest", label: lists.get(key) ?? "" } as const;
    if (reference.form === "glossary") return { form: "glossary", label: homes.get(key) ?? "" } as const;
    if (reference.form !== "relation") return { form: "text", label: "", words: reference.words } as const;
    const relation = relations.get(key);
    const label = direction === "outgoing" ? relation?.type.label : relation?.type.inverse;
    return { form: "relation", label: label ?? "", words: relation?.note ?? "" } as const;
  };
  return (reference, direction) => {
    const other = agenda.byId.get((direction === "incoming" ? reference.from : reference.found) ?? "");
    return {
      words: "",
      ...labelled(reference, direction),
      ...(reference.anchor === undefined ? {} : { anchor: reference.anchor }),
      ...(other === undefined ? {} : { other: nameOf(other) }),
      target: reference.target,
      span: reference.span,
    };
  };
}

function placeKey({ path, start }: Span): string {
  return `${path}:${start.offset}`;
}

/** What each entry of the manifest's lists stands in: "lines", "lines of the dimension “Practices”". */
function manifestLists({ manifest, manifestSpans }: Agenda): Map<string, string> {
  const lists = new Map<string, string>();
  for (const [pointer, span] of manifestSpans) {
    const [, list = "", index = "", inner] = pointer.split("/");
    if (/^\/(front|lines|back)\/\d+$/.test(pointer)) lists.set(placeKey(span), list);
    if (list === "summary" && /\/(from|line|id)$/.test(pointer)) lists.set(placeKey(span), "public summary");
    if (list === "dimensions" && inner === "lines" && /\/\d+$/.test(pointer)) {
      const title = manifest.dimensions[Number(index)]?.title ?? "";
      lists.set(placeKey(span), `lines of the dimension “${title}”`);
    }
  }
  return lists;
}
