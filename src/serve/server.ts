import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isAllowedHost } from "./allowed-host.ts";
import { contentTypeOf } from "./content-type.ts";
import { EventStreams } from "./event-streams.ts";
import { livePage, ownFolder } from "./live-page.ts";
import { pathBelow, requestPath } from "./request-path.ts";
import type { ServedFile, ServerSource } from "./types.ts";

/** Only this computer reaches it. */
const loopback = "127.0.0.1";

/** What every answer carries: nothing is kept, guessed, framed or read by other sites. */
const everywhere = {
  "cache-control": "no-store",
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** What an author's own file may do that a browser would run: nothing but look as it looks. */
const harmless =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/** Serves a site on this computer alone. */
export class PreviewServer {
  readonly #source: ServerSource;
  readonly #streams = new EventStreams();
  readonly #server: Server;
  #port = 0;

  constructor(source: ServerSource) {
    this.#source = source;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        if (!response.headersSent) sendText(response, 500, `The preview has failed: ${reason}`);
        else response.destroy();
      });
    });
  }

  /** Begins to listen. Rejects where the port is not free. */
  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, loopback, () => {
        this.#server.off("error", reject);
        resolve();
      });
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** "http://127.0.0.1:4100/". */
  get address(): string {
    return `http://${loopback}:${this.#port}/`;
  }

  /** The paths of the pages that somebody looks at, as addresses ask for them. */
  get lookedAt(): readonly string[] {
    return this.#streams.pages;
  }

  /** Tells all open pages what there is now. */
  announce(): void {
    this.#streams.send(this.#source.state());
  }

  async close(): Promise<void> {
    this.#streams.close();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
    const target = request.url ?? "/";
    const path = requestPath(target);
    if (!isAllowedHost(request.headers.host, this.#port)) {
      sendText(response, 403, `This preview answers to ${this.address} alone.`);
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      sendText(response, 405, "A preview can be read, and nothing else.");
    } else if (path === undefined) sendText(response, 400, "There is no such address.");
    else if (target.startsWith(ownFolder)) this.#answerOwn(request, response, target);
    else await this.#answerFile(response, path);
  }

  /** The script, the style sheet and the events of the preview itself. */
  #answerOwn(request: IncomingMessage, response: ServerResponse, target: string): void {
    const { pathname, searchParams } = new URL(target, this.address);
    const name = pathname.slice(ownFolder.length);
    const text = this.#source.ownFiles.get(name);
    if (text !== undefined) send(response, 200, contentTypeOf(name), text);
    else if (name !== "events") sendText(response, 404, "There is no such file.");
    else {
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
      if (request.method === "HEAD") response.end();
      else this.#streams.add(response, this.#pathOf(searchParams.get("page") ?? "/"), this.#source.state());
    }
  }

  /** The page that an address shows, relative to the site's root; "" for one that can't be. */
  #pathOf(target: string): string {
    return pathBelow(this.#source.site()?.base ?? "/", requestPath(target) ?? "");
  }

  async #answerFile(response: ServerResponse, asked: string): Promise<void> {
    const site = this.#source.site();
    // Before it is waited for: a build that ends meanwhile must not be taken for what the page shows.
    const { build } = this.#source.state();
    const path = pathBelow(site?.base ?? "/", asked);
    const file = await site?.read(path);
    const missing = file === undefined ? await site?.read(site.missing) : undefined;
    if (site === undefined) sendPage(response, 503, nothingYet, build);
    else if (file !== undefined) sendFile(response, 200, path, file, build);
    else if (missing !== undefined) sendFile(response, 404, site.missing, missing, build);
    else sendPage(response, 404, nothingHere, build);
  }
}

/** Pages of ours for when the site has none. */
const page = (title: string, text: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>\n<body>\n<h1>${title}</h1>\n<p>${text}</p>\n</body>\n</html>\n`;
const nothingYet = page(
  "Nothing to show yet",
  "The agenda has errors. As soon as they are mended, it is shown here.",
);
const nothingHere = page("There is no such page", "The agenda has no page of this address.");

function sendFile(
  response: ServerResponse,
  status: number,
  path: string,
  { bytes, page: isPage }: ServedFile,
  build: string,
): void {
  const type = contentTypeOf(path);
  const isHtml = type.startsWith("text/html");
  if (!isPage && (isHtml || /svg|xml/u.test(type))) response.setHeader("content-security-policy", harmless);
  if (isPage && isHtml) sendPage(response, status, new TextDecoder().decode(bytes), build);
  else send(response, status, type, bytes);
}

function sendPage(response: ServerResponse, status: number, html: string, build: string): void {
  send(response, status, contentTypeOf("x.html"), livePage(html, build));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, contentTypeOf("x.txt"), `${text}\n`);
}

/** Node leaves the body out where it was asked for the head alone. */
function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  const body = Buffer.from(content);
  response.writeHead(status, { "content-type": type, "content-length": body.length });
  response.end(body);
}
