import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { SummaryCardSettings } from "../../core/public-summary.ts";
import type { CardBullet, MisplacedBullet } from "./types.ts";

/** Above so many lines, the summary leaves the strategies to the site: bullets for all would not fit on two pages. */
const mostLinesWithStrategies = 7;

/** So many strategies of a line are named where the manifest doesn't choose: seven lines of four still fit. */
const mostBullets = 4;

export interface Bullets {
  readonly bullets: readonly CardBullet[];
  readonly misplaced: readonly MisplacedBullet[];
}

/**
 * The strategies that a line's card names: those that the manifest chooses, else those with most links to other sections,
 * the earlier one where two have as many. They stand in the order of the line either way.
 */
export function bulletsOf(
  agenda: Agenda,
  line: PlacedSection,
  settings: SummaryCardSettings | undefined,
): Bullets {
  if (agenda.lines.length > mostLinesWithStrategies) return { bullets: [], misplaced: [] };
  const strategies = agenda.strategiesOfLine.get(line.id) ?? [];
  if (settings === undefined || settings.strategies.length === 0) {
    const bullets = mostLinked(strategies).map((strategy) => ({ strategy, words: strategy.title }));
    return { bullets, misplaced: [] };
  }
  return chosenBullets(agenda, line, settings, strategies);
}

function chosenBullets(
  agenda: Agenda,
  line: PlacedSection,
  settings: SummaryCardSettings,
  strategies: readonly PlacedSection[],
): Bullets {
  const words = new Map<string, string>();
  const misplaced: MisplacedBullet[] = [];
  for (const bullet of settings.strategies) {
    const strategy = sectionNamed(agenda, bullet.strategy.id);
    if (strategy === undefined) continue;
    if (!strategies.includes(strategy)) misplaced.push({ strategy, line, span: bullet.strategy.span });
    else if (!words.has(strategy.id)) words.set(strategy.id, bullet.words ?? strategy.title);
  }
  const bullets = strategies.flatMap((strategy) => {
    const own = words.get(strategy.id);
    return own === undefined ? [] : [{ strategy, words: own }];
  });
  return { bullets, misplaced };
}

function mostLinked(strategies: readonly PlacedSection[]): readonly PlacedSection[] {
  const sorted = strategies.toSorted((one, other) => other.links.length - one.links.length);
  const kept = new Set(sorted.slice(0, mostBullets));
  return strategies.filter((strategy) => kept.has(strategy));
}

/** The section that the manifest means by an id: its own, or one that it had before. */
export function sectionNamed(agenda: Agenda, id: string): PlacedSection | undefined {
  return (
    agenda.byId.get(id) ??
    agenda.sections.find(({ fields }) => fields.aliases.some((alias) => alias.id === id))
  );
}
