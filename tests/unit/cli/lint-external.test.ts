import { createHook } from "node:async_hooks";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { run } from "../../support/surroundings.ts";
import { respond, withServer } from "../../support/web-server.ts";

const source = (url: string): string => `- id: cahn-2004
  type: book
  title: No More Throw-Away People
  author: [{ family: Cahn, given: Edgar S. }]
  issued: "2004"
  URL: ${url}
`;

/** Runs `use` in the example agenda, a source of which has an address, with these lines more in its manifest. */
function withSource<Result>(
  url: string,
  settings: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  return withExample({ "sources.yml": source(url) }, async (folder) => {
    const manifest = join(folder, "agenda.yml");
    await writeFile(manifest, (await readFile(manifest, "utf8")) + settings);
    return use(folder);
  });
}

/** The kinds of network use that Node starts while `use` runs: "GETADDRINFOREQWRAP", "TCPCONNECTWRAP" and others. */
async function networkUseOf(use: () => Promise<unknown>): Promise<string[]> {
  const kinds: string[] = [];
  const hook = createHook({
    init: (_, type) => {
      if (/^(GETADDRINFO|GETNAMEINFO|QUERY|TCP|UDP|TLS)/.test(type)) kinds.push(type);
    },
  }).enable();
  try {
    await use();
    return kinds;
  } finally {
    hook.disable();
  }
}

describe("agenda lint", () => {
  it("uses no network by itself", async () => {
    await withServer({}, async ({ origin, asked }) => {
      await withSource(`${origin}/gone`, "", async (folder) => {
        const used = await networkUseOf(async () => {
          expect((await run(folder, ["lint"])).code).toBe(0);
          expect((await run(folder, ["lint", "--strict", "--json"])).code).toBe(0);
        });
        expect(used).toEqual([]);
        expect(await readdir(folder, { recursive: true })).not.toContain(
          join(".agenda-cache", "external.json"),
        );
        expect(asked).toEqual([]);
        const words = ["lint", "--external", "--allow-private"];
        expect(await networkUseOf(() => run(folder, words))).toContain("TCPCONNECTWRAP");
      });
    });
  });
});

describe("agenda lint --external", () => {
  it("reports dead links, remembers them, and asks again when told", async () => {
    await withServer({}, async ({ origin, asked }) =>
      withSource(`${origin}/gone`, "", async (folder) => {
        const first = await run(folder, ["lint", "--external", "--allow-private"]);
        expect(first.code).toBe(0);
        expect(first.errors).toContain("sources.yml:6:8 warning AG230 dead-link");
        expect(asked).toHaveLength(2);
        const second = await run(folder, ["lint", "--external", "--allow-private", "--strict"]);
        expect(second.code).toBe(1);
        expect(asked).toHaveLength(2);
        expect(await readdir(join(folder, ".agenda-cache"))).toContain("external.json");
        await run(folder, ["lint", "--external", "--allow-private", "--fresh"]);
        expect(asked).toHaveLength(4);
      }),
    );
  });

  it("refuses private addresses, unless they are allowed, for the hosts that the manifest names", async () => {
    await withServer({ "/a": respond(200) }, async ({ origin, asked }) => {
      await withSource(`${origin}/a`, "", async (folder) => {
        const refused = await run(folder, ["lint", "--external"]);
        expect(refused.errors).toContain("AG234 refused-address");
      });
      await withSource(`${origin}/a`, "external: { private-hosts: [wiki.example] }\n", async (folder) => {
        const refused = await run(folder, ["lint", "--external", "--allow-private"]);
        expect(refused.errors).toContain("AG234 refused-address");
      });
      expect(asked).toEqual([]);
      await withSource(`${origin}/a`, "external: { private-hosts: [127.0.0.1] }\n", async (folder) => {
        const allowed = await run(folder, ["lint", "--external", "--allow-private"]);
        expect(allowed.errors).toContain("Clean:");
      });
    });
  });

  it("heeds the manifest's patterns and severities, and comments in place", async () => {
    await withServer({}, async ({ origin, asked }) => {
      const words = ["lint", "--external", "--allow-private"];
      await withSource(`${origin}/gone`, "rules: { dead-link: error }\n", async (folder) => {
        expect((await run(folder, words)).code).toBe(1);
      });
      const requests = asked.length;
      await withSource(`${origin}/gone`, `external: { ignore: ["${origin}/*"] }\n`, async (folder) => {
        expect((await run(folder, words)).errors).toContain("Clean:");
        expect(asked).toHaveLength(requests);
      });
      await withSource(`${origin}/gone # allow dead-link: it comes back in spring`, "", async (folder) => {
        expect((await run(folder, words)).errors).toContain("Clean:");
        expect((await run(folder, ["lint"])).errors).toContain("Clean:");
      });
    });
  });

  it("writes the new address of a page that has moved, when unsafe fixes are wanted", async () => {
    const routes = { "/old": respond(301, { location: "/new" }), "/new": respond(200) };
    await withServer(routes, async ({ origin }) =>
      withSource(`${origin}/old`, "", async (folder) => {
        const words = ["lint", "--external", "--allow-private", "--fix"];
        await run(folder, words);
        expect(await readFile(join(folder, "sources.yml"), "utf8")).toContain(`${origin}/old`);
        await run(folder, [...words, "--unsafe-fixes"]);
        expect(await readFile(join(folder, "sources.yml"), "utf8")).toBe(source(`${origin}/new`));
      }),
    );
  });

  it("says on a terminal how far it is, and nowhere else", async () => {
    await withServer({ "/a": respond(200) }, async ({ origin }) =>
      withSource(`${origin}/a`, "", async (folder) => {
        const words = ["lint", "--external", "--allow-private"];
        const { errors } = await run(folder, words, { isTerminal: true });
        expect(errors).toContain("Asking for web pages: 0 of 1");
        expect((await run(folder, [...words, "--fresh"])).errors).not.toContain("Asking");
      }),
    );
  });

  it("asks only for what the files in question link to", async () => {
    await withServer({}, async ({ origin, asked }) =>
      withSource(`${origin}/gone`, "", async (folder) => {
        await run(folder, ["lint", "--external", "--allow-private", "1-care"]);
        expect(asked).toEqual([]);
      }),
    );
  });

  it("keeps its known findings through runs without the network", async () => {
    await withServer({}, async ({ origin }) =>
      withSource(`${origin}/gone`, "", async (folder) => {
        const words = ["lint", "--external", "--allow-private"];
        await run(folder, [...words, "--update-baseline"]);
        expect((await run(folder, words)).errors).toContain("Clean:");
        const offline = await run(folder, ["lint"]);
        expect(offline.errors).not.toContain("are gone");
        await run(folder, ["lint", "--update-baseline"]);
        expect((await run(folder, words)).errors).toContain("Clean:");
      }),
    );
  });

  it.each(["--fresh", "--allow-private"])("is what %s needs", async (option) => {
    await withExample({}, async (folder) => {
      const { code, errors } = await run(folder, ["lint", option]);
      expect(code).toBe(2);
      expect(errors).toContain(`${option} needs --external.`);
    });
  });

  it.each([
    ["concurrency: 0", "concurrency"],
    ["ignore: nothing", "ignore"],
    ["patience: 3", "patience"],
  ])("has settings that are checked: %s", async (setting, key) => {
    await withSource("https://timebanks.example/a", `external: { ${setting} }\n`, async (folder) => {
      const { code, errors } = await run(folder, ["lint"]);
      expect(code).toBe(1);
      expect(errors).toContain(key);
    });
  });
});
