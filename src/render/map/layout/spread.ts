/** Something that wants to stand around a place on a line. */
export interface Wish {
  readonly centre: number;
  readonly size: number;
}

interface Block {
  first: number;
  last: number;
  start: number;
  size: number;
}

/**
 * Places things on a line in the order given, as near to their wishes as they can be without overlapping (blocks that touch
 * move together, to their members' mean wish). Where there isn't room enough before `to`, they go on beyond it.
 *
 * @returns the start of each
 */
export function spread(wishes: readonly Wish[], gap: number, from: number, to: number): readonly number[] {
  const starts = wishes.map(({ centre, size }) => centre - size / 2);
  const blocks: Block[] = [];
  wishes.forEach(({ size }, place) => {
    let block: Block = { first: place, last: place, start: starts[place] ?? from, size };
    block = { ...block, start: within(block, from, to) };
    for (
      let before = blocks.at(-1);
      before !== undefined && before.start + before.size + gap > block.start;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = joined(before, block, wishes, gap);
      block = { ...block, start: within(block, from, to) };
    }
    blocks.push(block);
  });
  const placed: number[] = [];
  for (const block of blocks) {
    let at = block.start;
    for (let place = block.first; place <= block.last; place++) {
      placed.push(at);
      at += (wishes[place]?.size ?? 0) + gap;
    }
  }
  return placed;
}

function within({ start, size }: Block, from: number, to: number): number {
  return Math.max(from, Math.min(start, to - size));
}

function joined(before: Block, after: Block, wishes: readonly Wish[], gap: number): Block {
  const size = before.size + gap + after.size;
  let sum = 0;
  let offset = 0;
  for (let place = before.first; place <= after.last; place++) {
    const wish = wishes[place];
    if (wish === undefined) continue;
    sum += wish.centre - (offset + wish.size / 2);
    offset += wish.size + gap;
  }
  return { first: before.first, last: after.last, start: sum / (after.last - before.first + 1), size };
}
