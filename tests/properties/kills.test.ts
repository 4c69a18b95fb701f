import { expect, it } from "vitest";
import { kill, killBuildsEverywhere } from "../fuzz/kills.ts";

it("leaves all as it was, or as it was to be, wherever a command is killed", async () => {
  // KILLS=2000 KILLS_SEED=7 npx vitest run tests/properties/kills.test.ts --testTimeout=3600000
  const { KILLS: most = "60", KILLS_SEED: seed = "20260101" } = process.env;
  const { runs, failures } = await kill(Number.POSITIVE_INFINITY, Number(seed), Number(most));
  expect(failures).toEqual([]);
  expect(runs).toBe(Number(most));
});

it("leaves an output as it was, or as it was to be, at whichever step its build is killed", async () => {
  expect(await killBuildsEverywhere()).toEqual([]);
});
