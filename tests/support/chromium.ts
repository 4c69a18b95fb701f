import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { findChromium } from "./tools.ts";

/** Keeps the browser to itself: no sandbox in containers, no graphics card, and no talk with its maker. */
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium of this machine. Fails with one line where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error("No Chromium was found: run tests/setup, or name one in CHROMIUM_PATH.");
  }
  return await chromium.launch({ executablePath, args: flags });
}

/** Opens pages in the contexts of one browser: one context for all pages of the same view, which takes half the time. */
export function pageOpener(browser: () => Browser): (view: BrowserContextOptions) => Promise<Page> {
  const contexts = new Map<string, Promise<BrowserContext>>();
  return async (view) => {
    const key = JSON.stringify(view);
    const context = contexts.get(key) ?? browser().newContext(view);
    contexts.set(key, context);
    return (await context).newPage();
  };
}

/**
 * Waits until the page's search can be asked. A function and no text: the policy of our pages lets no text be run, and a browser
 * passes that over in the first look alone.
 */
export async function searchIsLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() => "MiniSearch" in globalThis);
}
