import { STATUS_CODES } from "node:http";
import type { Failure } from "./types.ts";

/** "404 (Not Found)". */
export function statusText(status: number): string {
  const words = STATUS_CODES[status];
  return words === undefined ? String(status) : `${status} (${words})`;
}

/** Statuses that say that the page is not there, and give no hope (RFC 9110, 15.5.5 and 15.5.11). */
export function isGone(status: number): boolean {
  return status === 404 || status === 410;
}

export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

export function isPermanent(status: number): boolean {
  return status === 301 || status === 308;
}

/** Statuses of a server that may answer otherwise a moment later. */
export function mayPass(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(status);
}

/**
 * Whether the answer to HEAD stands for the page. Many servers refuse HEAD (403, 405, 501) or know nothing of it (400, 404,
 * 500): before a page is called dead, it is asked for in full.
 */
export function settlesHead(status: number): boolean {
  return status < 400 || status === 429 || status === 503;
}

/** Why a status other than success, redirect and "gone" leaves the page unreached. */
export function statusFailure(status: number): Failure {
  const reason = `its server answers ${statusText(status)}`;
  return { kind: "failure", reason, remedy: remedyFor(status), passing: mayPass(status) };
}

function remedyFor(status: number): string {
  if (status === 401 || status === 402 || status === 407)
    return "Readers will be stopped there too: link to an open page, or put the address under `external: ignore:`.";
  if (status === 403 || status === 999)
    return "Some sites turn programs away and let people in. Look at it in a browser; if all is well, put it under `external: ignore:`.";
  if (status === 429) return "The server wants fewer requests: check again later.";
  if (status >= 500) return "The server has a fault of its own: check again later.";
  return "Look at it in a browser, and mend the address.";
}
