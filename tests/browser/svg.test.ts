import { createServer, type Server } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sanitiseSvg } from "../../src/render/images/sanitise-svg.ts";
import { launchChromium } from "../support/chromium.ts";
import { hostileSvg } from "../support/hostile-svg.ts";

let browser: Browser;
let server: Server;
let address = "";
let served = "";

beforeAll(async () => {
  browser = await launchChromium();
  server = createServer((_, response) => {
    response.setHeader("content-type", "image/svg+xml");
    response.end(served);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  address = typeof place === "object" && place !== null ? `http://127.0.0.1:${place.port}/image.svg` : "";
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** What an image does where it is opened by its address: dialogs, requests for other things, and what a browser says of its text. */
async function opened(
  svg: string,
): Promise<{ readonly does: readonly string[]; readonly elements: readonly string[] }> {
  served = svg;
  const page = await browser.newPage();
  const does: string[] = [];
  page.on("dialog", async (dialog) => {
    does.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().endsWith("/favicon.ico")) does.push(request.url());
  });
  await page.goto(address, { waitUntil: "load" });
  for (const target of await page.locator("text, rect").all())
    await target.click({ force: true, timeout: 300 }).catch(() => undefined);
  await page.waitForTimeout(60);
  const elements = await page.evaluate("[...document.querySelectorAll('*')].map((one) => one.localName)");
  await page.close();
  return { does, elements: elements as string[] };
}

describe("an SVG with", () => {
  test.each(Object.entries(hostileSvg))("%s does nothing where it is opened by itself", async (_, svg) => {
    const safe = sanitiseSvg(svg);
    const { does, elements } = await opened(safe?.text ?? "");
    expect(does).toEqual([]);
    expect(elements[0]).toBe("svg");
    expect(elements).not.toContain("script");
    expect(elements).not.toContain("parsererror");
  });

  test("what is drawn is drawn as it was", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><style>g > .a{fill:url(#g)} @media (min-width:1px){.b{fill:rgb(1,2,3)}}</style>' +
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
      '<g><path class="a" d="M0 0L9 9"/><use href="#g"/><text x="1">a &lt; b &amp; c "d"</text></g></svg>';
    const safe = sanitiseSvg(svg);
    expect(safe?.removed).toEqual([]);
    const { elements } = await opened(safe?.text ?? "");
    expect(elements).toEqual(["svg", "style", "defs", "linearGradient", "stop", "g", "path", "use", "text"]);
  });
});
