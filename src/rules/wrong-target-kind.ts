import type { Agenda, PlacedSection, Relation } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

export const wrongTargetKind: Rule = {
  meta: {
    code: "AG202",
    name: "wrong-target-kind",
    severity: "error",
    mandatory: true,
    summary: "A reference to a section of a kind that it can't have",
    docs: {
      what: "Finds relations between sections of kinds that the relation type does not join, and lists of lines that name something else.",
      why: 'A strategy that "addresses" another strategy would show up among the issues, and count as an answer to nothing.',
      bad: timeBank({ frontMatter: "relations:\n  - { type: addresses, to: community-land }" }),
      good: timeBank({ frontMatter: "relations:\n  - { type: supports, to: community-land }" }),
      fix: "Choose the relation type that says what you mean, or point at a section of the right kind.",
    },
  },
  *check(agenda) {
    for (const relation of agenda.relations) {
      const from = agenda.byId.get(relation.from);
      const to = agenda.byId.get(relation.to);
      if (from?.kindDeclared && to?.kindDeclared) yield* checkRelation(agenda, relation, from, to);
    }
    for (const reference of agenda.references) {
      const { wants, found, target } = reference;
      const section = wants === "line" && found !== undefined ? agenda.byId.get(found) : undefined;
      if (section === undefined || section.kind === "line" || !section.kindDeclared) continue;
      const hint = "Name the id of a strategic line.";
      yield {
        span: reference.span,
        message: `A line belongs here, but \`${target}\` is ${withArticle(agenda, section.kind)}.`,
        hint,
      };
    }
  },
};

/** Whether a relation's type allows the kinds at both of its ends. */
export function kindsFit(agenda: Agenda, relation: Relation): boolean {
  const from = agenda.byId.get(relation.from);
  const to = agenda.byId.get(relation.to);
  if (from === undefined || to === undefined) return true;
  for (const _ of checkRelation(agenda, relation, from, to)) return false;
  return true;
}

function* checkRelation(
  agenda: Agenda,
  relation: Relation,
  from: PlacedSection,
  to: PlacedSection,
): Iterable<Finding> {
  const { type, span } = relation;
  const declared = () => ({
    message: `Declared here as ${withArticle(agenda, to.kind)}.`,
    span: to.titleSpan,
  });
  if (to.kind !== "line" && isWrittenAsLine(relation, from)) {
    const message = `\`lines\` names strategic lines, but "${to.title}" is ${withArticle(agenda, to.kind)}.`;
    const hint = `Declare it under \`relations\` instead: \`{ type: ${type.id}, to: ${to.id} }\`.`;
    yield { span, message, hint, related: [declared()] };
  } else if (type.from.length > 0 && !type.from.includes(from.kind)) {
    const message = `\`${type.id}\` starts from ${kinds(agenda, type.from)}, but this is ${withArticle(agenda, from.kind)}.`;
    yield {
      span,
      message,
      hint: `Declare it from the other end, or choose another type: ${choices(agenda, from, to)}.`,
    };
  } else if (type.to.length > 0 && !type.to.includes(to.kind)) {
    const message = `\`${type.id}\` points at ${kinds(agenda, type.to)}, but "${to.title}" is ${withArticle(agenda, to.kind)}.`;
    yield {
      span,
      message,
      hint: typesThatFit(agenda, relation, from, to),
      related: [declared()],
    };
  } else if (type.role !== undefined && from.intact && from.fields.role !== type.role) {
    const message = `\`${type.id}\` starts from an issue with the role ${type.role}; this one's role is ${from.fields.role ?? "missing"}.`;
    yield { span, message, hint: "Change the role or the relation type." };
  }
}

/** What to declare instead; a key that is short for a relation has no type to change, so it says where to move the id. */
function typesThatFit(
  agenda: Agenda,
  { type, span }: Relation,
  from: PlacedSection,
  to: PlacedSection,
): string {
  const fitting = fittingTypes(agenda, from, to);
  const [first] = fitting;
  const declared = from.fields.relations.find((one) => one.span.start.offset === span.start.offset);
  const { start, end } = declared?.typeSpan ?? span;
  const isShort = from.text.slice(start.offset, end.offset).replace(/^["']|["']$/g, "") !== type.id;
  if (!isShort || first === undefined) return `Types that fit here: ${fitting.join(", ")}.`;
  return `Take it out of \`${type.id}\`, and declare it under \`relations\` with a type that fits: \`{ type: ${first}, to: ${to.id} }\`. Types that fit: ${fitting.join(", ")}.`;
}

/** Whether a relation comes from the key `lines` of a theme, which is short for it. */
function isWrittenAsLine({ type, span }: Relation, { fields, text }: PlacedSection): boolean {
  if (type.id !== "concerns") return false;
  const declared = fields.relations.find((one) => one.span.start.offset === span.start.offset);
  if (declared === undefined) return false;
  return /^\s*\[|^\s*-/.test(text.slice(declared.typeSpan.start.offset, declared.typeSpan.end.offset));
}

function choices(agenda: Agenda, from: PlacedSection, to: PlacedSection): string {
  return fittingTypes(agenda, from, to).join(", ");
}

function fittingTypes(agenda: Agenda, from: PlacedSection, to: PlacedSection): string[] {
  const fitting = agenda.manifest.relationTypes.filter(
    (type) =>
      (type.from.length === 0 || type.from.includes(from.kind)) &&
      (type.to.length === 0 || type.to.includes(to.kind)) &&
      (type.role === undefined || type.role === from.fields.role),
  );
  return fitting.map(({ id }) => id);
}

function kinds(agenda: Agenda, ids: readonly string[]): string {
  return ids.map((id) => withArticle(agenda, id)).join(" or ");
}

function withArticle(agenda: Agenda, kind: string): string {
  const name = agenda.manifest.labels[kind]?.name.toLowerCase() ?? kind;
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}
