import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { selfSigned } from "./self-signed.ts";

/** A web server on this computer, and what it was asked. */
export interface TestServer {
  /** "http://127.0.0.1:41234". */
  readonly origin: string;
  /** "HEAD /page", in the order in which they came. */
  readonly asked: readonly string[];
  readonly headers: readonly IncomingMessage["headers"][];
  /** The most requests that were open at the same time. */
  readonly mostAtOnce: () => number;
}

/** Answers a request for a path; one that is not listed gets 404. */
export type Routes = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

/** Runs `use` with a server on a free port of 127.0.0.1, which is closed afterwards. */
export async function withServer<Result>(
  routes: Routes,
  use: (server: TestServer) => Promise<Result>,
  { secure = false }: { readonly secure?: boolean } = {},
): Promise<Result> {
  const asked: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  let open = 0;
  let most = 0;
  const listener: RequestListener = (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    open++;
    most = Math.max(most, open);
    response.on("close", () => {
      open--;
    });
    const route = routes[request.url ?? ""] ?? respond(404);
    route(request, response);
  };
  const server = secure ? createSecureServer(selfSigned, listener) : createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  try {
    const origin = `${secure ? "https" : "http"}://127.0.0.1:${port}`;
    return await use({ origin, asked, headers, mostAtOnce: () => most });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  }
}

/** A route that answers with a status, headers and a body. */
export function respond(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = "",
): Routes[string] {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** A route that answers with HTML. */
export function page(html: string): Routes[string] {
  return respond(200, { "content-type": "text/html; charset=utf-8" }, html);
}
