import type { Diagnostic } from "../../src/core/diagnostic.ts";
import type { ExternalSettings } from "../../src/core/manifest.ts";
import { settlePages } from "../../src/external/check.ts";
import { externalFindings } from "../../src/external/findings.ts";
import { pagesOf, webLinks } from "../../src/external/links.ts";
import { type ConnectionOptions, connector } from "../../src/external/network/connection.ts";
import type { Ask, Clock } from "../../src/external/types.ts";
import { compileTexts, sectionText } from "./compile-texts.ts";
import { withFolder } from "./temporary-folder.ts";

/** A clock on which waiting takes no time, and that remembers how long was waited. */
export class TestClock implements Clock {
  readonly waits: number[] = [];
  #now = Date.parse("2026-03-01T12:00:00Z");

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    this.pass(milliseconds);
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** How many pages the links lead to. */
  readonly pages: number;
}

export interface CheckOptions {
  readonly settings?: Partial<ExternalSettings>;
  readonly connection?: Partial<ConnectionOptions>;
  /** Takes the place of real connections. */
  readonly ask?: Ask;
  readonly clock?: Clock;
  readonly fresh?: boolean;
  readonly allowPrivate?: boolean;
  readonly cacheFolder?: string;
  readonly onProgress?: (settled: number, of: number) => void;
}

/** Checks an agenda whose line "care" links to the given addresses, with real connections and, by itself, no cache. */
export async function checkLinks(addresses: readonly string[], options: CheckOptions = {}): Promise<Checked> {
  if (options.cacheFolder === undefined)
    return withFolder({}, (cacheFolder) => checkLinks(addresses, { ...options, cacheFolder }));
  const body = addresses.map((address) => `- [a page](${address})`).join("\n");
  const texts = {
    "1-care/index.md": sectionText(["id: care", "kind: line", "title: For care"], body),
  };
  return checkTexts(texts, { ...options, cacheFolder: options.cacheFolder });
}

/** Checks an agenda made of texts. */
export async function checkTexts(
  texts: Readonly<Record<string, string>>,
  options: CheckOptions & { readonly cacheFolder: string },
): Promise<Checked> {
  const { settings = {}, connection = {}, clock = new TestClock(), allowPrivate = true } = options;
  const { value } = compileTexts(texts);
  const external = { ...value.manifest.external, ...settings };
  const agenda = { ...value, manifest: { ...value.manifest, external } };
  const links = webLinks(agenda, new Map(Object.entries(texts)));
  const ask = connector({
    userAgent: "agenda-compiler/test",
    timeout: 5000,
    connectTimeout: 5000,
    resolve: (host) => Promise.reject(new Error(`a test wanted to look up ${host}`)),
    privateAllowed: () => allowPrivate,
    ...connection,
  });
  const pages = await settlePages({
    ...external,
    pages: pagesOf(links),
    cacheFolder: options.cacheFolder,
    fresh: options.fresh ?? false,
    allowPrivate,
    network: { ask: options.ask ?? ask, clock, random: () => 0.5 },
    onProgress: options.onProgress ?? (() => undefined),
  });
  return { diagnostics: externalFindings(links, pages), pages: pages.size };
}

/** "dead-link message", for each finding. */
export function said({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): string[] {
  return diagnostics.map(({ name, message }) => `${name}: ${message}`);
}
