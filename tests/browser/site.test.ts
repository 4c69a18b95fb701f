import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium, pageOpener, searchIsLoaded } from "../support/chromium.ts";
import { renderInput } from "../support/render-input.ts";
import { type SiteOnDisk, siteOnDisk } from "../support/site-on-disk.ts";

/** One page of each type. */
const pageTypes = {
  overview: "index.html",
  "front matter": "sections/introduction.html",
  line: "sections/exchange.html",
  strategy: "sections/issue-a-currency.html",
  value: "sections/trust.html",
  issue: "sections/empty-shops.html",
  theme: "sections/youth.html",
  issues: "issues.html",
  themes: "themes.html",
  glossary: "glossary.html",
  sources: "sources.html",
  strategies: "strategies.html",
  "strategies of one scale": "facets/scale/local.html",
  matrix: "matrix.html",
  coverage: "coverage.html",
  maps: "maps.html",
  "map of a line": "maps/exchange.html",
  "map of a theme": "maps/youth.html",
  "whole agenda": "whole.html",
  summary: "summary.html",
};

/** Both schemes and both ends of the scale of screens; four combinations would find no more, and take twice the time. */
const views = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 320 },
] as const;

let browser: Browser;
let site: SiteOnDisk;
const openPage = pageOpener(() => browser);

beforeAll(async () => {
  browser = await launchChromium();
  site = await siteOnDisk(renderInput());
});

afterAll(async () => {
  await browser.close();
  site.remove();
});

/** Opens a page from disk, notes what it asks for and complains of, and hands it over. */
async function visit(
  path: string,
  look: (page: Page, seen: { complaints: string[]; requests: string[] }) => Promise<void>,
  view: { colorScheme: "light" | "dark"; width: number } = { colorScheme: "light", width: 1280 },
): Promise<void> {
  const { colorScheme, width } = view;
  const seen = { complaints: [] as string[], requests: [] as string[] };
  const page = await openPage({ colorScheme, viewport: { width, height: 900 } });
  page.on("console", (message) => seen.complaints.push(message.text()));
  page.on("request", (request) => seen.requests.push(request.url()));
  await page.goto(site.address(path));
  await look(page, seen);
  await page.close();
}

/** What axe finds on a page: each with the rule and the first element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      preload: false,
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

describe.each(Object.entries(pageTypes))("the page of type %s", (_type, path) => {
  it.each(views)("can be used by all, in $colorScheme colours at $width pixels", async (view) => {
    await visit(
      path,
      async (page, seen) => {
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(view.width);
        expect(seen.complaints).toEqual([]);
        expect(seen.requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
        expect(await violations(page)).toEqual([]);
      },
      view,
    );
  });
});

describe("from a disk", () => {
  it("a page has its styles and its image, under a policy that allows nothing else", async () => {
    await visit("sections/introduction.html", async (page) => {
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
        "rgb(251, 248, 241)",
      );
      expect(await page.evaluate("document.querySelector('img').naturalWidth")).toBe(320);
    });
  });

  it("a reader gets from the overview to a strategy, on to what it supports, and back", async () => {
    await visit("index.html", async (page) => {
      await page.click(".line-card >> text=Exchange goods and work fairly");
      await page.click("main >> text=Issue a currency of the valley");
      expect(await page.locator("h1").textContent()).toMatch(/S 1\.1\s+Issue a currency of the valley/u);
      await page.click(".relations >> text=Reform the land tax");
      await page.click(".relations >> text=Issue a currency of the valley");
      await page.click(".breadcrumbs >> text=Overview");
      expect(await page.locator("h1").textContent()).toBe("An Economy for Rivertown & its Valley");
    });
  });

  it("an old address leads on by itself", async () => {
    await visit("sections/trade.html", async (page) => {
      await page.waitForURL(site.address("sections/exchange.html"));
    });
  });
});

describe("with a keyboard", () => {
  it("the first stop is the link past the head, which leads into the text", async () => {
    await visit("sections/exchange.html", async (page) => {
      await page.keyboard.press("Tab");
      const link = page.locator(":focus");
      expect(await link.textContent()).toBe("Skip to the text");
      expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.tagName")).toBe("MAIN");
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").textContent()).toBe("Overview");
      expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
    });
  });
});

describe("at twice the size", () => {
  it.each(["sections/issue-a-currency.html", "strategies.html", "matrix.html", "glossary.html"])(
    "%s loses nothing: its text stays inside the window, and its tools work",
    async (path) => {
      // What a browser window of 1280 pixels has left when a reader enlarges the page to 200 %.
      const context = await browser.newContext({
        viewport: { width: 640, height: 450 },
        deviceScaleFactor: 2,
      });
      const page = await context.newPage();
      await page.goto(site.address(path));
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(640);
      await page.click("button[data-search]");
      await searchIsLoaded(page);
      await page.keyboard.type("valley");
      await page.locator("[role=option]").first().waitFor();
      const box = await page.locator("dialog").boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.width ?? 999) <= 640).toBe(true);
      await context.close();
    },
  );
});

describe("the open search", () => {
  it.each(views)("can be used by all, in $colorScheme colours at $width pixels", async (view) => {
    await visit(
      "index.html",
      async (page) => {
        await page.click("button[data-search]");
        await searchIsLoaded(page);
        await page.keyboard.type("currency");
        await page.locator("[role=option]").first().waitFor();
        expect(await violations(page)).toEqual([]);
      },
      view,
    );
  });
});

describe("readers who want less motion", () => {
  it("get none", async () => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(site.address("sections/exchange.html"));
    expect(await page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")).toBe("auto");
    const moving = await page.evaluate(
      "[...document.querySelectorAll('*')].filter((element) => { const style = getComputedStyle(element); return style.animationName !== 'none' || Number.parseFloat(style.transitionDuration) > 0; }).length",
    );
    expect(moving).toBe(0);
    await context.close();
  });
});

describe("on paper", () => {
  it("a page shows its text and leaves navigation away", async () => {
    await visit("sections/exchange.html", async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".contents").isVisible()).toBe(false);
      expect(await page.locator(".pager").isVisible()).toBe(false);
      expect(await page.locator("#why-exchange").isVisible()).toBe(true);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
        "rgb(255, 255, 255)",
      );
    });
  });
});
