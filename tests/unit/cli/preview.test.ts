import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { type RunningPreview, withPreview } from "../../support/preview.ts";
import { run } from "../../support/surroundings.ts";
import { readTree, withFolder } from "../../support/temporary-folder.ts";

const note = (words: string): string => `---\nid: thanks\nkind: section\ntitle: Thanks\n---\n\n${words}\n`;

async function textOf({ address }: RunningPreview, path: string): Promise<string> {
  return (await fetch(address + path)).text();
}

/** Waits until a page shows some words, or no longer shows them. */
async function until(preview: RunningPreview, path: string, words: string, shown = true): Promise<void> {
  while ((await textOf(preview, path)).includes(words) !== shown) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it("serves the site with every format, writes nothing, and ends cleanly", async () => {
  await withExample({}, async (folder) => {
    const before = await readTree(folder);
    const { code, said } = await withPreview(folder, async (preview) => {
      expect(preview.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
      expect(await textOf(preview, "")).toContain("/.agenda-preview/preview.js");
      expect(JSON.parse(await textOf(preview, "agenda.json"))).toHaveProperty("sections");
      expect((await fetch(`${preview.address}sections/none.html`)).status).toBe(404);
    });
    expect(code).toBe(0);
    expect(said).toMatch(/The preview has ended\.\n$/u);
    expect(await readTree(folder)).toEqual(before);
  });
});

it("follows new files and folders, replaced and removed ones, agenda.yml and templates", async () => {
  await withExample({}, (folder) =>
    withPreview(folder, async (preview) => {
      const page = "sections/thanks.html";
      await mkdir(join(folder, "1-care/more"));
      await writeFile(join(folder, "1-care/more/thanks.md"), note("To all."));
      await until(preview, page, "To all.");
      await writeFile(join(folder, "1-care/more/.thanks.swp"), note("To everybody."));
      await rename(join(folder, "1-care/more/.thanks.swp"), join(folder, "1-care/more/thanks.md"));
      await until(preview, page, "To everybody.");
      await rename(join(folder, "1-care/more"), join(folder, "1-care/other"));
      await writeFile(join(folder, "1-care/other/thanks.md"), note("To the whole town."));
      await until(preview, page, "To the whole town.");
      await rm(join(folder, "1-care/other"), { recursive: true });
      await until(preview, page, "To the whole town.", false);
      const { "agenda.yml": manifest = "" } = await readTree(folder);
      await writeFile(join(folder, "agenda.yml"), manifest.replace(/^title: .*$/mu, "title: Another Title"));
      await until(preview, "", "Another Title");
      await mkdir(join(folder, "templates/html"), { recursive: true });
      await writeFile(join(folder, "templates/html/missing.liquid"), "<p>Nothing at all</p>");
      await until(preview, "404.html", "Nothing at all");
      await rm(join(folder, "templates"), { recursive: true });
      await until(preview, "404.html", "Nothing at all", false);
    }),
  );
});

it("keeps what it shows while there are errors, and says them as lint does", async () => {
  await withExample({ "1-care/thanks.md": note("To all.") }, async (folder) => {
    const { said } = await withPreview(folder, async (preview) => {
      await writeFile(join(folder, "1-care/thanks.md"), note("New words, [[no-such-section]]."));
      while (!preview.said().includes("not shown")) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await textOf(preview, "sections/thanks.html")).toContain("To all.");
      await rm(join(folder, "agenda.yml"));
      while (!preview.said().includes("AG003")) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await textOf(preview, "sections/thanks.html")).toContain("To all.");
    });
    expect(said).toContain("7 | New words, [[no-such-section]].\n    |            ^^^^^^^^^^^^^^^^^^^");
  });
});

it("says what rules find although a file is touched right after it was changed, while somebody looks", async () => {
  await withExample({ "1-care/thanks.md": note("To all.") }, (folder) =>
    withPreview(folder, async (preview) => {
      const path = join(folder, "1-care/thanks.md");
      const looking = new AbortController();
      const page = `${preview.address}.agenda-preview/events?page=/sections/thanks.html`;
      await fetch(page, { signal: looking.signal });
      const words = note("To [all](http://example.org/) who [came](https://example.org/all).");
      await writeFile(path, words);
      await until(preview, "sections/thanks.html", "who");
      await writeFile(path, words);
      while (!preview.said().includes("insecure-link"))
        await new Promise((resolve) => setTimeout(resolve, 20));
      looking.abort();
    }),
  );
});

it("starts with an agenda that has errors, and shows it once they are mended", async () => {
  await withExample({ "1-care/thanks.md": note("[[no-such-section]]") }, (folder) =>
    withPreview(folder, async (preview) => {
      expect((await fetch(preview.address)).status).toBe(503);
      await writeFile(join(folder, "1-care/thanks.md"), note("To all."));
      await until(preview, "sections/thanks.html", "To all.");
    }).then(({ code }) => expect(code).toBe(0)),
  );
});

it("does not take a broken template for a new site, and says where it is broken", async () => {
  await withExample({}, (folder) =>
    withPreview(folder, async (preview) => {
      await mkdir(join(folder, "templates/html"), { recursive: true });
      await writeFile(join(folder, "templates/html/overview.liquid"), "{{ no.such.slot }}");
      while (!preview.said().includes("AG901")) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await textOf(preview, "")).toContain("</main>");
    }).then(({ said }) => expect(said).toContain("templates/html/overview.liquid:1:")),
  );
});

it("finds another port where the usual one is in use, and says so where one was named", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, "127.0.0.1", resolve);
  });
  const { port } = other.address() as AddressInfo;
  try {
    await withExample({}, async (folder) => {
      const outcome = await run(folder, ["preview", "--port", String(port)]);
      expect(outcome.code).toBe(2);
      expect(outcome.errors).toContain(`Port ${port} is in use`);
      const addresses: string[] = [];
      await withPreview(
        folder,
        async (first) => {
          addresses.push(first.address);
          await withPreview(
            folder,
            async (second) => {
              addresses.push(second.address);
            },
            [],
          );
        },
        [],
      );
      expect(new Set(addresses).size).toBe(2);
    });
  } finally {
    other.close();
  }
});

it("refuses a port that is none, and a folder that is not there", async () => {
  await withFolder({}, async (folder) => {
    expect(await run(folder, ["preview", "--port", "66000"])).toMatchObject({ code: 2 });
    expect(await run(folder, ["preview", "nowhere"])).toMatchObject({ code: 2 });
  });
});
