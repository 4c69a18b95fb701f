import type { ExampleFiles } from "../../src/core/diagnostic.ts";

/** The titles and short titles of five lines, and of two strategies on the third and the fourth. */
export interface FiveLines {
  readonly language: string;
  readonly lines: readonly (readonly [title: string, short: string])[];
  readonly strategies: readonly [ofThird: string, ofFourth: string];
}

export const fiveLines: readonly FiveLines[] = [
  {
    language: "en",
    lines: [
      ["Facilitate changes in values and representations", "Values and representations"],
      ["Support the emergence of new socio-economic practices", "New practices"],
      ["For a new development paradigm", "A new development paradigm"],
      ["The reform of the State and its policies", "The State"],
      ["Build an efficient and legitimate global economic governance", "Global governance"],
    ],
    strategies: ["Measure the footprint of each town", "Reform taxes to reflect social costs"],
  },
  {
    language: "fr",
    lines: [
      ["Faciliter les changements de valeurs et de représentations", "Valeurs et représentations"],
      ["Soutenir les nouvelles pratiques socio-économiques", "Pratiques"],
      ["Vers un nouveau paradigme de développement", "Développement"],
      ["La réforme de l'État et de ses politiques", "L'État"],
      ["Construire une gouvernance mondiale efficace et légitime", "Gouvernance mondiale"],
    ],
    strategies: ["Mesurer l'empreinte de chaque commune", "Réformer les impôts selon les coûts sociaux"],
  },
  {
    language: "es",
    lines: [
      ["Facilitar los cambios de valores y representaciones", "Valores y representaciones"],
      ["Apoyar las nuevas prácticas socioeconómicas", "Prácticas"],
      ["Por un nuevo paradigma de desarrollo", "Desarrollo"],
      ["La reforma del Estado y de sus políticas", "El Estado"],
      ["Construir una gobernanza mundial eficaz y legítima", "Gobernanza mundial"],
    ],
    strategies: ["Medir la huella de cada pueblo", "Reformar los impuestos según los costes sociales"],
  },
  {
    language: "pt",
    lines: [
      ["Facilitar as mudanças de valores e representações", "Valores e representações"],
      ["Apoiar as novas práticas socioeconómicas", "Práticas"],
      ["Por um novo paradigma de desenvolvimento", "Desenvolvimento"],
      ["A reforma do Estado e das suas políticas", "O Estado"],
      ["Construir uma governação mundial eficaz e legítima", "Governação mundial"],
    ],
    strategies: ["Medir a pegada de cada município", "Reformar os impostos segundo os custos sociais"],
  },
];

/** An agenda of five lines without a glossary, with an introduction that has one paragraph. */
export function filesOf({ language, lines, strategies }: FiveLines, paragraph: string): ExampleFiles {
  const ids = lines.map((_, index) => `line-${index + 1}`);
  const line = ([title, short]: readonly [string, string], index: number): [string, string] => [
    `${index + 1}-line/index.md`,
    `---\nid: line-${index + 1}\nkind: line\ntitle: ${JSON.stringify(title)}\nshort: ${JSON.stringify(short)}\ndimension: all\nsummary: Text.\n---\n\nA text of the line.\n`,
  ];
  const strategy = (title: string, at: number): [string, string] => [
    `${at}-line/strategies/strategy-${at}.md`,
    `---\nid: strategy-${at}\nkind: strategy\ntitle: ${JSON.stringify(title)}\nscales: [local]\nactors: [all-of-us]\naddresses: [isolation]\n---\n\nA text of the strategy.\n`,
  ];
  return {
    "1-care/index.md": null,
    "1-care/strategies/time-bank.md": null,
    "2-commons/index.md": null,
    "2-commons/strategies/community-land.md": null,
    "glossary.yml": null,
    "agenda.yml": `title: Agenda\ndate: "2026-03-01"\nlanguage: ${language}\npublisher: { name: All }\nfront: [introduction]\nlines: [${ids.join(", ")}]\ndimensions:\n  - { id: all, title: All, lines: [${ids.join(", ")}] }\nscales:\n  - { id: local, title: Local }\nactors:\n  - { id: all-of-us, title: All }\n`,
    ...Object.fromEntries([...lines.map(line), strategy(strategies[0], 3), strategy(strategies[1], 4)]),
    "introduction.md": `---\nid: introduction\nkind: section\ntitle: Introduction\n---\n\n${paragraph}\n`,
  };
}
