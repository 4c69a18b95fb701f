import { describe, expect, it } from "vitest";
import { checkLinks, said } from "../../support/external-links.ts";
import { respond, withServer } from "../../support/web-server.ts";

const loopback = { address: "127.0.0.1", family: 4 };

describe("an address in a private network", () => {
  it("is refused, and nothing is sent there", async () => {
    await withServer({ "/": respond(200) }, async ({ origin, asked }) => {
      const { port } = new URL(origin);
      const links = [
        `${origin}/`,
        `http://127.1:${port}/`,
        `http://2130706433:${port}/`,
        `http://[::ffff:127.0.0.1]:${port}/`,
        "http://[::1]/",
        "http://10.1.2.3/",
      ];
      const { diagnostics } = await checkLinks(links, { allowPrivate: false });
      expect(diagnostics.map(({ code }) => code)).toEqual(links.map(() => "AG234"));
      expect(diagnostics[0]?.message).toBe(
        `"${origin}/" leads to \`127.0.0.1\`, which is a loopback address and not on the public internet, so it was not asked.`,
      );
      expect(asked).toEqual([]);
    });
  });

  it("is refused behind a name", async () => {
    await withServer({ "/": respond(200) }, async ({ origin, asked }) => {
      const { port } = new URL(origin);
      const resolve = async () => [{ address: "192.168.0.7", family: 4 }, loopback];
      const found = said(
        await checkLinks([`http://intranet.test:${port}/`], { allowPrivate: false, connection: { resolve } }),
      );
      expect(found).toEqual([
        `refused-address: "http://intranet.test:${port}/" leads to \`intranet.test\`, at 192.168.0.7, which is a private address and not on the public internet, so it was not asked.`,
      ]);
      expect(asked).toEqual([]);
    });
  });

  it("is refused behind a redirect", async () => {
    await withServer({ "/secret": respond(200) }, async (inner) => {
      const { port } = new URL(inner.origin);
      const location = `http://inner.test:${port}/secret`;
      await withServer({ "/a": respond(302, { location }) }, async (outer) => {
        const found = said(
          await checkLinks([`${outer.origin}/a`], {
            connection: { privateAllowed: (host) => host === "127.0.0.1", resolve: async () => [loopback] },
          }),
        );
        expect(found).toHaveLength(1);
        expect(found[0]).toContain("refused-address:");
        expect(found[0]).toContain("redirects to `inner.test`, at 127.0.0.1");
        expect(inner.asked).toEqual([]);
      });
    });
  });

  it("is refused when the name turns private after its first lookup", async () => {
    let lookups = 0;
    await withServer({ "/": respond(503) }, async ({ origin, asked }) => {
      const { port } = new URL(origin);
      // A name that is asked twice may give another answer each time: each connection uses the one that it has checked.
      const resolve = async () => {
        lookups++;
        if (lookups === 1) throw Object.assign(new Error("later"), { code: "EAI_AGAIN" });
        return [loopback];
      };
      const found = said(
        await checkLinks([`http://rebind.test:${port}/`], { allowPrivate: false, connection: { resolve } }),
      );
      expect(found).toHaveLength(1);
      expect(found[0]).toContain("refused-address:");
      expect(lookups).toBe(2);
      expect(asked).toEqual([]);
    });
  });

  it("is asked where it is allowed", async () => {
    await withServer({ "/": respond(200) }, async ({ origin, asked }) => {
      const { port } = new URL(origin);
      const connection = { resolve: async () => [loopback] };
      expect(said(await checkLinks([`http://intranet.test:${port}/`], { connection }))).toEqual([]);
      expect(asked).toEqual(["HEAD /"]);
    });
  });
});
