import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { withExample } from "../support/example-agenda.ts";
import { withPreview } from "../support/preview.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const long = Array.from({ length: 120 }, (_, place) => `Paragraph ${place} about water.`).join("\n\n");
const note = (words: string): string =>
  `---\nid: thanks\nkind: section\ntitle: Thanks\n---\n\n${words}\n\n${long}\n`;
const path = "1-care/thanks.md";

/** A preview of the example with a long section, a page that looks at it, and what the browser complained of. */
function look(
  use: (page: Page, folder: string, complaints: readonly string[]) => Promise<void>,
): Promise<unknown> {
  return withExample({ [path]: note("To all who came.") }, (folder) =>
    withPreview(folder, async ({ address }) => {
      const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(`${address}sections/thanks.html`);
      await use(page, folder, complaints);
      await context.close();
    }),
  );
}

it("shows a change by itself, where the reader was", async () => {
  await look(async (page, folder, complaints) => {
    await page.evaluate("scrollTo(0, 1500)");
    await writeFile(join(folder, path), note("To all who have come."));
    await page.waitForSelector("text=To all who have come.");
    await expect.poll(() => page.evaluate("scrollY"), { timeout: 10_000 }).toBe(1500);
    expect(complaints).toEqual([]);
  });
});

it("shows a change first, and what rules find in it soon after", async () => {
  await look(async (page, folder, complaints) => {
    const findings = page.locator("[data-agenda-preview] li");
    await writeFile(
      join(folder, path),
      note("To [all](http://example.org/) who [came](https://example.org/all) by."),
    );
    await page.waitForSelector("main >> text=To all who came by.");
    await findings.filter({ hasText: "insecure-link" }).waitFor({ state: "attached" });
    await writeFile(join(folder, path), note("To all who came on foot."));
    await page.waitForSelector("main >> text=who came on foot.");
    await page.waitForTimeout(1000);
    expect(await findings.filter({ hasText: "insecure-link" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

it("keeps the last good page under what is wrong, until it is mended", async () => {
  await look(async (page, folder, complaints) => {
    const words = "<img src=x onerror=alert(1)> & [[nowhere]]";
    await writeFile(join(folder, path), note(`New words. See [[no-such-section]]. ${words}`));
    const panel = page.locator("[data-agenda-preview] .panel.failed");
    await panel.waitFor();
    expect(await page.locator("main").textContent()).toContain("To all who came.");
    expect(await page.locator("main").textContent()).not.toContain("New words.");
    expect(await panel.textContent()).toContain("1-care/thanks.md:7:16");
    // What was typed is text.
    expect(await panel.locator("pre").first().textContent()).toContain(words);
    expect(await panel.locator("img").count()).toBe(0);
    expect(await panel.locator("details").getAttribute("open")).toBe("");
    // Before axe, which tries styles of its own.
    expect(complaints).toEqual([]);
    await page.evaluate(axe.source);
    const found = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      }),
    );
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    await writeFile(join(folder, path), note("Mended."));
    await page.waitForSelector("text=Mended.");
    expect(await page.locator("[data-agenda-preview] .panel.failed").count()).toBe(0);
  });
});

it("can be closed and opened with the keyboard", async () => {
  await look(async (page, folder) => {
    await writeFile(join(folder, path), note("See [[no-such-section]]."));
    const details = page.locator("[data-agenda-preview] details");
    await page.locator("[data-agenda-preview] .panel.failed").waitFor();
    await page.locator("[data-agenda-preview] summary").focus();
    await page.keyboard.press("Escape");
    expect(await details.getAttribute("open")).toBeNull();
    await page.keyboard.press("Enter");
    expect(await details.getAttribute("open")).toBe("");
  });
});

it("follows a file that is replaced by another, and a section that goes and comes back", async () => {
  await look(async (page, folder) => {
    await writeFile(join(folder, "1-care/.thanks.md.new"), note("Replaced by another file."));
    await rename(join(folder, "1-care/.thanks.md.new"), join(folder, path));
    await page.waitForSelector("text=Replaced by another file.");
    await rm(join(folder, path));
    await page.locator("main", { hasText: "Replaced by another file." }).waitFor({ state: "detached" });
    await writeFile(join(folder, path), note("Here again."));
    await page.waitForSelector("text=Here again.");
  });
});
