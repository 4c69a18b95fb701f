import { lookup } from "node:dns/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { ExternalSettings } from "../../core/manifest.ts";
import type { Network } from "../types.ts";
import { connector } from "./connection.ts";

/** The longest that a connection may take to stand, in milliseconds; the rest of the time is for the answer. */
const connectTimeout = 10_000;

/** The network as it is. `userAgent` says who asks. */
export function realNetwork(
  { timeout, privateHosts }: ExternalSettings,
  { userAgent, allowPrivate }: { readonly userAgent: string; readonly allowPrivate: boolean },
): Network {
  const milliseconds = timeout * 1000;
  return {
    ask: connector({
      userAgent,
      timeout: milliseconds,
      connectTimeout: Math.min(connectTimeout, milliseconds),
      resolve: (host) => lookup(host, { all: true }),
      privateAllowed: (host) => allowPrivate && (privateHosts.length === 0 || privateHosts.includes(host)),
    }),
    clock: { now: Date.now, sleep: (duration) => sleep(duration) },
    random: Math.random,
  };
}
