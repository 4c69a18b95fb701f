import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkLinks, said, TestClock } from "../../support/external-links.ts";
import { page, respond, withServer } from "../../support/web-server.ts";

const html = "text/html";

describe("what becomes of a page", () => {
  it.each([200, 203, 204, 206, 300, 304])("is fine with %i", async (status) => {
    await withServer({ "/a": respond(status) }, async ({ origin, asked }) => {
      expect(said(await checkLinks([`${origin}/a`]))).toEqual([]);
      expect(asked).toEqual(["HEAD /a"]);
    });
  });

  it.each([404, 410])("is dead with %i, once GET says so too", async (status) => {
    await withServer({ "/a": respond(status) }, async ({ origin, asked }) => {
      const { diagnostics } = await checkLinks([`${origin}/a`]);
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]).toMatchObject({ code: "AG230", severity: "warning" });
      expect(diagnostics[0]?.message).toContain(`"${origin}/a" is gone: its server answers ${status}`);
      expect(asked).toEqual(["HEAD /a", "GET /a"]);
    });
  });

  it.each([400, 401, 403, 406, 418, 451, 501, 999])(
    "is unreachable with %i, which is not repeated",
    async (status) => {
      await withServer({ "/a": respond(status) }, async ({ origin, asked }) => {
        const { diagnostics } = await checkLinks([`${origin}/a`]);
        expect(diagnostics.map(({ code }) => code)).toEqual(["AG233"]);
        expect(diagnostics[0]?.message).toContain(`can't be reached: its server answers ${status}`);
        expect(asked).toEqual(["HEAD /a", "GET /a"]);
      });
    },
  );

  it.each([403, 404, 405, 500, 501])("is fine where HEAD gets %i and GET the page", async (status) => {
    const route = respond(200);
    const headless: typeof route = (request, response) =>
      (request.method === "HEAD" ? respond(status) : route)(request, response);
    await withServer({ "/a": headless }, async ({ origin, asked }) => {
      expect(said(await checkLinks([`${origin}/a`]))).toEqual([]);
      expect(asked).toEqual(["HEAD /a", "GET /a"]);
    });
  });

  it("is reported at each of the links to it, and asked for once", async () => {
    await withServer({}, async ({ origin, asked }) => {
      const { diagnostics, pages } = await checkLinks([`${origin}/a`, `${origin}/a`, `${origin}/a#b`]);
      expect(diagnostics.map(({ span }) => span.start.line)).toEqual([7, 8, 9]);
      expect(pages).toBe(1);
      expect(asked).toEqual(["GET /a"]);
    });
  });

  it("asks under the name of agenda, without cookies, passwords and the page that links there", async () => {
    const setCookie = respond(302, { location: "/b", "set-cookie": "a=1" });
    await withServer({ "/a?b=c": setCookie, "/b": respond(200) }, async ({ origin, asked, headers }) => {
      await checkLinks([`${origin.replace("//", "//user:secret@")}/a?b=c`]);
      expect(asked).toEqual(["HEAD /a?b=c", "HEAD /b"]);
      for (const sent of headers) {
        expect(sent["user-agent"]).toBe("agenda-compiler/test");
        expect(sent).not.toHaveProperty("cookie");
        expect(sent).not.toHaveProperty("authorization");
        expect(sent).not.toHaveProperty("referer");
      }
    });
  });

  it("tells how far it is", async () => {
    const seen: string[] = [];
    await withServer({ "/a": respond(200), "/b": respond(200) }, async ({ origin }) => {
      const onProgress = (settled: number, of: number): number => seen.push(`${settled}/${of}`);
      await checkLinks([`${origin}/a`, `${origin}/b`], { onProgress });
    });
    expect(seen).toEqual(["0/2", "1/2", "2/2"]);
  });
});

describe("a server in trouble", () => {
  it("is asked again, further and further apart, before it counts as unreachable", async () => {
    const clock = new TestClock();
    await withServer({ "/a": respond(503) }, async ({ origin, asked }) => {
      const { diagnostics } = await checkLinks([`${origin}/a`], { clock, settings: { retries: 3 } });
      expect(diagnostics.map(({ code }) => code)).toEqual(["AG233"]);
      expect(asked).toEqual(["HEAD /a", "HEAD /a", "HEAD /a", "HEAD /a"]);
      expect(clock.waits).toEqual([750, 1500, 3000]);
    });
  });

  it("is fine when it recovers", async () => {
    let times = 0;
    await withServer(
      { "/a": (request, response) => respond(times++ < 2 ? 503 : 200)(request, response) },
      async ({ origin }) => {
        expect(said(await checkLinks([`${origin}/a`]))).toEqual([]);
        expect(times).toBe(3);
      },
    );
  });

  it("is left alone as long as it asks in seconds, by all its links", async () => {
    const clock = new TestClock();
    let times = 0;
    const busyOnce = (status: number, retryAfter: string) =>
      (() => {
        const route: ReturnType<typeof respond> = (request, response) =>
          respond(times++ === 0 ? status : 200, { "retry-after": retryAfter })(request, response);
        return route;
      })();
    const route = busyOnce(429, "30");
    await withServer({ "/a": route, "/b": route }, async ({ origin }) => {
      const settings = { concurrency: 1 };
      expect(said(await checkLinks([`${origin}/a`, `${origin}/b`], { clock, settings }))).toEqual([]);
      expect(clock.waits[0]).toBe(30_000);
      expect(times).toBe(3);
    });
  });

  it("is left alone until the date it names", async () => {
    const clock = new TestClock();
    let times = 0;
    const until = new Date(clock.now() + 20_000).toUTCString();
    await withServer(
      {
        "/a": (request, response) =>
          respond(times++ === 0 ? 503 : 200, { "retry-after": until })(request, response),
      },
      async ({ origin }) => {
        expect(said(await checkLinks([`${origin}/a`], { clock }))).toEqual([]);
        expect(clock.waits).toEqual([20_000]);
      },
    );
  });

  it("is not waited for, nor asked again, when it wants more than a minute", async () => {
    const clock = new TestClock();
    const route = respond(429, { "retry-after": "7200" });
    await withServer({ "/a": route, "/b": route }, async ({ origin, asked }) => {
      const settings = { concurrency: 1 };
      const found = said(await checkLinks([`${origin}/a`, `${origin}/b`], { clock, settings }));
      expect(found).toHaveLength(2);
      for (const message of found) expect(message).toContain("asks to be left alone for 120 minutes");
      expect(asked).toHaveLength(1);
      expect(clock.waits).toEqual([]);
    });
  });

  it("is given up when it says nothing, and told from one that is slow", async () => {
    const slow: ReturnType<typeof respond> = (request, response) => {
      setTimeout(() => respond(200)(request, response), 50);
    };
    await withServer({ "/slow": slow, "/never": () => undefined }, async ({ origin }) => {
      const settings = { retries: 0 };
      const connection = { timeout: 2000 };
      const found = said(await checkLinks([`${origin}/slow`, `${origin}/never`], { settings, connection }));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(`${origin}/never" can't be reached: it did not answer within 2 seconds`);
    });
  });

  it("is asked again, with GET, when it breaks off", async () => {
    await withServer(
      {
        "/a": (request, response) => {
          if (request.method === "HEAD") request.socket.resetAndDestroy();
          else respond(200)(request, response);
        },
        "/b": (request) => {
          request.socket.destroy();
        },
      },
      async ({ origin, asked }) => {
        const found = said(await checkLinks([`${origin}/a`, `${origin}/b`]));
        expect(found).toEqual([
          `unreachable-link: "${origin}/b" can't be reached: its server broke the connection off.`,
        ]);
        expect(asked.filter((line) => line.endsWith("/a"))).toEqual(["HEAD /a", "GET /a"]);
      },
    );
  });

  it("is told from a port that nobody listens at, and from a host that nobody knows", async () => {
    const closed = await withServer({}, async ({ origin }) => origin);
    const found = said(
      await checkLinks([`${closed}/a`, "http://unknown.test/b"], {
        connection: {
          resolve: () => Promise.reject(Object.assign(new Error("not found"), { code: "ENOTFOUND" })),
        },
      }),
    );
    expect(found).toEqual([
      `unreachable-link: "${closed}/a" can't be reached: its host takes no connection.`,
      'unreachable-link: "http://unknown.test/b" can\'t be reached: nobody knows its host.',
    ]);
  });
});

describe("how many requests run at once", () => {
  const wait: ReturnType<typeof respond> = (request, response) => {
    setTimeout(() => respond(200)(request, response), 20);
  };
  const names = Array.from({ length: 12 }, (_, index) => `/${index}`);
  const routes = Object.fromEntries(names.map((name) => [name, wait]));

  it("is never more to one host than the manifest says", async () => {
    await withServer(routes, async ({ origin, mostAtOnce, asked }) => {
      await checkLinks(
        names.map((name) => origin + name),
        { settings: { perHost: 3 } },
      );
      expect(asked).toHaveLength(12);
      expect(mostAtOnce()).toBe(3);
    });
  });

  it("is never more in all than the manifest says", async () => {
    await withServer(routes, async (one) =>
      withServer(routes, async (other) => {
        const all = names.flatMap((name) => [one.origin + name, other.origin + name]);
        await checkLinks(all, { settings: { perHost: 16, concurrency: 4 } });
        expect(one.asked.length + other.asked.length).toBe(24);
        expect(one.mostAtOnce()).toBeLessThanOrEqual(4);
        expect(one.mostAtOnce() + other.mostAtOnce()).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});

describe("a page's anchors", () => {
  const document = page(
    '<!doctype html><h1 id="top-of-it">A</h1><a name="old">B</a><p id="größe">C<template><i id="inert"></i></template>' +
      '<script>document.write(\'<p id="written">\')</script><!-- <p id="comment"> --><h2 id="user-content-readme">D</h2>',
  );

  it("are found by id, by name and as GitHub writes them", async () => {
    await withServer({ "/a": document }, async ({ origin, asked }) => {
      const anchors = ["top-of-it", "old", "gr%C3%B6%C3%9Fe", "größe", "readme"];
      expect(said(await checkLinks(anchors.map((anchor) => `${origin}/a#${anchor}`)))).toEqual([]);
      expect(asked).toEqual(["GET /a"]);
    });
  });

  it("are missing where nothing is called so, which names the nearest", async () => {
    await withServer({ "/a": document }, async ({ origin }) => {
      const { diagnostics } = await checkLinks(
        ["top-of-itt", "inert", "written", "comment"].map((anchor) => `${origin}/a#${anchor}`),
      );
      expect(diagnostics.map(({ code }) => code)).toEqual(["AG232", "AG232", "AG232", "AG232"]);
      expect(diagnostics[0]?.message).toContain('has no part called "top-of-itt"');
      expect(diagnostics[0]?.hint).toBe('Did you mean "top-of-it"?');
      expect(diagnostics[0]?.fix?.edits[0]?.text).toBe(`${origin}/a#top-of-it`);
    });
  });

  it("are not looked for where only a viewer or a script knows them", async () => {
    await withServer({ "/a": document }, async ({ origin, asked }) => {
      const hashes = ["#", "#top", "#page=4", "#:~:text=care", "#/route", "#!route", "#L10-L20"];
      expect(said(await checkLinks(hashes.map((hash) => `${origin}/a${hash}`)))).toEqual([]);
      expect(asked).toEqual(["HEAD /a"]);
    });
  });

  it("are not said to be missing of a page that is no HTML", async () => {
    await withServer(
      { "/a": respond(200, { "content-type": "application/pdf" }, "%PDF") },
      async ({ origin }) => {
        expect(said(await checkLinks([`${origin}/a#chapter`]))).toEqual([]);
      },
    );
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("are found through %s", async (encoding, compress) => {
    const body = compress('<p id="here">');
    const route = respond(200, { "content-type": html, "content-encoding": encoding }, body);
    await withServer({ "/a": route }, async ({ origin, headers }) => {
      const found = said(await checkLinks([`${origin}/a#here`, `${origin}/a#there`]));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('no part called "there"');
      expect(headers[0]?.["accept-encoding"]).toContain(encoding);
    });
  });

  it("are read in the page's own encoding", async () => {
    const body = Buffer.from('<meta charset="iso-8859-1"><p id="größe">', "latin1");
    await withServer({ "/a": respond(200, { "content-type": html }, body) }, async ({ origin }) => {
      expect(said(await checkLinks([`${origin}/a#größe`]))).toEqual([]);
    });
  });

  it("are not said to be missing where a page is too long, or breaks off, to be read whole", async () => {
    const long = `<p id="early">${" ".repeat(3 * 1024 * 1024)}<p id="late">`;
    await withServer(
      {
        "/long": respond(200, { "content-type": html }, long),
        "/bomb": respond(200, { "content-type": html, "content-encoding": "gzip" }, gzipSync(long)),
        "/corrupt": respond(200, { "content-type": html, "content-encoding": "gzip" }, "no gzip"),
        "/strange": respond(200, { "content-type": html, "content-encoding": "zap" }, "zap"),
        "/cut": (_, response) => {
          response.writeHead(200, { "content-type": html, "content-length": "1000" });
          response.write("<p>");
          setTimeout(() => response.destroy(), 20);
        },
        "/endless": (_, response) => {
          response.writeHead(200, { "content-type": html });
          response.write("<p>");
        },
      },
      async ({ origin }) => {
        const paths = ["/long", "/bomb", "/corrupt", "/strange", "/cut"];
        expect(said(await checkLinks(paths.map((path) => `${origin}${path}#late`)))).toEqual([]);
        const connection = { timeout: 1500 };
        expect(said(await checkLinks([`${origin}/endless#late`], { connection }))).toEqual([]);
      },
    );
  });
});

describe("addresses that match a pattern of the manifest", () => {
  it("are not asked for", async () => {
    await withServer({}, async ({ origin, asked }) => {
      const settings = { ignore: [`${origin}/members/*`, "*.pdf"] };
      const links = [`${origin}/members/1`, `${origin}/a.pdf`, `${origin}/members`];
      expect(said(await checkLinks(links, { settings }))).toHaveLength(1);
      expect(asked).toEqual(["HEAD /members", "GET /members"]);
    });
  });
});
