import { expect, it } from "vitest";
import { kill } from "../fuzz/kills.ts";

it("leaves all as it was, or as it was to be, wherever a command is killed", async () => {
  const seed = Number(process.env.KILLS_SEED ?? 20260101);
  const { runs, failures } = await kill(Number.POSITIVE_INFINITY, seed, Number(process.env.KILLS ?? 60));
  expect(failures).toEqual([]);
  expect(runs).toBeGreaterThanOrEqual(60);
});
