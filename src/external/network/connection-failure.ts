import { plural } from "../../core/plural.ts";
import type { Failure } from "../types.ts";

const later = "Check again later; if it stays so, find another address.";
const look = "Look at it in a browser, and check the spelling of the host.";
const certificate = "Browsers warn readers of it. Find another address, or tell whoever keeps the site.";

interface Explanation {
  readonly reason: string;
  readonly remedy: string;
  readonly passing?: true;
}

/** Node's and OpenSSL's codes, in words that go on from "It can't be reached: ". */
const explanations: Readonly<Record<string, Explanation>> = {
  ENOTFOUND: {
    reason: "nobody knows its host",
    remedy:
      "Check the spelling of the host. If the site was given up, find another address, or a copy in an archive.",
  },
  EAI_AGAIN: { reason: "its host can't be looked up now", remedy: "Check the connection.", passing: true },
  ECONNREFUSED: { reason: "its host takes no connection", remedy: later },
  ECONNRESET: { reason: "its server broke the connection off", remedy: later, passing: true },
  EPIPE: { reason: "its server broke the connection off", remedy: later, passing: true },
  ETIMEDOUT: { reason: "its host does not answer", remedy: later, passing: true },
  EHOSTUNREACH: { reason: "there is no way to its host", remedy: later },
  ENETUNREACH: { reason: "there is no way to its network", remedy: "Check the connection." },
  CERT_HAS_EXPIRED: { reason: "its certificate has expired", remedy: certificate },
  CERT_NOT_YET_VALID: { reason: "its certificate is not valid yet", remedy: certificate },
  CERT_REVOKED: { reason: "its certificate was revoked", remedy: certificate },
  DEPTH_ZERO_SELF_SIGNED_CERT: { reason: "its certificate is signed by itself alone", remedy: certificate },
  SELF_SIGNED_CERT_IN_CHAIN: { reason: "its certificate is signed by nobody known", remedy: certificate },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    reason: "its certificate is signed by nobody known",
    remedy: certificate,
  },
  UNABLE_TO_GET_ISSUER_CERT: { reason: "its certificate is signed by nobody known", remedy: certificate },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    reason: "its certificate is signed by nobody known",
    remedy: certificate,
  },
  ERR_TLS_CERT_ALTNAME_INVALID: { reason: "its certificate belongs to another host", remedy: certificate },
};

/** Says why a connection failed, from the error that Node gives. */
export function connectionFailure(error: Error): Failure {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const known = explanations[code];
  if (known !== undefined) return { kind: "failure", passing: false, ...known };
  if (code === "EPROTO" || code.startsWith("ERR_SSL_"))
    return { kind: "failure", reason: "its server speaks no safe TLS", remedy: look, passing: false };
  if (code.startsWith("HPE_"))
    return { kind: "failure", reason: "its server does not speak HTTP", remedy: look, passing: false };
  const reason = `the connection failed (${code === "" ? error.message : code})`;
  return { kind: "failure", reason, remedy: later, passing: false };
}

/** Says that a server took too long. */
export function timeoutFailure(milliseconds: number): Failure {
  const time = plural(Math.round(milliseconds / 100) / 10, "second");
  return {
    kind: "failure",
    reason: `it did not answer within ${time}`,
    remedy: later,
    passing: true,
  };
}
