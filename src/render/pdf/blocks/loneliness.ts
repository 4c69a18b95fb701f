import type { Block } from "./types.ts";

/** As bad as a page of which a third stays empty. */
const lonelyCost = 110;

/** Items that, where it can be had, leave neither the first nor the last of them alone on a page. */
export function inCompany<Item extends Block>(items: readonly Item[]): readonly Item[] {
  return items.map((item, index) => {
    const leavesOne = index === 0 || index === items.length - 2;
    return leavesOne && index < items.length - 1 ? { ...item, costAfter: lonelyCost } : item;
  });
}
