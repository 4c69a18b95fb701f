import { type Entries, type Entry, recall } from "./cache.ts";
import { HostGate } from "./host-gate.ts";
import { loadCache, saveCache } from "./network/cache-file.ts";
import { patientAsk } from "./patient-ask.ts";
import type { Network, Page } from "./types.ts";
import { visitPage } from "./visit.ts";

export interface PageCheck {
  readonly pages: readonly Page[];
  /** For how many days the answer of a working page is believed. */
  readonly maxAge: number;
  /** How many requests run at once, over all and to one host. */
  readonly concurrency: number;
  readonly perHost: number;
  /** How often a request that failed for the moment is repeated. */
  readonly retries: number;
  /** Where answers are kept for later runs. */
  readonly cacheFolder: string;
  /** Whether to ask again for what is in the cache. */
  readonly fresh: boolean;
  /** Whether addresses in private networks may be asked. */
  readonly allowPrivate: boolean;
  readonly network: Network;
  /** Is told how many of how many pages are settled. */
  readonly onProgress: (settled: number, of: number) => void;
}

const day = 24 * 60 * 60_000;

/** What became of every page, by address: from the cache where that is young enough, else from the page itself. */
export async function settlePages(check: PageCheck): Promise<Entries> {
  const { pages, cacheFolder, fresh, network, onProgress } = check;
  const { clock } = network;
  const longestAge = check.maxAge * day;
  const cached: Entries = fresh ? new Map() : await loadCache(cacheFolder);
  const settled = new Map<string, Entry>();
  for (const page of pages) {
    const limits = { now: clock.now(), longestAge, privateAllowed: check.allowPrivate };
    const entry = recall(cached, page, limits);
    if (entry !== undefined) settled.set(page.address, entry);
  }
  onProgress(settled.size, pages.length);
  const gate = new HostGate(check.concurrency, check.perHost);
  const ask = patientAsk({ ...network, gate, retries: check.retries });
  const kept = new Map<string, Entry>();
  const askFor = async (page: Page): Promise<void> => {
    const visit = await visitPage(page, ask);
    const entry: Entry = { ...visit, at: clock.now(), anchors: page.anchors };
    settled.set(page.address, entry);
    // Whether an address may be asked is decided by each run.
    if (entry.outcome.kind !== "refused") kept.set(page.address, entry);
    onProgress(settled.size, pages.length);
  };
  await Promise.all(pages.filter(({ address }) => !settled.has(address)).map(askFor));
  if (kept.size > 0) await saveCache(cacheFolder, kept, { now: clock.now(), longestAge });
  return settled;
}
