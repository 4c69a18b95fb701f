import { describe, expect, it } from "vitest";
import { lintExample } from "../../support/example-agenda.ts";
import { type FiveLines, filesOf, fiveLines } from "../../support/five-lines.ts";

const [english, french, spanish, portuguese] = fiveLines as readonly [
  FiveLines,
  FiveLines,
  FiveLines,
  FiveLines,
];

/** What is found about numbers in a paragraph: code, and whether a fix is offered. */
async function found(agenda: FiveLines, paragraph: string): Promise<string[]> {
  const diagnostics = await lintExample(filesOf(agenda, paragraph));
  return diagnostics
    .filter(({ code, span }) => span.path === "introduction.md" && /AG(?:205|237|246|247)/.test(code))
    .map(({ code, fix }) => `${code}${fix === undefined ? "" : " fix"}`);
}

describe("a title with the number of another section", () => {
  it.each([
    "The reform of the State and its policies (SL 3) comes first.",
    "We need the reform of the State and of its policies (SL 3).",
    "All depends on the reform of the State (SL 3), and on time.",
    "All depends on reforming the State and its policies (SL 3).",
    "Reforms of States and their policy (SL 3) come first.",
    "The policies of the State (SL 3) come first.",
    "Reform the State and its policies (strategic line 3).",
    "The reform of the State and its policies [SL 3] comes first.",
    "The reform of the State and its policies – SL 3",
    "The reform of the State and its policies: SL 3.",
    "The reform of the State and its policies, SL 3, comes first.",
    "The reform of the State and its policies (see SL 3) comes first.",
    "The reform of the State and its policies belongs to SL 3.",
    "“The reform of the State and its policies” (SL 3) comes first.",
    "*The reform of the State and its policies* (SL 3) comes first.",
    "SL 3: the reform of the State and its policies.",
    "SL 3 – the reform of the State and its policies",
    "SL 3, the reform of the State and its policies, comes first.",
    "SL 3 (the reform of the State and its policies) comes first.",
    "Strategic Line 3, “The reform of the State and its policies”, comes first.",
    "Strategic line 3: the State",
    "- The State (SL 3)",
    "- SL 3: The State",
    "| Line | Number |\n| --- | --- |\n| The State | SL 3 |",
    "## SL 3: the reform of the State and its policies\n\nText.",
    "The reform of the State and its policies (SL-3) comes first.",
    "The reform of the State and its policies (line no. 3) comes first.",
    "The reform of the State and its policies (SL [3](3-line/index.md)) comes first.",
    "The reform of the State and its policies ([SL 3](3-line/index.md)) comes first.",
    "The reform of the State and its policies ([[line-3]]) comes first.",
    "[[line-4]] (SL 3) comes first.",
    "[The reform of the State](4-line/index.md) (SL 3) comes first.",
    "The reform of the State and its policies (SL 8) comes first.",
    "Reform taxes to reflect social costs (S 3.1).",
    "The reform of taxes to reflect social costs (S 3.1) comes first.",
    "S 3.1: reforming taxes",
    "Measuring footprints of towns (strategy 4.1) comes first.",
    "[[strategy-4]] (S 3.1) comes first.",
    "Reform taxes to reflect social costs (SL 3).",
  ])("%j", async (paragraph) => {
    expect(await found(english, paragraph)).toEqual(["AG237"]);
  });

  it.each([
    [french, "La réforme de l'État et de ses politiques (LS 3) vient d'abord."],
    [french, "Il faut réformer l'État (ligne stratégique 3)."],
    [french, "LS 3 : la réforme de l'État et de ses politiques"],
    [french, "Les réformes de l’État (ligne n° 3) viennent d'abord."],
    [spanish, "La reforma del Estado y de sus políticas (LE 3) es lo primero."],
    [spanish, "Hay que reformar el Estado (línea estratégica 3)."],
    [spanish, "LE 3: la reforma del Estado"],
    [portuguese, "A reforma do Estado e das suas políticas (LE 3) vem primeiro."],
    [portuguese, "É preciso reformar o Estado (linha estratégica 3)."],
    [portuguese, "LE 3: a reforma do Estado"],
  ])("in each language %#", async (agenda, paragraph) => {
    expect(await found(agenda, paragraph)).toEqual(["AG237"]);
  });

  it("finds both of two swapped numbers", async () => {
    const text = "A new development paradigm (SL 4) and the reform of the State and its policies (SL 3).";
    expect(await found(english, text)).toEqual(["AG237", "AG237"]);
  });

  it.each([
    "New practices and the reform of the State and its policies (SL 2 and 3) come first.",
    "The reform of the State and its policies and new practices (SL 2 and 3) come first.",
    "New practices, values and representations, and the reform of the State (SL 2, 1 and 5) come first.",
  ])("is found in a list: %j", async (paragraph) => {
    expect((await found(english, paragraph)).filter((code) => code.startsWith("AG237"))).toEqual(["AG237"]);
  });

  it("leaves lists alone that are right, or say something else", async () => {
    const text =
      "New practices and the reform of the State (SL 2 and 4), and what people practise at home (SL 2 and 3).";
    expect(await found(english, text)).toEqual(["AG246 fix", "AG246"]);
  });

  it.each([
    "The reform of the State and its policies (SL 4) comes first.",
    "SL 4: the reform of the State and its policies.",
    "SL 1, values and representations, SL 2, new practices, and SL 4, the State.",
    "Values (SL 1), practices (SL 2) and the State (SL 4).",
    "A new paradigm of development (SL 3) needs the reform of the State.",
    "The reform of the State leads to a new development paradigm (SL 3).",
    "Reform taxes to reflect social costs (SL 4).",
    "We measure footprints (SL 3) and reform taxes (SL 4).",
  ])("has nothing to say but that it is typed: %j", async (paragraph) => {
    const codes = await found(english, paragraph);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => code !== "AG246 fix")).toEqual([]);
  });

  it.each([
    "The town helps all (SL 3), and the State pays.",
    "Sustainable communities (SL 4) come first.",
    "What the council owes to all: SL 4.",
  ])("offers no fix where nothing says that the number is right: %j", async (paragraph) => {
    expect(await found(english, paragraph)).toEqual(["AG246"]);
  });

  it("has nothing to say of links that agree", async () => {
    const text =
      "The reform of the State ([[line-4]]) leads to [[line-3]], and reforming taxes ([[strategy-4]]) to footprints.";
    expect(await found(english, text)).toEqual([]);
  });
});
