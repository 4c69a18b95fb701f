import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkLinks, said, TestClock } from "../../support/external-links.ts";
import { withFolder } from "../../support/temporary-folder.ts";
import { page, respond, withServer } from "../../support/web-server.ts";

const day = 24 * 60 * 60_000;

/** Runs `use` with a folder for a cache that does not exist yet. */
function withCache<Result>(use: (cacheFolder: string) => Promise<Result>): Promise<Result> {
  return withFolder({}, (folder) => use(join(folder, ".agenda-cache")));
}

describe("the cache of answers", () => {
  it("spares a page that works until it is too old", async () => {
    const clock = new TestClock();
    await withServer({ "/a": respond(200) }, async ({ origin, asked }) =>
      withCache(async (cacheFolder) => {
        const run = () => checkLinks([`${origin}/a`], { cacheFolder, clock, settings: { maxAge: 2 } });
        await run();
        clock.pass(2 * day - 1000);
        await run();
        expect(asked).toHaveLength(1);
        clock.pass(2000);
        await run();
        expect(asked).toHaveLength(2);
      }),
    );
  });

  it("keeps what it has to say", async () => {
    const routes = { "/a": respond(301, { location: "/b" }), "/b": page('<p id="here">') };
    await withServer(routes, async ({ origin, asked }) =>
      withCache(async (cacheFolder) => {
        const links = [`${origin}/a`, `${origin}/b#hear`, `${origin}/gone`];
        const first = await checkLinks(links, { cacheFolder });
        const requests = asked.length;
        expect(await checkLinks(links, { cacheFolder })).toEqual(first);
        expect(first.diagnostics.map(({ code }) => code)).toEqual(["AG231", "AG232", "AG230"]);
        expect(asked).toHaveLength(requests);
      }),
    );
  });

  it("believes a failure for a short while only", async () => {
    const clock = new TestClock();
    let mended = false;
    const route: ReturnType<typeof respond> = (request, response) =>
      respond(mended ? 200 : 404)(request, response);
    await withServer({ "/a": route }, async ({ origin }) =>
      withCache(async (cacheFolder) => {
        const run = async () => said(await checkLinks([`${origin}/a`], { cacheFolder, clock })).length;
        expect(await run()).toBe(1);
        mended = true;
        expect(await run()).toBe(1);
        clock.pass(16 * 60_000);
        expect(await run()).toBe(0);
      }),
    );
  });

  it("is passed over where a fresh answer is wanted, and takes it up", async () => {
    let status = 200;
    await withServer(
      { "/a": (request, response) => respond(status)(request, response) },
      async ({ origin, asked }) =>
        withCache(async (cacheFolder) => {
          await checkLinks([`${origin}/a`], { cacheFolder });
          status = 404;
          expect(said(await checkLinks([`${origin}/a`], { cacheFolder, fresh: true }))).toHaveLength(1);
          const requests = asked.length;
          expect(said(await checkLinks([`${origin}/a`], { cacheFolder }))).toHaveLength(1);
          expect(asked).toHaveLength(requests);
        }),
    );
  });

  it("does not answer for an anchor that was not looked for", async () => {
    await withServer({ "/a": page('<p id="here">') }, async ({ origin, asked }) =>
      withCache(async (cacheFolder) => {
        expect(said(await checkLinks([`${origin}/a`], { cacheFolder }))).toEqual([]);
        expect(said(await checkLinks([`${origin}/a#there`], { cacheFolder }))).toHaveLength(1);
        expect(said(await checkLinks([`${origin}/a#there`], { cacheFolder }))).toHaveLength(1);
        expect(asked).toEqual(["HEAD /a", "GET /a"]);
      }),
    );
  });

  it("does not let a private address pass that is no longer allowed", async () => {
    await withServer({ "/a": respond(200) }, async ({ origin }) =>
      withCache(async (cacheFolder) => {
        expect(said(await checkLinks([`${origin}/a`], { cacheFolder }))).toEqual([]);
        const refused = await checkLinks([`${origin}/a`], { cacheFolder, allowPrivate: false });
        expect(refused.diagnostics.map(({ code }) => code)).toEqual(["AG234"]);
        expect(said(await checkLinks([`${origin}/a`], { cacheFolder }))).toEqual([]);
      }),
    );
  });

  it.each([
    ["no JSON", "{"],
    ["no cache", "[1, 2]"],
    ["another form", '{"version":99,"pages":{}}'],
  ])("is as if empty where it holds %s", async (_, text) => {
    await withServer({ "/a": respond(200) }, async ({ origin, asked }) =>
      withCache(async (cacheFolder) => {
        await mkdir(cacheFolder);
        await writeFile(join(cacheFolder, "external.json"), text);
        for (let times = 0; times < 2; times++)
          expect(said(await checkLinks([`${origin}/a`], { cacheFolder }))).toEqual([]);
        expect(asked).toHaveLength(1);
      }),
    );
  });

  it.each([
    { at: "now" },
    { anchors: [1] },
    { privately: 1 },
    { outcome: { kind: "dead" } },
    { outcome: { kind: "alive" } },
    { outcome: { kind: "alive", missing: [{}] } },
    { outcome: { kind: "alive", missing: [], moved: "nowhere" } },
    { outcome: { kind: "unreachable", reason: "x" } },
    { outcome: { kind: "refused", host: "a", ip: "b", realm: "c", redirected: false } },
  ])("leaves out an entry that is broken: %j", async (broken) => {
    const clock = new TestClock();
    await withServer({ "/a": respond(200) }, async ({ origin, asked }) =>
      withCache(async (cacheFolder) => {
        const outcome = { kind: "alive", missing: [] };
        const entry = { at: clock.now(), anchors: [], privately: true, outcome, ...broken };
        await mkdir(cacheFolder);
        const text = JSON.stringify({ version: 1, pages: { [`${origin}/a`]: entry } });
        await writeFile(join(cacheFolder, "external.json"), text);
        expect(said(await checkLinks([`${origin}/a`], { cacheFolder, clock }))).toEqual([]);
        expect(asked).toEqual(["HEAD /a"]);
      }),
    );
  });

  it("keeps what two runs at once have found, whole, and nothing beside", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `/${index}`);
    const routes = Object.fromEntries(names.map((name) => [name, respond(200)]));
    await withServer(routes, async ({ origin, asked }) =>
      withCache(async (cacheFolder) => {
        const links = names.map((name) => origin + name);
        await checkLinks(links.slice(0, 10), { cacheFolder });
        await checkLinks(links.slice(10), { cacheFolder });
        await Promise.all(Array.from({ length: 8 }, () => checkLinks(links, { cacheFolder, fresh: true })));
        const requests = asked.length;
        await checkLinks(links, { cacheFolder });
        expect(asked).toHaveLength(requests);
        expect((await readdir(cacheFolder)).sort()).toEqual([".gitignore", "external.json"]);
        expect(await readFile(join(cacheFolder, ".gitignore"), "utf8")).toBe("*\n");
      }),
    );
  });

  it("may be impossible to write: the check goes on without", async () => {
    await withServer({ "/a": respond(200) }, async ({ origin }) =>
      withFolder({ taken: "a file" }, async (folder) => {
        expect(said(await checkLinks([`${origin}/a`], { cacheFolder: join(folder, "taken") }))).toEqual([]);
      }),
    );
  });
});
