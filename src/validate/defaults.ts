import type { BuiltInKind } from "../core/kind.ts";
import type { KindLabel, RelationType } from "../core/manifest.ts";
import { plainWordsHeadings } from "../core/plain-words.ts";

/** The words that agenda brings for one language; the manifest's own labels go before them. */
interface LanguageDefaults {
  readonly plainWordsHeading: string;
  readonly kinds: Readonly<Record<BuiltInKind, KindLabel>>;
  /** By relation type: how it reads from either end. */
  readonly relations: Readonly<Record<RelationName, readonly [label: string, inverse: string]>>;
}

type RelationName =
  | "supports"
  | "depends-on"
  | "part-of"
  | "addresses"
  | "impedes"
  | "drives"
  | "enables"
  | "tension-with"
  | "see-also"
  | "concerns";

const english: LanguageDefaults = {
  plainWordsHeading: plainWordsHeadings.en,
  kinds: {
    line: { name: "Strategic Line", plural: "Strategic Lines", short: "SL" },
    strategy: { name: "Strategy", plural: "Strategies", short: "S" },
    section: { name: "Section", plural: "Sections" },
    principle: { name: "Principle", plural: "Principles" },
    value: { name: "Value", plural: "Values" },
    myth: { name: "Myth", plural: "Myths" },
    issue: { name: "Issue", plural: "Issues" },
    theme: { name: "Theme", plural: "Themes" },
  },
  relations: {
    supports: ["supports", "supported by"],
    "depends-on": ["depends on", "required by"],
    "part-of": ["part of", "has part"],
    addresses: ["addresses", "addressed by"],
    impedes: ["impedes", "impeded by"],
    drives: ["drives", "driven by"],
    enables: ["enables", "enabled by"],
    "tension-with": ["in tension with", "in tension with"],
    "see-also": ["see also", "see also"],
    concerns: ["concerns", "concerned by"],
  },
};

const french: LanguageDefaults = {
  plainWordsHeading: plainWordsHeadings.fr,
  kinds: {
    line: { name: "Ligne stratégique", plural: "Lignes stratégiques", short: "LS" },
    strategy: { name: "Stratégie", plural: "Stratégies", short: "S" },
    section: { name: "Section", plural: "Sections" },
    principle: { name: "Principe", plural: "Principes" },
    value: { name: "Valeur", plural: "Valeurs" },
    myth: { name: "Mythe", plural: "Mythes" },
    issue: { name: "Enjeu", plural: "Enjeux" },
    theme: { name: "Thème", plural: "Thèmes" },
  },
  relations: {
    supports: ["soutient", "soutenu par"],
    "depends-on": ["dépend de", "requis par"],
    "part-of": ["fait partie de", "comprend"],
    addresses: ["répond à", "trouve réponse dans"],
    impedes: ["freine", "freiné par"],
    drives: ["pousse", "poussé par"],
    enables: ["rend possible", "rendu possible par"],
    "tension-with": ["en tension avec", "en tension avec"],
    "see-also": ["voir aussi", "voir aussi"],
    concerns: ["concerne", "concerné par"],
  },
};

const spanish: LanguageDefaults = {
  plainWordsHeading: plainWordsHeadings.es,
  kinds: {
    line: { name: "Línea estratégica", plural: "Líneas estratégicas", short: "LE" },
    strategy: { name: "Estrategia", plural: "Estrategias", short: "E" },
    section: { name: "Sección", plural: "Secciones" },
    principle: { name: "Principio", plural: "Principios" },
    value: { name: "Valor", plural: "Valores" },
    myth: { name: "Mito", plural: "Mitos" },
    issue: { name: "Desafío", plural: "Desafíos" },
    theme: { name: "Tema", plural: "Temas" },
  },
  relations: {
    supports: ["apoya", "apoyado por"],
    "depends-on": ["depende de", "requerido por"],
    "part-of": ["parte de", "comprende"],
    addresses: ["responde a", "encuentra respuesta en"],
    impedes: ["frena", "frenado por"],
    drives: ["impulsa", "impulsado por"],
    enables: ["hace posible", "hecho posible por"],
    "tension-with": ["en tensión con", "en tensión con"],
    "see-also": ["véase también", "véase también"],
    concerns: ["concierne a", "concernido por"],
  },
};

const portuguese: LanguageDefaults = {
  plainWordsHeading: plainWordsHeadings.pt,
  kinds: {
    line: { name: "Linha estratégica", plural: "Linhas estratégicas", short: "LE" },
    strategy: { name: "Estratégia", plural: "Estratégias", short: "E" },
    section: { name: "Seção", plural: "Seções" },
    principle: { name: "Princípio", plural: "Princípios" },
    value: { name: "Valor", plural: "Valores" },
    myth: { name: "Mito", plural: "Mitos" },
    issue: { name: "Desafio", plural: "Desafios" },
    theme: { name: "Tema", plural: "Temas" },
  },
  relations: {
    supports: ["apoia", "apoiado por"],
    "depends-on": ["depende de", "requerido por"],
    "part-of": ["parte de", "compreende"],
    addresses: ["responde a", "encontra resposta em"],
    impedes: ["freia", "freado por"],
    drives: ["impulsiona", "impulsionado por"],
    enables: ["torna possível", "tornado possível por"],
    "tension-with": ["em tensão com", "em tensão com"],
    "see-also": ["ver também", "ver também"],
    concerns: ["diz respeito a", "objeto de"],
  },
};

const byLanguage: ReadonlyMap<string, LanguageDefaults> = new Map([
  ["en", english],
  ["fr", french],
  ["es", spanish],
  ["pt", portuguese],
]);

/** The defaults of a language by its BCP 47 tag; English where agenda has none. */
export function defaultsFor(language: string): LanguageDefaults {
  return byLanguage.get(language.split("-")[0] ?? "") ?? english;
}

type Constraints = Omit<RelationType, "id" | "label" | "inverse">;

const free: Constraints = {
  symmetric: false,
  acyclic: false,
  from: [],
  to: [],
  sameLine: false,
  excludes: [],
};

const constraints: Readonly<Record<RelationName, Constraints>> = {
  supports: { ...free, excludes: ["tension-with"] },
  "depends-on": { ...free, acyclic: true },
  "part-of": { ...free, acyclic: true, from: ["strategy"], to: ["strategy"], sameLine: true },
  addresses: { ...free, from: ["strategy", "line"], to: ["issue"] },
  impedes: { ...free, from: ["issue"], to: ["strategy", "line"], role: "impediment" },
  drives: { ...free, from: ["issue"], to: ["strategy", "line"], role: "force" },
  enables: { ...free, from: ["issue"], to: ["strategy", "line"], role: "lever" },
  "tension-with": { ...free, symmetric: true, excludes: ["supports"] },
  "see-also": { ...free, symmetric: true },
  concerns: { ...free, from: ["theme"], to: ["line", "strategy"] },
};

/** The relation types that agenda knows by itself, worded in a language. */
export function builtInRelationTypes(language: string): RelationType[] {
  const words = defaultsFor(language).relations;
  const names = Object.keys(constraints) as RelationName[];
  return names.map((id) => {
    const [label, inverse] = words[id];
    return { id, label, inverse, ...constraints[id] };
  });
}
