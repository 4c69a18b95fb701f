import { describe, expect, it } from "vitest";
import { checkLinks, said } from "../../support/external-links.ts";
import { respond, withServer } from "../../support/web-server.ts";

describe("a secure page", () => {
  it("whose certificate nobody vouches for is unreachable, and is asked nothing", async () => {
    await withServer(
      { "/a": respond(200) },
      async ({ origin, asked }) => {
        const { diagnostics } = await checkLinks([`${origin}/a`]);
        expect(diagnostics.map(({ message }) => message)).toEqual([
          `"${origin}/a" can't be reached: its certificate is signed by itself alone.`,
        ]);
        expect(diagnostics[0]?.hint).toContain("Browsers warn readers");
        expect(asked).toEqual([]);
      },
      { secure: true },
    );
  });

  it("that does not speak TLS is unreachable", async () => {
    await withServer({ "/a": respond(200) }, async ({ origin }) => {
      const found = said(await checkLinks([`${origin.replace("http:", "https:")}/a`]));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain("its server speaks no safe TLS");
    });
  });

  it("that speaks TLS alone is unreachable by http", async () => {
    await withServer(
      { "/a": respond(200) },
      async ({ origin }) => {
        const found = said(await checkLinks([`${origin.replace("https:", "http:")}/a`]));
        expect(found).toHaveLength(1);
        expect(found[0]).toContain("can't be reached");
      },
      { secure: true },
    );
  });
});
