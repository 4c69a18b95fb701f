import { plural } from "../core/plural.ts";
import type { HostGate } from "./host-gate.ts";
import { QuietHosts } from "./quiet-hosts.ts";
import { backOff, longestWait } from "./retry-delay.ts";
import { mayPass, settlesHead } from "./status.ts";
import type { Answer, Failure, Method, Network, Refusal } from "./types.ts";

export interface Manners extends Network {
  readonly gate: HostGate;
  /** How often a request that failed for the moment is repeated. */
  readonly retries: number;
}

type Said = Answer | Failure | Refusal;

/** Asks for an address until there is an answer that counts. `wantsText`: whether the page itself is needed. */
export type PatientAsk = (url: URL, wantsText: boolean) => Promise<Said>;

/**
 * Asks with good manners: HEAD first, GET where HEAD does not settle it, few requests at once, repetitions further and
 * further apart. A host that names a time to come back is left alone by all requests until then.
 */
export function patientAsk(manners: Manners): PatientAsk {
  const quiet = new QuietHosts(manners.clock);
  return async (url, wantsText) => {
    let method: Method = wantsText ? "GET" : "HEAD";
    for (let repetitions = 0; ; ) {
      const said = await askInTurn(url, method, manners, quiet);
      const unsettled = method === "HEAD" && !settles(said);
      if (unsettled) method = "GET";
      if (unsettled && said.kind === "answer") continue;
      if (!isPassing(said) || repetitions >= manners.retries) return said;
      if (quiet.remaining(url.host) === 0) await manners.clock.sleep(backOff(repetitions, manners.random()));
      repetitions++;
    }
  };
}

function settles(said: Said): boolean {
  if (said.kind === "answer") return settlesHead(said.status);
  return said.kind === "refusal" || !said.passing;
}

function isPassing(said: Said): boolean {
  if (said.kind === "answer") return mayPass(said.status);
  return said.kind === "failure" && said.passing;
}

/** One request, when its host may be asked. Whoever waited for room looks again whether the host wants quiet. */
async function askInTurn(
  url: URL,
  method: Method,
  { ask, gate, clock }: Manners,
  quiet: QuietHosts,
): Promise<Said> {
  const { host } = url;
  for (;;) {
    const wait = quiet.remaining(host);
    if (wait > longestWait) return busy(wait);
    if (wait > 0) await clock.sleep(wait);
    const said = await gate.run(host, async () => {
      if (quiet.remaining(host) > 0) return undefined;
      const answer = await ask(url, method);
      // Before the next request may go there.
      if (answer.kind === "answer") quiet.heed(host, answer);
      return answer;
    });
    if (said !== undefined) return said;
  }
}

function busy(milliseconds: number): Failure {
  const time = plural(Math.ceil(milliseconds / 60_000), "minute");
  return {
    kind: "failure",
    reason: `its server asks to be left alone for ${time}`,
    remedy: "Check again after that.",
    passing: false,
  };
}
