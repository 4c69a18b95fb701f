import { describe, expect, test } from "vitest";
import { breakBalanced, dashCost } from "../../../../src/render/pdf/inline/break-lines.ts";
import { forcedBreak } from "../../../../src/render/pdf/inline/tex-linebreak.ts";

/** Items of words whose letters are 10 wide; a line may end after a hyphen. */
function itemsOf(text: string) {
  const words = text
    .split(" ")
    .flatMap((word, index) => [
      ...(index === 0 ? [] : [{ type: "glue", width: 5, stretch: 0, shrink: 0 } as const]),
      ...word
        .split(/(?<=-)/u)
        .flatMap((part, place) => [
          ...(place === 0 ? [] : [{ type: "penalty", width: 0, cost: dashCost, flagged: true } as const]),
          { type: "box", width: part.length * 10 } as const,
        ]),
    ]);
  return [...words, { type: "glue", width: 0, stretch: 1e6, shrink: 0 } as const, forcedBreak()];
}

/** How many hyphens a line ends at. */
function dashesAtEnds(text: string, width: number): number {
  const items = itemsOf(text);
  return breakBalanced(items, width).filter((end) => {
    const item = items[end];
    return item?.type === "penalty" && item.cost === dashCost;
  }).length;
}

describe("the lines of a title", () => {
  test("end at no hyphen where one more line can do without", () => {
    expect(dashesAtEnds("Strategic Socio-Economic Agenda for the Century", 220)).toBe(0);
  });

  test("end at one where the word has no room on a line", () => {
    expect(dashesAtEnds("Socio-Economic-Ecological Agenda", 180)).toBe(1);
  });
});
