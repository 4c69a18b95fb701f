import { describe, expect, it } from "vitest";
import { matchesPattern } from "../../../src/external/address-pattern.ts";
import { anchorName } from "../../../src/external/anchor-name.ts";
import { anchorsOf } from "../../../src/external/anchors.ts";
import { backOff, longestWait, retryAfter } from "../../../src/external/retry-delay.ts";

describe("a pattern for addresses", () => {
  it.each([
    ["https://a.example/b", "https://a.example/b"],
    ["https://a.example/b", "https://a.example/*"],
    ["https://a.example/", "https://a.example/*"],
    ["https://a.example/b/c.pdf", "*.pdf"],
    ["https://a.example/b?c=1&d=2", "*?c=*&d=*"],
    ["https://a.example/x/y/x/z", "*/x/*/z"],
  ])("%s matches %s", (address, pattern) => {
    expect(matchesPattern(address, pattern)).toBe(true);
  });

  it.each([
    ["https://a.example/b", "https://a.example/"],
    ["https://a.example/b", "http://a.example/*"],
    ["https://a.example/b.pdf?c", "*.pdf"],
    ["https://axexample/b", "https://a.example/*"],
    ["ab", "ab*b"],
  ])("%s does not match %s", (address, pattern) => {
    expect(matchesPattern(address, pattern)).toBe(false);
  });

  it("takes no time to speak of, however it is written", () => {
    expect(matchesPattern("a".repeat(5000), `${"*a".repeat(500)}b`)).toBe(false);
  });
});

describe("the name in a fragment", () => {
  it.each([
    ["#part", "part"],
    ["#part:~:text=words", "part"],
    ["#gr%C3%B6%C3%9Fe", "größe"],
    ["#100%", "100%"],
    ["#Lines", "Lines"],
  ])("of %s is %s", (hash, name) => {
    expect(anchorName(hash)).toBe(name);
  });
});

describe("the anchors of a page", () => {
  it("are the ids of elements and the names of links, wherever HTML has elements", () => {
    const html = `<!doctype html><title><p id=title></title><style><p id=style></style>
      <textarea><p id=textarea></textarea><script>"<p id=script>"</script><!-- <p id=comment> -->
      <template><p id=template><template><p id=inner></template></template>
      <P ID="Mixed"><a name='named'></a><input name=field><p id=bare><p id="caf&eacute;"><svg><g id=drawn></svg><p id=last`;
    expect([...anchorsOf(html)]).toEqual(["Mixed", "named", "bare", "café", "drawn"]);
  });
});

describe("the wait before a repetition", () => {
  it("doubles, half of it by chance, up to the longest", () => {
    expect([0, 1, 2].map((attempt) => backOff(attempt, 0))).toEqual([500, 1000, 2000]);
    expect(backOff(0, 0.999)).toBeLessThanOrEqual(1000);
    expect(backOff(20, 0.5)).toBe(longestWait);
  });

  const now = Date.parse("2026-03-01T12:00:00Z");

  it.each([
    ["0", 0],
    [" 120 ", 120_000],
    ["Sun, 01 Mar 2026 12:00:30 GMT", 30_000],
    ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
    ["soon", undefined],
    ["-5", undefined],
    ["1.5", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("that %j asks for is %j", (header, wait) => {
    expect(retryAfter(header, now)).toBe(wait);
  });
});
