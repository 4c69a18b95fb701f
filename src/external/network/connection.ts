import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type Socket } from "node:net";
import { isRedirect } from "../status.ts";
import type { Answer, Ask, Failure, Refusal } from "../types.ts";
import { connectionFailure, timeoutFailure } from "./connection-failure.ts";
import { guardedLookup, RefusedAddress, type Resolve } from "./guarded-lookup.ts";
import { realmOf } from "./network-realm.ts";
import { encodings, isHtml, readPage } from "./page-text.ts";

export interface ConnectionOptions {
  readonly userAgent: string;
  /** For the whole of a request, in milliseconds. */
  readonly timeout: number;
  /** Until a connection stands, in milliseconds. */
  readonly connectTimeout: number;
  readonly resolve: Resolve;
  /** Whether a host may lead into a private network. */
  readonly privateAllowed: (host: string) => boolean;
}

/**
 * Sends requests, each over a connection of its own, without cookies and without the page that the link stands on. An
 * answer to GET brings the page's HTML.
 */
export function connector(options: ConnectionOptions): Ask {
  return async (url, method) => {
    // Node asks no lookup for what already is an address.
    const host = bareHost(url);
    const realm = isIP(host) === 0 ? undefined : realmOf(host);
    if (realm !== undefined && !options.privateAllowed(host))
      return { kind: "refusal", host, ip: host, realm };
    return send(url, method, options);
  };
}

/** The host of an address, without the brackets of an IPv6 one. */
function bareHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1");
}

type Said = Answer | Failure | Refusal;

function send(url: URL, method: "HEAD" | "GET", options: ConnectionOptions): Promise<Said> {
  return new Promise((resolve) => {
    const outgoing = open(url, method, options);
    const watch = watchTime(outgoing, options);
    const settle = (said: Said): void => {
      watch.stop();
      resolve(said);
      outgoing.destroy();
    };
    const fail = (error: Error): void => settle(watch.late() ?? explain(error, url));
    const broken = (): void => fail(brokenOff);
    outgoing.on("error", fail);
    outgoing.on("close", broken);
    outgoing.on("response", (response) => {
      // The page is there. What breaks off from here on only cuts its text short.
      outgoing.off("error", fail).on("error", () => undefined);
      outgoing.off("close", broken);
      readAnswer(response, method).then(settle, fail);
    });
    outgoing.end();
  });
}

const brokenOff = Object.assign(new Error("closed without an answer"), { code: "ECONNRESET" });

function open(url: URL, method: "HEAD" | "GET", options: ConnectionOptions): ClientRequest {
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  const host = bareHost(url);
  return send({
    protocol: url.protocol,
    hostname: host,
    ...(url.port === "" ? {} : { port: url.port }),
    path: url.pathname + url.search,
    method,
    headers: {
      "user-agent": options.userAgent,
      accept: "text/html, application/xhtml+xml, */*;q=0.8",
      "accept-encoding": encodings,
    },
    agent: false,
    lookup: guardedLookup(options.resolve, options.privateAllowed(host)),
  });
}

interface TimeWatch {
  stop(): void;
  /** The failure to tell of, once the time is up. */
  late(): Failure | undefined;
}

function watchTime(outgoing: ClientRequest, { timeout, connectTimeout }: ConnectionOptions): TimeWatch {
  let late: Failure | undefined;
  const giveUp = (after: number) => () => {
    late = timeoutFailure(after);
    outgoing.destroy();
  };
  const whole = setTimeout(giveUp(timeout), timeout);
  const connecting = setTimeout(giveUp(connectTimeout), connectTimeout);
  outgoing.on("socket", (socket: Socket) => {
    const connected = "encrypted" in socket ? "secureConnect" : "connect";
    socket.once(connected, () => clearTimeout(connecting));
  });
  const stop = (): void => {
    clearTimeout(whole);
    clearTimeout(connecting);
  };
  return { stop, late: () => late };
}

async function readAnswer(response: IncomingMessage, method: "HEAD" | "GET"): Promise<Answer> {
  const { statusCode: status = 0, headers, socket } = response;
  const privately = realmOf(socket.remoteAddress ?? "") !== undefined;
  const wantsText =
    method === "GET" && !isRedirect(status) && status < 400 && isHtml(headers["content-type"]);
  const html = wantsText ? await readPage(response) : undefined;
  return {
    kind: "answer",
    status,
    privately,
    ...(headers.location === undefined ? {} : { location: headers.location }),
    ...(headers["retry-after"] === undefined ? {} : { retryAfter: headers["retry-after"] }),
    ...(html === undefined ? {} : { html }),
  };
}

function explain(error: Error, url: URL): Failure | Refusal {
  if (!(error instanceof RefusedAddress)) return connectionFailure(error);
  return { kind: "refusal", host: bareHost(url), ip: error.ip, realm: error.realm };
}
