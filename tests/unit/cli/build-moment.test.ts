import { describe, expect, it } from "vitest";
import { buildMoment } from "../../../src/cli/build-moment.ts";

describe("buildMoment", () => {
  it("is the agenda's own day", () => {
    expect(buildMoment("2026-03-01", {}).toISOString()).toBe("2026-03-01T00:00:00.000Z");
    expect(buildMoment("2026-03-01", { SOURCE_DATE_EPOCH: "" }).toISOString()).toBe(
      "2026-03-01T00:00:00.000Z",
    );
  });

  it("is what SOURCE_DATE_EPOCH says", () => {
    const moment = buildMoment("2026-03-01", { SOURCE_DATE_EPOCH: "86400" });
    expect(moment.toISOString()).toBe("1970-01-02T00:00:00.000Z");
  });

  it.each(["yesterday", "-1", "1.5", "1e3", "99999999999999999", " "])("refuses %j", (epoch) => {
    expect(() => buildMoment("2026-03-01", { SOURCE_DATE_EPOCH: epoch })).toThrow(
      "a number of seconds since 1970",
    );
  });
});
