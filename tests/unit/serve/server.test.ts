import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PreviewServer } from "../../../src/serve/server.ts";
import type { PreviewState, ServedSite } from "../../../src/serve/types.ts";

const encoder = new TextEncoder();
const files: Readonly<Record<string, string>> = {
  "index.html": "<html><head><title>Overview</title></head><body>Overview</body></html>",
  "404.html": "<html><head></head><body>Not here</body></html>",
  "style.css": "body { color: black }",
  "agenda.json": "{}",
  "assets/drawing.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
  "assets/page.html": "<html><head></head><body>An author's own</body></html>",
};

const site: ServedSite = {
  base: "/agenda/",
  missing: "404.html",
  read: (path) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    const page = !path.startsWith("assets/");
    return Promise.resolve(text === undefined ? undefined : { bytes: encoder.encode(text), page });
  },
};

let shown: ServedSite | undefined;
let state: PreviewState;
let server: PreviewServer;
let port: number;

beforeEach(async () => {
  shown = site;
  state = { build: "b-1", failed: false, complete: true, problems: [], more: 0 };
  server = new PreviewServer({
    site: () => shown,
    state: () => state,
    ownFiles: new Map([["preview.js", "// Script"]]),
  });
  await server.listen(0);
  port = Number(new URL(server.address).port);
});

afterEach(() => server.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks as a browser would not: with any path and any header. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { method = "GET", host = `127.0.0.1:${port}` } = options;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers: { host } }, (response) => {
      let body = "";
      response.on("data", (bytes: Buffer) => {
        body += bytes.toString();
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the server of the preview", () => {
  it.each([
    ["/", 200, "text/html; charset=utf-8", "Overview"],
    ["/index.html?again", 200, "text/html; charset=utf-8", "Overview"],
    ["/agenda/style.css", 200, "text/css; charset=utf-8", "body { color: black }"],
    ["/agenda.json", 200, "application/json; charset=utf-8", "{}"],
    ["/nothing.html", 404, "text/html; charset=utf-8", "Not here"],
    ["/.agenda-preview/preview.js", 200, "text/javascript; charset=utf-8", "// Script"],
    ["/.agenda-preview/other.js", 404, "text/plain; charset=utf-8", "no such file"],
  ])("answers %s with %i and %s", async (path, status, type, words) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status, headers: { "content-type": type, "cache-control": "no-store" } });
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.body).toContain(words);
  });

  it.each([
    "/../package.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/..%5cx",
    "//etc/passwd",
  ])("refuses %s", async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  it.each(["/constructor", "/__proto__", "/.git/config", "/agenda.yml"])(
    "has nothing at %s but its page for that",
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it("answers to its own name alone, so that no other site can read it", async () => {
    for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1", `127.0.0.1:${port + 1}`]) {
      const answer = await ask("/", { host });
      expect(answer.status).toBe(403);
      expect(answer.body).not.toContain("Overview");
    }
    expect((await ask("/.agenda-preview/events", { host: "evil.example" })).status).toBe(403);
    expect((await ask("/", { host: `localhost:${port}` })).status).toBe(200);
  });

  it("is reached from this computer alone", async () => {
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === "IPv4" && !internal);
    for (const { address } of elsewhere) {
      const refused = await new Promise<boolean>((resolve) => {
        const socket = connect(port, address);
        socket.on("error", () => resolve(true));
        socket.on("connect", () => {
          socket.destroy();
          resolve(false);
        });
      });
      expect(refused).toBe(true);
    }
    expect(server.address).toBe(`http://127.0.0.1:${port}/`);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("refuses %s", async (method) => {
    const answer = await ask("/", { method });
    expect(answer).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  it("answers HEAD like GET, without the body", async () => {
    const [head, whole] = [await ask("/", { method: "HEAD" }), await ask("/")];
    expect(head.body).toBe("");
    expect(head.headers["content-length"]).toBe(whole.headers["content-length"]);
    expect((await ask("/.agenda-preview/events", { method: "HEAD" })).status).toBe(200);
  });

  it("lets nothing run in an author's own file, and adds nothing to it", async () => {
    for (const path of ["/assets/drawing.svg", "/assets/page.html"]) {
      const answer = await ask(path);
      expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
      expect(answer.headers["content-security-policy"]).toContain("sandbox");
      expect(answer.body).toBe(files[path.slice(1)]);
    }
  });

  it("has a page that waits where nothing could be built yet", async () => {
    shown = undefined;
    const answer = await ask("/sections/x.html");
    expect(answer.status).toBe(503);
    expect(answer.body).toContain("preview.js");
  });
});

describe("the events", () => {
  /** Listens until as many events have come. */
  function listen(page: string, count: number): Promise<{ type: unknown; states: PreviewState[] }> {
    return new Promise((resolve, reject) => {
      const path = `/.agenda-preview/events?page=${encodeURIComponent(page)}`;
      const asked = request({ host: "127.0.0.1", port, path }, (response) => {
        let text = "";
        response.on("data", (bytes: Buffer) => {
          text += bytes.toString();
          const whole = text.split("\n\n").slice(0, -1);
          const states = whole.flatMap((event) => {
            const [head, data] = event.split("\n");
            return head === "event: state"
              ? [JSON.parse(data?.replace("data: ", "") ?? "") as PreviewState]
              : [];
          });
          if (states.length < count) return;
          resolve({ type: response.headers["content-type"], states });
          asked.destroy();
        });
        response.on("end", () => reject(new Error("The events have ended.")));
      });
      asked.on("error", reject);
      asked.end();
    });
  }

  it("say at once what there is, and then what is new", async () => {
    const listening = listen("/agenda/sections/trust.html", 2);
    while (server.lookedAt.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(server.lookedAt).toEqual(["sections/trust.html"]);
    state = { ...state, build: "b-2" };
    server.announce();
    const { type, states } = await listening;
    expect(type).toBe("text/event-stream; charset=utf-8");
    expect(states.map(({ build }) => build)).toEqual(["b-1", "b-2"]);
  });

  it("carry any text on one line", async () => {
    const message = "a\n\nevent: state\ndata: {}\r\u2028</script>";
    const problem = { severity: "error", place: "a", code: "AG1", name: "n", hint: null, frame: [] } as const;
    state = { ...state, failed: true, problems: [{ ...problem, message }] };
    const { states } = await listen("/", 1);
    expect(states[0]?.problems[0]?.message).toBe(message);
  });

  it("end with the server", async () => {
    const listening = expect(listen("/", 99)).rejects.toThrow("The events have ended.");
    while (server.lookedAt.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.close();
    await listening;
  });
});
