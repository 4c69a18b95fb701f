import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { realmOf } from "./network-realm.ts";

/** Looks up the IP addresses of a host. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** A host whose every address lies outside the public internet. */
export class RefusedAddress extends Error {
  override readonly name = "RefusedAddress";
  readonly ip: string;
  readonly realm: string;

  constructor(host: string, ip: string, realm: string) {
    super(`${host} leads to ${ip} (${realm})`);
    this.ip = ip;
    this.realm = realm;
  }
}

/**
 * A lookup for Node's sockets that hands out public addresses alone, unless private ones are allowed. A socket connects to
 * what its own lookup gave, so a name that is public when it is checked and private when it is used can't slip through.
 */
export function guardedLookup(resolve: Resolve, privateAllowed: boolean): LookupFunction {
  const open = async (host: string): Promise<readonly [LookupAddress, ...LookupAddress[]]> => {
    const addresses = await resolve(host);
    const [first, ...others] = addresses.filter(
      ({ address }) => privateAllowed || realmOf(address) === undefined,
    );
    if (first === undefined) throw refusedOrUnknown(host, addresses);
    return [first, ...others];
  };
  return (host, options, callback) => {
    open(host).then(
      (addresses) => {
        if (options.all === true) callback(null, [...addresses]);
        else callback(null, addresses[0].address, addresses[0].family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 0),
    );
  };
}

function refusedOrUnknown(host: string, addresses: readonly LookupAddress[]): Error {
  const ip = addresses[0]?.address;
  if (ip !== undefined) return new RefusedAddress(host, ip, realmOf(ip) ?? "unknown");
  return Object.assign(new Error(`${host} has no address`), { code: "ENOTFOUND" });
}
