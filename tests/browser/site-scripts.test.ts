import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium, searchIsLoaded } from "../support/chromium.ts";
import { evil, hostileInput } from "../support/hostile-agenda.ts";
import { renderInput } from "../support/render-input.ts";
import { sampleAgenda } from "../support/sample-agenda.ts";
import { sampleManifest, sampleSections } from "../support/sample-content.ts";
import { htmlOnDisk, type SiteOnDisk, siteOnDisk } from "../support/site-on-disk.ts";

let browser: Browser;
let site: SiteOnDisk;
let server: Server;
let origin: string;

const types: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
};

beforeAll(async () => {
  browser = await launchChromium();
  site = await htmlOnDisk(renderInput());
  const read = (path: string): Buffer => readFileSync(fileURLToPath(site.address(path)));
  server = createServer((request, response) => {
    // The page for what isn't there knows the folder that the site is published in.
    const path = (request.url ?? "/").replace(/^\/(?:valley\/)?/u, "");
    response.setHeader("content-type", types[path.split(".").at(-1) ?? ""] ?? "text/plain");
    try {
      response.end(read(path));
    } catch {
      response.writeHead(404).end(path.endsWith(".html") ? read("404.html") : "");
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await browser.close();
  server.close();
  site.remove();
});

/** Opens a page, and hands it over with what the browser complained of and asked for. */
async function visit(
  address: string,
  look: (page: Page, seen: { complaints: string[]; requests: string[] }) => Promise<void>,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const seen = { complaints: [] as string[], requests: [] as string[] };
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on("console", (message) => seen.complaints.push(message.text()));
  page.on("pageerror", (error) => seen.complaints.push(String(error)));
  page.on("request", (request) => seen.requests.push(request.url()));
  await page.goto(address);
  await look(page, seen);
  await context.close();
}

/** Where the page at an address of the disk sends its readers; undefined for a page that stays. */
function redirectTarget(address: string): string | undefined {
  const source = readFileSync(new URL(address), "utf8");
  const target = /<meta http-equiv="refresh" content="0; url=([^"]+)">/u.exec(source)?.[1];
  return target === undefined ? undefined : new URL(target, address).href;
}

const places = [
  ["from a disk", () => new URL("./", site.address("index.html")).href],
  ["on a server", () => origin],
] as const;

describe.each(places)("the search, %s", (_place, root) => {
  it("is loaded when it is opened, forgives slips, and is used with the keyboard alone", async () => {
    await visit(`${root()}sections/introduction.html`, async (page, seen) => {
      expect(seen.requests.filter((url) => url.includes("search"))).toEqual([]);
      await page.keyboard.press("/");
      await searchIsLoaded(page);
      await page.keyboard.type("curency valey");
      const options = page.locator("[role=option]");
      await options.first().waitFor();
      expect(await options.first().textContent()).toMatch(/S 1\.1 Issue a currency of the valley Strategy/u);
      expect(await page.locator(".search [role=status]").textContent()).toMatch(/^\d+ found$/u);
      expect(await page.locator(".search-passage mark").first().textContent()).toMatch(/currency|valley/u);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      const chosen = await page.locator("#page\\.search-words").getAttribute("aria-activedescendant");
      expect(await page.locator(`[id="${chosen}"]`).getAttribute("aria-selected")).toBe("true");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${root()}sections/issue-a-currency.html`);
      expect(seen.complaints).toEqual([]);
      expect(seen.requests.filter((url) => !url.startsWith(root()))).toEqual([]);
    });
  });

  it("says that it found nothing, and gives the focus back when it is closed", async () => {
    await visit(`${root()}index.html`, async (page) => {
      await page.click("button[data-search]");
      await page.keyboard.type("zzzzqqqq");
      await page.locator(".search [role=status]:not(:empty)").waitFor({ state: "attached" });
      expect(await page.locator(".search [role=status]").textContent()).toMatch(/^Nothing found/u);
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog").isVisible()).toBe(false);
      expect(await page.locator(":focus").textContent()).toBe("Search");
    });
  });
});

describe("the page for what isn't there", () => {
  it.each([
    ["light", 1280],
    ["dark", 320],
  ] as const)("can be used by all, at any depth, in %s colours at %i pixels", async (colorScheme, width) => {
    await visit(
      `${origin}some/where/else.html`,
      async (page, seen) => {
        expect(await page.locator("h1").textContent()).toBe("There is no such page");
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        expect(seen.complaints.filter((text) => !text.includes("404"))).toEqual([]);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run({ preload: false }),
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
        await page.locator("main a").first().click();
        await page.locator(".stave").waitFor({ state: "attached" });
      },
      { colorScheme, viewport: { width, height: 900 } },
    );
  });
});

describe("the search of an agenda in another language", () => {
  it("finds words without their accents, as the language writes them", async () => {
    const german = sampleAgenda(
      sampleSections.map((section) =>
        section.id === "conclusion" ? { ...section, title: "Größe und Übergang für Entrées" } : section,
      ),
      { manifest: { ...sampleManifest, language: "de" } },
    );
    const made = await htmlOnDisk(renderInput({ agenda: german }));
    await visit(made.address("index.html"), async (page) => {
      for (const words of ["grosse", "Uebergang", "ubergang", "groesse", "entrees"]) {
        await page.keyboard.press("Control+k");
        await searchIsLoaded(page);
        await page.locator(".search input").fill(words);
        await page.locator("[role=option]").first().waitFor();
        expect(await page.locator("[role=option]").first().textContent(), words).toContain(
          "Größe und Übergang",
        );
        await page.keyboard.press("Escape");
      }
    });
    made.remove();
  });
});

describe("a term", () => {
  it("is explained at the keyboard's focus, until Escape", async () => {
    await visit(site.address("sections/conclusion.html"), async (page, seen) => {
      const term = page.locator("a.term");
      await term.focus();
      const preview = page.locator(".preview");
      await preview.waitFor({ state: "visible" });
      expect(await preview.textContent()).toBe("local currency Money that you can spend in one place only.");
      expect(await term.getAttribute("aria-describedby")).toBe("page.preview");
      await page.keyboard.press("Escape");
      await preview.waitFor({ state: "hidden" });
      expect(await term.getAttribute("aria-describedby")).toBeNull();
      expect(seen.complaints).toEqual([]);
    });
  });

  it("is explained under the mouse, which may move onto the explanation", async () => {
    await visit(site.address("sections/conclusion.html"), async (page) => {
      await page.hover("a.term");
      await page.locator(".preview").waitFor({ state: "visible" });
      await page.hover(".preview");
      await page.waitForTimeout(400);
      expect(await page.locator(".preview").isVisible()).toBe(true);
      await page.mouse.move(1200, 850);
      await page.locator(".preview").waitFor({ state: "hidden" });
    });
  });

  it("is explained at the first tap, and looked up at the second", async () => {
    const phone = { hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } };
    await visit(
      site.address("sections/conclusion.html"),
      async (page) => {
        await page.tap("a.term");
        await page.locator(".preview").waitFor({ state: "visible" });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
        await page.tap("a.term");
        await page.waitForURL(`${site.address("glossary.html")}#local-currency`);
      },
      phone,
    );
  });

  it("is a link to the glossary where scripts don't run", async () => {
    await visit(
      site.address("sections/conclusion.html"),
      async (page) => {
        await page.click("a.term");
        await page.waitForURL(`${site.address("glossary.html")}#local-currency`);
        expect(await page.locator("button[data-search]").isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("the choices among strategies", () => {
  /** The strategies that are shown. */
  async function shown(page: Page): Promise<string[]> {
    const texts = await page.locator(".entry:visible h3").allTextContents();
    return texts.map((text) => /S \d\.\d/u.exec(text)?.[0] ?? text);
  }

  it("add up, stand in the address, and can be gone back from", async () => {
    await visit(site.address("strategies.html"), async (page, seen) => {
      await expect.poll(() => shown(page)).toEqual(["S 1.1", "S 1.2", "S 2.1"]);
      await page.click(".choice a >> text=Local");
      await page.click(".choice a >> text=Town councils");
      await expect.poll(() => shown(page)).toEqual(["S 1.1", "S 2.1"]);
      expect(page.url()).toMatch(/#scale\.local\+actor\.councils$/u);
      expect(await page.locator(".shown [role=status]").textContent()).toBe("2 of 3");
      await page.click(".choice a >> text=Proposed");
      await expect.poll(() => shown(page)).toEqual(["S 2.1"]);
      await page.goBack();
      await expect.poll(() => shown(page)).toEqual(["S 1.1", "S 2.1"]);
      await page.click(".shown a");
      await expect.poll(() => shown(page)).toHaveLength(3);
      expect(seen.complaints).toEqual([]);
    });
  });

  it("on the page of one value add to that value", async () => {
    await visit(site.address("facets/scale/local.html"), async (page) => {
      await page.click(".choice a >> text=Citizens");
      await page.waitForURL(`${site.address("strategies.html")}#scale.local+actor.citizens`);
      await expect.poll(() => shown(page)).toEqual(["S 1.1", "S 1.2"]);
    });
  });

  it("lead to plain pages where scripts don't run", async () => {
    await visit(
      site.address("strategies.html"),
      async (page) => {
        await page.click(".choice a >> text=National");
        await page.waitForURL(site.address("facets/scale/national.html"));
        await expect.poll(() => shown(page)).toEqual(["S 2.1"]);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe("a citation", () => {
  it("is copied by its button", async () => {
    await visit(
      site.address("sections/issue-a-currency.html"),
      async (page) => {
        await page.click(".cite summary");
        await page.locator(".cite-forms button").nth(1).click();
        await page
          .locator(".cite-forms button")
          .nth(1)
          .and(page.getByText("Copied", { exact: true }))
          .waitFor();
        expect(await page.evaluate("getSelection().toString()")).toContain(
          "@incollection{issue-a-currency-2026,",
        );
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
  });
});

describe("hostile words in every field", () => {
  it("run nothing, fetch nothing and break nothing on any page, with search and previews opened", async () => {
    const hostile = await htmlOnDisk(hostileInput());
    const pages = [
      "index.html",
      "sections/exchange.html",
      "sections/issue-a-currency.html",
      "sections/introduction.html",
    ];
    const others = [
      "strategies.html",
      "issues.html",
      "matrix.html",
      "coverage.html",
      "glossary.html",
      "sources.html",
    ];
    for (const path of [
      ...pages,
      ...others,
      "whole.html",
      "404.html",
      "maps.html",
      "facets/scale/local.html",
    ]) {
      await visit(hostile.address(path), async (page, seen) => {
        const ran: string[] = [];
        page.on("dialog", async (dialog) => {
          ran.push(dialog.message());
          await dialog.dismiss();
        });
        await page.reload();
        await page.keyboard.press("/");
        await page.waitForTimeout(50);
        if (path !== "404.html") {
          await page.locator(".search input").fill("alert");
          await page.locator("[role=option]").first().waitFor();
          expect(await page.locator("[role=option]").first().textContent()).toContain("<script>");
          await page.keyboard.press("Escape");
          const term = page.locator("a.term").first();
          if ((await term.count()) > 0) {
            await term.focus();
            await page.locator(".preview").waitFor({ state: "visible" });
          }
        }
        expect(ran).toEqual([]);
        expect(
          await page.locator("script:not([src]):not([type='application/ld+json']), img[src=x]").count(),
        ).toBe(0);
        if (path !== "404.html") expect(seen.complaints, path).toEqual([]);
        expect(
          seen.requests.filter((url) => !url.startsWith("file:")),
          path,
        ).toEqual([]);
        expect(await page.locator("body").textContent()).toContain(evil.slice(2, 10));
      });
    }
    hostile.remove();
  });

  it("run nothing and fetch nothing on any other page either, the summary and redirects included", async () => {
    const hostile = await siteOnDisk(hostileInput());
    expect(hostile.pages.length).toBeGreaterThan(30);
    await visit(hostile.address("index.html"), async (page, { requests }) => {
      const ran: string[] = [];
      page.on("dialog", async (dialog) => {
        ran.push(dialog.message());
        await dialog.dismiss();
      });
      let followed = 0;
      for (const path of hostile.pages) {
        const address = hostile.address(path);
        await page.goto(address, { waitUntil: "load" });
        // A redirect left to itself would set out while the next page is being opened.
        const target = redirectTarget(address);
        if (target !== undefined) {
          await page.waitForURL(target);
          followed += 1;
        }
        expect(ran, path).toEqual([]);
        const strange = page.locator(
          "script:not([src]):not([type='application/ld+json']), img[src=x], [onerror], a[href^='javascript:'], a[href^='data:']",
        );
        expect(await strange.count(), path).toBe(0);
      }
      expect(followed).toBeGreaterThan(0);
      expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
    });
    hostile.remove();
  });
});
