import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { launchChromium } from "../support/chromium.ts";
import { renderInput } from "../support/render-input.ts";
import { htmlOnDisk, type SiteOnDisk } from "../support/site-on-disk.ts";

/** A page with each kind of map. */
const pages = {
  "all lines": "maps.html",
  "the overview": "index.html",
  "a line": "maps/governance.html",
  "a line's own page": "sections/practices.html",
  "a theme": "maps/indicators-for-another-economy.html",
  "a strategy": "sections/new-public-policies.html",
  "an issue": "sections/dominant-economic-model.html",
};

let browser: Browser;
let site: SiteOnDisk;

beforeAll(async () => {
  browser = await launchChromium();
  const { value } = await readAgenda(join(import.meta.dirname, "../../agenda"));
  const agenda = compileAgenda(value, []).value;
  site = await htmlOnDisk(renderInput({ agenda, formats: ["html"], assets: new Map() }));
});

afterAll(async () => {
  await browser.close();
  site.remove();
});

interface View {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  readonly javaScriptEnabled?: boolean;
}

/** Opens a page, hands it over, and expects that it complained of nothing. */
async function visit(path: string, view: View, look: (page: Page) => Promise<void>): Promise<void> {
  const { width = 1280, ...rest } = view;
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...rest });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(site.address(path));
  await look(page);
  expect(complaints).toEqual([]);
  await context.close();
}

/** Words that leave their box or the drawing, in the drawing that is seen, with this machine's own fonts. */
const cutWords = `(() => {
  const drawings = [...document.querySelectorAll(".map-drawing")].filter((svg) => svg.getBoundingClientRect().width > 0);
  return drawings.flatMap((svg) => {
    const whole = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("text")].flatMap((text) => {
      const words = text.getBoundingClientRect();
      const rim = text.closest(".map-box")?.querySelector("path").getBoundingClientRect() ?? whole;
      const across = words.left >= rim.left && words.right <= rim.right + 0.5;
      const down = words.top >= rim.top - 1 && words.bottom <= rim.bottom + 1;
      return across && down ? [] : [text.textContent];
    });
  });
})()`;

/** The size in pixels that the words of boxes have on the screen. */
const sizeOfWords = `(() => {
  const text = [...document.querySelectorAll(".map-box text")].find((entry) => entry.getBoundingClientRect().width > 0);
  const svg = text.closest("svg");
  return Number(text.getAttribute("font-size")) * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
})()`;

/** What axe finds, with the start of each place. */
const faults = `axe.run(document, { preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html.slice(0, 80)).join(" ")))`;

describe.each(Object.entries(pages))("the map of %s", (_name, path) => {
  it.each([
    [1280, "light"],
    [320, "dark"],
  ] as const)("fits a screen of %i pixels, with every word in its box", (width, colorScheme) =>
    visit(path, { width, colorScheme }, async (page) => {
      const seen = await page.locator(".map-drawing:visible").count();
      expect(seen).toBe(1);
      expect(await page.locator(width === 320 ? ".map-narrow:visible" : ".map-wide:visible").count()).toBe(1);
      expect(await page.evaluate(cutWords)).toEqual([]);
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(overflow).toBeLessThanOrEqual(0);
      const size = await page.evaluate(sizeOfWords);
      expect(size).toBeGreaterThan(9.5);
    }),
  );

  it("has nothing that axe finds fault with", () =>
    visit(path, {}, async (page) => {
      await page.evaluate(axe.source);
      const found = await page.evaluate(faults);
      expect(found).toEqual([]);
    }));
});

describe("a map without scripts", () => {
  it("is a drawing whose boxes are links, with the same as a list", () =>
    visit(pages["a line"], { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator(".map-tools:visible").count()).toBe(0);
      await page.locator(".map-list summary").click();
      expect(await page.locator(".map-list").textContent()).toContain("supports");
      await page.locator('.map-wide [data-box="accountable-finance"]').click();
      expect(page.url()).toContain("sections/accountable-finance.html");
    }));
});

describe("with the keyboard", () => {
  it("boxes have the focus in the order of reading, are named, and can be followed", () =>
    visit(pages["a line"], {}, async (page) => {
      const names: string[] = [];
      await page.locator(".map-wide").focus();
      for (let step = 0; step < 4; step++) {
        await page.keyboard.press("Tab");
        names.push(String(await page.evaluate("document.activeElement.getAttribute('aria-label')")));
      }
      // Each is said with the words that stand in it.
      expect(names.map((name) => name.replaceAll("\u00a0", " ").slice(0, 6))).toEqual([
        "SL 5 B",
        "S 5.1 ",
        "S 5.2 ",
        "S 5.3 ",
      ]);
      const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
      expect(outline).toBe("solid");
      await page.keyboard.press("Enter");
      await page.waitForURL(/balance-institutions/u);
    }));

  it("a map can be enlarged, moved and seen whole again", () =>
    visit(pages["a line"], {}, async (page) => {
      const seen = () => page.locator(".map-wide svg").getAttribute("viewBox");
      const whole = await seen();
      await page.locator(".map-wide").focus();
      await page.keyboard.press("+");
      const enlarged = await seen();
      expect(enlarged).not.toBe(whole);
      await page.keyboard.press("ArrowRight");
      expect(await seen()).not.toBe(enlarged);
      await page.keyboard.press("0");
      expect(await seen()).toBe(whole);
      await page.getByRole("button", { name: "Larger" }).click();
      expect(await seen()).toBe(enlarged);
      await page.getByRole("button", { name: "Whole map" }).click();
      expect(await seen()).toBe(whole);
    }));
});

describe("with scripts", () => {
  it("what a box isn't linked to steps back while it has the focus", () =>
    visit(pages["a line"], {}, async (page) => {
      const far = () => page.locator(".map-wide .map-box.is-far").count();
      expect(await far()).toBe(0);
      await page.locator('.map-wide [data-box="accountable-finance"]').focus();
      expect(await far()).toBeGreaterThan(10);
      expect(await page.locator('.map-wide [data-box="financialisation"].is-far').count()).toBe(0);
      await page.locator("h1").click();
      expect(await far()).toBe(0);
    }));

  it("types of link and scales can be chosen", () =>
    visit(pages["a line"], {}, async (page) => {
      const shown = (type: string) =>
        page.locator(`.map-wide .map-edges [data-type="${type}"]:visible`).count();
      const before = await shown("supports");
      expect(before).toBeGreaterThan(0);
      await page.getByLabel("supports", { exact: true }).uncheck();
      expect(await shown("supports")).toBe(0);
      await page.getByLabel("supports", { exact: true }).check();
      await page.getByLabel("At scale").selectOption("local");
      expect(await shown("supports")).toBeLessThan(before);
      expect(await page.locator(".map-wide .map-box.is-pale").count()).toBeGreaterThan(3);
    }));

  it("the wheel enlarges a map only while Ctrl is held", () =>
    visit(pages["all lines"], {}, async (page) => {
      const seen = () => page.locator(".map-wide svg").getAttribute("viewBox");
      const whole = await seen();
      await page.locator(".map-wide").hover();
      await page.mouse.wheel(0, -100);
      expect(await seen()).toBe(whole);
      await page
        .locator(".map-wide")
        .dispatchEvent("wheel", { deltaY: -100, ctrlKey: true, clientX: 400, clientY: 400 });
      expect(await seen()).not.toBe(whole);
    }));
});
