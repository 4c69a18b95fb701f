import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Agenda } from "../../src/core/agenda.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { mapSvg } from "../../src/render/map/export/svg.ts";
import { launchChromium, pageOpener } from "../support/chromium.ts";
import { contextFor, everyMap } from "../support/maps.ts";
import { hebrewInput } from "../support/pdf-agendas.ts";
import { renderInput } from "../support/render-input.ts";
import { htmlOnDisk, type SiteOnDisk, siteOnDisk } from "../support/site-on-disk.ts";

/** A page with each kind of map. */
const pages = {
  "all lines": "maps.html",
  "the overview": "index.html",
  "a line": "maps/governance.html",
  "a line's own page": "sections/practices.html",
  "a theme": "maps/indicators-for-another-economy.html",
  "a strategy": "sections/new-public-policies.html",
  "an issue": "sections/dominant-economic-model.html",
} as const;

let browser: Browser;
let site: SiteOnDisk;
let agenda: Agenda;
const openPage = pageOpener(() => browser);

beforeAll(async () => {
  browser = await launchChromium();
  const { value } = await readAgenda(join(import.meta.dirname, "../../agenda"));
  agenda = compileAgenda(value, []).value;
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
  readonly hasTouch?: boolean;
  readonly isMobile?: boolean;
}

/** Opens a page, hands it over, and expects that it complained of nothing. */
async function visit(
  path: string,
  view: View,
  look: (page: Page) => Promise<void>,
  shown: SiteOnDisk = site,
): Promise<void> {
  const { width = 1280, ...rest } = view;
  const page = await openPage({ viewport: { width, height: 900 }, ...rest });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(shown.address(path));
  await look(page);
  expect(complaints).toEqual([]);
  await page.close();
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

/** Words of a box that lie on other words of it. */
const mixedWords = `[...document.querySelectorAll(".map-box")].flatMap((box) => {
  const texts = [...box.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
  return texts.flatMap(([words, one], index) =>
    texts.slice(index + 1).some(([, other]) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > one.height / 2) ? [words] : []);
})`;

/** The size in pixels that the words of boxes have on the screen. */
const sizeOfWords = `(() => {
  const text = [...document.querySelectorAll(".map-box text")].find((entry) => entry.getBoundingClientRect().width > 0);
  const svg = text.closest("svg");
  return Number.parseFloat(getComputedStyle(text).fontSize) * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
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

  it.each([
    [1280, "light"],
    [320, "dark"],
  ] as const)("has nothing that axe finds fault with, at %i pixels", (width, colorScheme) =>
    visit(path, { width, colorScheme }, async (page) => {
      await page.evaluate(axe.source);
      const found = await page.evaluate(faults);
      expect(found).toEqual([]);
    }),
  );
});

describe("an agenda that is read from the right", () => {
  it.each(["maps.html", "summary.html"])("has every word of the map in its box on %s", async (path) => {
    const turned = await siteOnDisk(await hebrewInput());
    try {
      const look = async (page: Page): Promise<void> => {
        expect(await page.locator(".map-wide:visible .map-box").count()).toBe(3);
        expect(await page.evaluate(cutWords)).toEqual([]);
        expect(await page.evaluate(mixedWords)).toEqual([]);
      };
      await visit(path, {}, look, turned);
    } finally {
      turned.remove();
    }
  });
});

describe("a map in a file of its own", () => {
  it("has every word in its box, with the fonts of the machine that shows it", async () => {
    const page = await browser.newPage();
    const context = contextFor(agenda);
    const maps = (["wide", "narrow"] as const).flatMap((form) => everyMap(context, form));
    const cut: string[] = [];
    for (const map of maps) {
      const svg = mapSvg(map, { prefix: "m-", standalone: true });
      await page.setContent(`<!DOCTYPE html>${svg}`);
      const words = (await page.evaluate(cutWords)) as string[];
      cut.push(...words.map((text) => `${map.title}: ${text}`));
    }
    expect(cut).toEqual([]);
    await page.close();
  });
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

describe("on a phone", () => {
  const phone = { width: 360, hasTouch: true, isMobile: true };
  const seenOf = (page: Page) => page.locator(".map-narrow svg").getAttribute("viewBox");

  it("two fingers move a map and change its size, and one scrolls the page", () =>
    visit(pages["a line"], phone, async (page) => {
      const touch = await page.context().newCDPSession(page);
      const put = async (type: "touchStart" | "touchMove" | "touchEnd", ...places: [number, number][]) =>
        touch.send("Input.dispatchTouchEvent", { type, touchPoints: places.map(([x, y]) => ({ x, y })) });
      await page.locator(".map-narrow").evaluate((frame) => frame.scrollIntoView({ block: "start" }));
      const whole = await seenOf(page);
      await put("touchStart", [150, 400]);
      await put("touchMove", [150, 300]);
      await put("touchEnd");
      expect(await seenOf(page)).toBe(whole);
      await put("touchStart", [140, 300], [200, 300]);
      await put("touchMove", [100, 300], [240, 300]);
      // The page answers a touch when it next has time for it.
      const width = async (): Promise<number> => Number((await seenOf(page))?.split(" ")[2]);
      await expect.poll(width, { timeout: 10_000 }).toBeLessThan(Number(whole?.split(" ")[2]) / 2);
      const enlarged = await seenOf(page);
      await put("touchMove", [60, 260], [200, 260]);
      await expect.poll(() => seenOf(page), { timeout: 10_000 }).not.toBe(enlarged);
      await put("touchEnd");
      await page.locator(".map-tools summary").tap();
      await page.getByRole("button", { name: "Whole map" }).tap();
      await expect.poll(() => seenOf(page), { timeout: 10_000 }).toBe(whole);
    }));

  it("the tools stand behind a word, say what fingers do, and keep to the width", () =>
    visit(pages["a strategy"], phone, async (page) => {
      expect(await page.locator(".map-tools fieldset").isVisible()).toBe(false);
      await page.locator(".map-tools summary").tap();
      expect(await page.locator(".map-hint").textContent()).toContain("Two fingers");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
      const edges = page.locator(".map-narrow .map-edges .map-edge:visible");
      const before = await edges.count();
      await page.getByLabel("addresses", { exact: true }).uncheck();
      expect(await edges.count()).toBeLessThan(before);
      const whole = await seenOf(page);
      await page.getByRole("button", { name: "Larger" }).tap();
      expect(await seenOf(page)).not.toBe(whole);
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
