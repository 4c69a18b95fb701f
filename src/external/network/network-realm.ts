import { BlockList, isIP } from "node:net";

type Subnet = readonly [network: string, bits: number];

/**
 * The networks that are no part of the public internet, from IANA's registries of special-purpose addresses (RFC 6890 and
 * its updates) and of multicast addresses.
 */
const ipv4Realms: Readonly<Record<string, readonly Subnet[]>> = {
  loopback: [["127.0.0.0", 8]],
  private: [
    ["10.0.0.0", 8],
    ["172.16.0.0", 12],
    ["192.168.0.0", 16],
  ],
  "link-local": [["169.254.0.0", 16]],
  "carrier's": [["100.64.0.0", 10]],
  multicast: [["224.0.0.0", 4]],
  reserved: [
    ["0.0.0.0", 8],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["240.0.0.0", 4],
  ],
};

const ipv6Realms: Readonly<Record<string, readonly Subnet[]>> = {
  loopback: [["::1", 128]],
  "unique-local": [["fc00::", 7]],
  "link-local": [["fe80::", 10]],
  multicast: [["ff00::", 8]],
  // Tunnels (Teredo, 6to4) are among the reserved ones: they hide an IPv4 address, and are out of use.
  reserved: [
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
  ],
};

/** All that is given out for the public internet so far. Whatever lies outside is reserved. */
const publicIpv6 = blockList([["2000::", 3]], "ipv6");

const ipv4Lists = listsOf(ipv4Realms, "ipv4");
const ipv6Lists = listsOf(ipv6Realms, "ipv6");

function listsOf(realms: Readonly<Record<string, readonly Subnet[]>>, type: "ipv4" | "ipv6") {
  return Object.entries(realms).map(([realm, subnets]) => ({ realm, list: blockList(subnets, type) }));
}

function blockList(subnets: readonly Subnet[], type: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const [network, bits] of subnets) list.addSubnet(network, bits, type);
  return list;
}

/**
 * The part of the network that an IP address belongs to ("loopback", "private"), or `undefined` for the public internet.
 * An IPv4 address inside an IPv6 one (mapped, or translated by NAT64) counts as itself. What is no address is "unknown".
 */
export function realmOf(ip: string): string | undefined {
  const address = ip.replace(/%.*/s, "");
  const version = isIP(address);
  if (version === 0) return "unknown";
  if (version === 4) return ipv4Lists.find(({ list }) => list.check(address, "ipv4"))?.realm;
  const embedded = embeddedIpv4(address);
  if (embedded !== undefined) return realmOf(embedded);
  const special = ipv6Lists.find(({ list }) => list.check(address, "ipv6"))?.realm;
  return special ?? (publicIpv6.check(address, "ipv6") ? undefined : "reserved");
}

/** Mapped addresses (::ffff:0:0/96, RFC 4291) and translated ones (64:ff9b::/96, RFC 6052) end in 32 bits of IPv4. */
function embeddedIpv4(address: string): string | undefined {
  const [head = "", tail = ""] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  const groups = [...before, ...zeros, ...after];
  const prefix = groups.slice(0, 6).join(":");
  if (prefix !== "0:0:0:0:0:ffff" && prefix !== "64:ff9b:0:0:0:0") return undefined;
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}
