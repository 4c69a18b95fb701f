import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RebuildQueue } from "../../../src/serve/rebuild-queue.ts";

/** Builds that end when they are told to. */
function builds() {
  const ends: (() => void)[] = [];
  const queue = new RebuildQueue(
    () =>
      new Promise((resolve) => {
        ends.push(resolve);
      }),
  );
  const endOf = async (index: number): Promise<void> => {
    ends[index]?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { queue, begun: () => ends.length, endOf };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("changes", () => {
  it("that come together lead to one build", async () => {
    const { queue, begun, endOf } = builds();
    for (let change = 0; change < 50; change++) queue.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(1);
    await endOf(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(1);
  });

  it("while a build runs lead to one more after it, and never to two at once", async () => {
    const { queue, begun, endOf } = builds();
    queue.changed();
    await vi.advanceTimersByTimeAsync(100);
    queue.changed();
    await vi.advanceTimersByTimeAsync(1000);
    queue.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(1);
    await endOf(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(2);
    await endOf(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(2);
  });

  it("that never end are built all the same", async () => {
    const { queue, begun } = builds();
    for (let change = 0; change < 30; change++) {
      queue.changed();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(begun()).toBe(1);
  });

  it("after the end lead to nothing, and the end waits for a build that runs", async () => {
    const { queue, begun, endOf } = builds();
    queue.changed();
    await vi.advanceTimersByTimeAsync(100);
    let stopped = false;
    const stopping = queue.stop().then(() => {
      stopped = true;
    });
    queue.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(stopped).toBe(false);
    await endOf(0);
    await stopping;
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(1);
  });
});
