import { describe, expect, it } from "vitest";
import { checkLinks, said } from "../../support/external-links.ts";
import { page, type Routes, respond, withServer } from "../../support/web-server.ts";

const to = (status: number, location: string): Routes[string] => respond(status, { location });

describe("redirects", () => {
  it.each([302, 303, 307])("with %i are followed and not reported", async (status) => {
    await withServer({ "/a": to(status, "/b"), "/b": respond(200) }, async ({ origin, asked }) => {
      expect(said(await checkLinks([`${origin}/a`]))).toEqual([]);
      expect(asked).toEqual(["HEAD /a", "HEAD /b"]);
    });
  });

  it.each([301, 308])("with %i are reported with the new address, which can be written", async (status) => {
    await withServer({ "/a": to(status, "/b/c"), "/b/c": respond(200) }, async ({ origin }) => {
      const { diagnostics } = await checkLinks([`${origin}/a#part`]);
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]).toMatchObject({ code: "AG231", severity: "info" });
      expect(diagnostics[0]?.message).toContain(
        `"${origin}/a#part" has moved for good to "${origin}/b/c#part".`,
      );
      const [edit] = diagnostics[0]?.fix?.edits ?? [];
      expect(diagnostics[0]?.fix?.safe).toBe(false);
      expect(edit?.text).toBe(`${origin}/b/c#part`);
      expect((edit?.span.end.offset ?? 0) - (edit?.span.start.offset ?? 0)).toBe(`${origin}/a#part`.length);
    });
  });

  it("in a chain are reported as far as they are permanent", async () => {
    const routes: Routes = {
      "/a": to(301, "/b"),
      "/b": to(308, "/c"),
      "/c": to(302, "/d"),
      "/d": to(301, "/e"),
      "/e": respond(200),
    };
    await withServer(routes, async ({ origin }) => {
      const found = said(await checkLinks([`${origin}/a`]));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(`to "${origin}/c".`);
    });
  });

  it("to a page that is gone are reported as dead alone", async () => {
    await withServer({ "/a": to(301, "/b") }, async ({ origin }) => {
      const found = said(await checkLinks([`${origin}/a`]));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/^dead-link: /);
    });
  });

  it("to the front page are not to be written without a look", async () => {
    await withServer({ "/deep/page": to(301, "/"), "/": respond(200) }, async ({ origin }) => {
      const { diagnostics } = await checkLinks([`${origin}/deep/page`]);
      expect(diagnostics.map(({ message }) => message)).toEqual([
        `"${origin}/deep/page" now leads to its site's front page, "${origin}/": what was linked to may be gone.`,
      ]);
      expect(diagnostics[0]?.fix).toBeUndefined();
    });
  });

  it("to an address that Markdown or YAML might misread are not written by machine", async () => {
    await withServer({ "/a": to(301, "/b_(c)"), "/b_(c)": respond(200) }, async ({ origin }) => {
      const { diagnostics } = await checkLinks([`${origin}/a`]);
      expect(diagnostics[0]?.message).toContain("/b_(c)");
      expect(diagnostics[0]?.fix).toBeUndefined();
    });
  });

  it("in a circle are found", async () => {
    await withServer(
      { "/a": to(302, "/b"), "/b": to(302, "/a"), "/c": to(301, "#x") },
      async ({ origin, asked }) => {
        const found = said(await checkLinks([`${origin}/a`, `${origin}/c`]));
        expect(found).toHaveLength(2);
        for (const message of found) expect(message).toContain("its redirects go in a circle");
        expect(asked).toHaveLength(3);
      },
    );
  });

  it("without end are given up", async () => {
    const steps = Array.from({ length: 30 }, (_, index) => [`/${index}`, to(302, `/${index + 1}`)] as const);
    await withServer(Object.fromEntries(steps), async ({ origin, asked }) => {
      expect(said(await checkLinks([`${origin}/0`]))[0]).toContain("it redirects more than 20 times");
      expect(asked).toHaveLength(21);
    });
  });

  it("to nowhere, and to what is no web page, are found", async () => {
    const routes = {
      "/a": respond(302),
      "/b": to(302, "http://[nowhere"),
      "/c": to(302, "file:///etc/passwd"),
    };
    await withServer(routes, async ({ origin }) => {
      const found = said(await checkLinks(["/a", "/b", "/c"].map((path) => origin + path)));
      expect(found[0]).toContain("it redirects to nowhere");
      expect(found[1]).toContain("it redirects to nowhere");
      expect(found[2]).toContain("it redirects to an address of another kind (file:)");
    });
  });

  it("carry the anchor along, unless they bring one", async () => {
    const routes = {
      "/a": to(302, "/page"),
      "/b": to(302, "/page#there"),
      "/page": page('<p id="here">'),
    };
    await withServer(routes, async ({ origin }) => {
      const found = said(
        await checkLinks(["/a#here", "/a#there", "/b#elsewhere"].map((path) => origin + path)),
      );
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(`"${origin}/a#there" has no part called "there"`);
    });
  });
});
